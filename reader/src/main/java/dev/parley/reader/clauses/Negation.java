package dev.parley.reader.clauses;

import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;

/** Whether the words right around a verb or noun deny it. Tokens are positions in the sentence. */
final class Negation {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "without");
    private static final Set<String> NOBODY = Set.of("nothing", "nobody", "none", "neither");

    private Negation() {}

    /** Whether a verb is denied: by an adverb, its subject or object, or what it hangs on. */
    static boolean isNegated(Tree tree, int token) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean adverbial = tree.is(child, "advmod") || tree.is(child, "cc") || tree.is(child, "aux");
            if (adverbial && (isNegation(tree, child) || isNegation(tree, tree.child(child, "advmod")))) {
                return true;
            }
            // "At no point", "under no circumstances"
            if (tree.is(child, "obl") && hasNegativeDeterminer(tree, child)) {
                return true;
            }
        }
        int subject = tree.child(token, "nsubj");
        int passive = subject < 0 ? tree.child(token, "nsubj:pass") : subject;
        int object = tree.child(token, "obj");
        return isNothing(tree, passive)
                || isNothing(tree, object)
                || hasYetToCome(tree, token)
                || isWithout(tree, token);
    }

    private static boolean isNegation(Tree tree, int token) {
        return token >= 0 && NEGATIONS.contains(tree.sentence().form(token).toLowerCase(Locale.ROOT));
    }

    /** "Without announcing a truce", "without an attack". */
    static boolean isWithout(Tree tree, int token) {
        return Clause.preposition(tree, token).equals("without");
    }

    /** "Nothing was signed", "no agreement was reached", "made no concessions". */
    private static boolean isNothing(Tree tree, int noun) {
        return noun >= 0
                && (hasNegativeDeterminer(tree, noun)
                        || isNegation(tree, tree.child(noun, "cc:preconj"))
                        || isNegation(tree, tree.child(noun, "advmod"))
                        || NOBODY.contains(tree.sentence().form(noun).toLowerCase(Locale.ROOT)));
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
