package dev.parley.reader.clauses;

import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;

/** Whether the words right around a verb or noun deny it. Tokens are positions in the sentence. */
public final class Negation {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "without");
    private static final Set<String> NOBODY = Set.of("nothing", "nobody", "none", "neither");

    /** Nouns that only say whether one is in an act. */
    private static final Set<String> SHARES = Set.of(
            "part",
            "role",
            "share",
            "say",
            "hand",
            "involvement",
            "complicity",
            "participation",
            "responsibility",
            "connection");
    /** "Stopped at nothing", "did it for nothing": with these nothing is not what the verb is about. */
    private static final Set<String> IDIOMATIC = Set.of("at", "for", "but", "like", "as");

    /** "With no end in sight", "for no reason": what these deny is not the act. */
    private static final Set<String> BESIDE = Set.of("with", "for", "amid", "despite", "because of");

    private static final Set<String> WITHOUT = Set.of("without", "instead of", "rather than");

    private static final Set<String> SUFFERED = Set.of("face", "suffer", "risk", "confront");

    private Negation() {}

    /** "Leave or face an attack": what comes if something else does not. */
    static boolean isOtherwise(Tree tree, int verb) {
        if (wouldOtherwise(tree, verb)) {
            return true;
        }
        int conjunction = tree.child(verb, "cc");
        return conjunction >= 0
                && tree.is(verb, "conj")
                && tree.sentence().form(conjunction).equalsIgnoreCase("or")
                && SUFFERED.contains(tree.sentence().lemma(verb));
    }

    /** "The navy would otherwise close the strait" */
    private static boolean wouldOtherwise(Tree tree, int verb) {
        boolean otherwise = false;
        boolean ahead = false;
        for (int child = tree.firstChild(verb); child >= 0 && child < verb; child = tree.nextSibling(child)) {
            String lemma = tree.sentence().lemma(child);
            otherwise |= lemma.equals("otherwise");
            ahead |= lemma.equals("will") || tree.sentence().form(child).equals("would");
        }
        return otherwise && ahead;
    }

    /** Whether a verb is denied: by an adverb, its subject or object, or what it hangs on. */
    public static boolean isNegated(Tree tree, int token) {
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
            // "Pleaded not guilty"
            if (tree.is(child, "xcomp")
                    && tree.sentence().upos(child).equals("ADJ")
                    && isNegation(tree, tree.child(child, "advmod"))) {
                return tree.child(child, "advmod");
            }
            // "At no point", "under no circumstances"
            if (tree.is(child, "obl")
                    && hasNegativeDeterminer(tree, child)
                    && !BESIDE.contains(Clause.preposition(tree, child))) {
                return tree.child(child, "det");
            }
            if (isAboutNothing(tree, child)) {
                return child;
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
        if (isRather(tree, token)) {
            return token - 1;
        }
        int preposition = tree.child(token, "case");
        return preposition >= 0 ? preposition : tree.child(token, "mark");
    }

    private static boolean isNegation(Tree tree, int token) {
        return token >= 0 && NEGATIONS.contains(tree.sentence().form(token).toLowerCase(Locale.ROOT));
    }

    /** "Put his name to nothing", "spoke to nobody". */
    private static boolean isAboutNothing(Tree tree, int oblique) {
        return tree.is(oblique, "obl")
                && NOBODY.contains(tree.sentence().form(oblique).toLowerCase(Locale.ROOT))
                && !IDIOMATIC.contains(Clause.preposition(tree, oblique));
    }

    /**
     * "Took no part in the talks", "played no role in the attack": the noun before the act denies it. What others are said to
     * have done was done without them: "took no part in the talks between Ghana and Togo".
     */
    static boolean isDeniedBefore(Tree tree, int noun) {
        int share = shareIn(tree, noun);
        return share >= 0 && !isOfOthers(tree, noun) && hasNegativeDeterminer(tree, share);
    }

    /** The noun that says whether somebody is in an act, for the act's noun: "a hand in the attack"; -1 without one. */
    public static int shareIn(Tree tree, int noun) {
        int above = tree.sentence().head(noun);
        if (above < 0 || Clause.preposition(tree, noun).isEmpty()) {
            return -1;
        }
        int share = tree.is(noun, "obl") ? tree.child(above, "obj") : above;
        boolean is = share >= 0
                && share < noun
                && SHARES.contains(tree.sentence().lemma(share).toLowerCase(Locale.ROOT));
        return is ? share : -1;
    }

    private static boolean isOfOthers(Tree tree, int noun) {
        return tree.child(noun, "nmod:poss") >= 0
                || Clause.oblique(tree, noun, "between") >= 0
                || Clause.oblique(tree, noun, "among") >= 0
                || Clause.oblique(tree, noun, "by") >= 0;
    }

    /** "Without announcing a truce", "without an attack", "instead of arresting him". */
    static boolean isWithout(Tree tree, int token) {
        return WITHOUT.contains(Clause.preposition(tree, token)) || isRather(tree, token);
    }

    /** "Rather than extradite him, they put him on trial". */
    static boolean isRather(Tree tree, int token) {
        return token >= 2
                && tree.is(token, "advcl")
                && tree.sentence().form(token - 1).equalsIgnoreCase("than")
                && tree.sentence().form(token - 2).equalsIgnoreCase("rather");
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

    public static boolean hasNegativeDeterminer(Tree tree, int noun) {
        int determiner = tree.child(noun, "det");
        return determiner >= 0
                && NEGATIONS.contains(tree.sentence().form(determiner).toLowerCase(Locale.ROOT));
    }
}
