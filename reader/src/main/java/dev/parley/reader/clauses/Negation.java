package dev.parley.reader.clauses;

import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;

/** Whether the words right around a verb or noun deny it. Tokens are positions in the sentence. */
public final class Negation {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "without");
    private static final Set<String> NOBODY = Set.of("nothing", "nobody", "none", "neither");

    private Negation() {}

    /** Whether a verb is denied: by an adverb, its subject or object, or what it hangs on. */
    static boolean isNegated(Tree tree, int token) {
        return wordAt(tree, token) >= 0;
    }

    /** The word that denies a verb or a noun, or -1. */
    public static int word(Tree tree, int token) {
        if (tree.sentence().upos(token).equals("NOUN") && hasNegativeDeterminer(tree, token)) {
            return tree.child(token, "det");
        }
        return wordAt(tree, token);
    }

    private static int wordAt(Tree tree, int token) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean adverbial = tree.is(child, "advmod") || tree.is(child, "cc") || tree.is(child, "aux");
            if (adverbial && isNegation(tree, child)) {
                return child;
            }
            if (adverbial && isNegation(tree, tree.child(child, "advmod"))) {
                return tree.child(child, "advmod");
            }
            // "At no point", "under no circumstances"
            if (tree.is(child, "obl") && hasNegativeDeterminer(tree, child)) {
                return tree.child(child, "det");
            }
        }
        int subject = tree.child(token, "nsubj");
        int passive = subject < 0 ? tree.child(token, "nsubj:pass") : subject;
        int object = tree.child(token, "obj");
        int nothing = nothing(tree, passive) >= 0 ? nothing(tree, passive) : nothing(tree, object);
        if (nothing >= 0) {
            return nothing;
        }
        if (hasYetToCome(tree, token)) {
            return tree.child(token, "advmod");
        }
        if (!isWithout(tree, token)) {
            return -1;
        }
        int preposition = tree.child(token, "case");
        return preposition >= 0 ? preposition : tree.child(token, "mark");
    }

    private static boolean isNegation(Tree tree, int token) {
        return token >= 0 && NEGATIONS.contains(tree.sentence().form(token).toLowerCase(Locale.ROOT));
    }

    /** "Without announcing a truce", "without an attack". */
    static boolean isWithout(Tree tree, int token) {
        return Clause.preposition(tree, token).equals("without");
    }

    /** The word that denies in "nothing was signed", "no agreement was reached", "made no concessions"; -1 without one. */
    private static int nothing(Tree tree, int noun) {
        if (noun < 0) {
            return -1;
        }
        if (hasNegativeDeterminer(tree, noun)) {
            return tree.child(noun, "det");
        }
        int both = tree.child(noun, "cc:preconj");
        if (isNegation(tree, both)) {
            return both;
        }
        int adverb = tree.child(noun, "advmod");
        if (isNegation(tree, adverb)) {
            return adverb;
        }
        return NOBODY.contains(tree.sentence().form(noun).toLowerCase(Locale.ROOT)) ? noun : -1;
    }

    /** "Has yet to comment". */
    static boolean hasYetToCome(Tree tree, int token) {
        int adverb = tree.child(token, "advmod");
        return adverb >= 0
                && tree.sentence().lemma(adverb).equals("yet")
                && tree.child(token, "xcomp") >= 0
                && tree.sentence().lemma(token).equals("have");
    }

    static boolean hasNegativeDeterminer(Tree tree, int noun) {
        int determiner = tree.child(noun, "det");
        return determiner >= 0
                && NEGATIONS.contains(tree.sentence().form(determiner).toLowerCase(Locale.ROOT));
    }
}
