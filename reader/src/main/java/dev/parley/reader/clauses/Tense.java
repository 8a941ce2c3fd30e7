package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Stage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stage that a verb's own tense and mood give. Tokens are positions in the sentence. */
final class Tense {
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "providing", "whether", "should", "lest");

    /** What is told in the present behind these lies ahead: "before a treaty is signed". */
    private static final Set<String> UNTIL = Set.of("before", "until", "till", "once");

    /** Verbs whose past looks like their present. */
    private static final Set<String> ALIKE = Set.of(
            "beat", "put", "cut", "hit", "set", "shut", "let", "cast", "split", "spread", "quit", "bid", "burst",
            "shed");

    private final Tree tree;
    private final Sentence sentence;
    private final boolean headline;

    /** Reads a sentence; headlines tell in the present what was done. */
    Tense(Tree tree, boolean headline) {
        this.tree = tree;
        this.sentence = tree.sentence();
        this.headline = headline;
    }

    /** The stage that the verb's own form gives; null for a bare infinitive, which takes its stage from above. */
    @Nullable Stage of(int verb) {
        String auxiliaries = auxiliaries(verb);
        if (auxiliaries.isEmpty() && tree.is(verb, "conj")) {
            int first = sentence.head(verb);
            if (sentence.xpos(verb).equals("VB") && tree.child(verb, "mark") < 0) {
                return of(first);
            }
        }
        if (auxiliaries.contains(" will ") || auxiliaries.contains(" shall ")) {
            return Stage.PLANNED;
        }
        if (auxiliaries.contains(" would ")) {
            return conditional(verb) ? Stage.HYPOTHETICAL : Stage.PLANNED;
        }
        if (auxiliaries.contains(" can ")
                || auxiliaries.contains(" could ")
                || auxiliaries.contains(" may ")
                || auxiliaries.contains(" might ")) {
            return Stage.HYPOTHETICAL;
        }
        if (tree.is(verb, "advcl") && isStillAhead(verb)) {
            return Stage.HYPOTHETICAL;
        }
        if (auxiliaries.contains(" should ") && isInverted(verb)) {
            return Stage.HYPOTHETICAL;
        }
        if (auxiliaries.contains(" must ") || auxiliaries.contains(" should ") || auxiliaries.contains(" ought ")) {
            return Stage.DEMANDED;
        }
        if (sentence.xpos(verb).equals("VBG") && auxiliaries.contains(" be ")) {
            return Stage.ONGOING;
        }
        if (!sentence.upos(verb).equals("VERB")) {
            return stateOf(verb);
        }
        if (isComplementGerund(verb, auxiliaries)) {
            return null;
        }
        if (auxiliaries.contains(" do ")) {
            return tenseOfDo(verb);
        }
        return switch (sentence.xpos(verb)) {
            case "VBZ", "VBP" -> isTold(verb) ? Stage.DONE : Stage.ONGOING;
            case "VB" -> isFinite(verb) ? (isTold(verb) ? Stage.DONE : Stage.ONGOING) : null;
            default -> Stage.DONE;
        };
    }

    /** Headlines tell what was done in the present tense; "beat" and "cut" look the same in both tenses. */
    private boolean isTold(int verb) {
        return headline || ALIKE.contains(sentence.form(verb).toLowerCase(Locale.ROOT));
    }

    /** A bare form with a subject of its own and no "to" is a present tense that was taken for an infinitive. */
    private boolean isFinite(int verb) {
        return tree.child(verb, "nsubj") >= 0 && tree.child(verb, "mark") < 0 && !tree.is(verb, "ccomp");
    }

    /** "Did not attack" tells of the past, "does not recognise" of now; headlines of both in the present. */
    private Stage tenseOfDo(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "aux") && sentence.xpos(child).equals("VBD")) {
                return Stage.DONE;
            }
        }
        return headline ? Stage.DONE : Stage.ONGOING;
    }

    /** The lemmas of the auxiliaries, blanks around each. */
    private String auxiliaries(int verb) {
        StringBuilder all = new StringBuilder();
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "aux") || tree.is(child, "cop")) {
                all.append(' ').append(modal(child)).append(' ');
            }
        }
        return all.toString();
    }

    private String modal(int auxiliary) {
        return switch (sentence.form(auxiliary).toLowerCase(Locale.ROOT)) {
            case "would", "'d", "’d" -> sentence.xpos(auxiliary).equals("MD") ? "would" : "have";
            case "will", "'ll", "’ll", "wo" -> "will";
            case "could" -> "could";
            case "might" -> "might";
            case "should" -> "should";
            default -> sentence.lemma(auxiliary);
        };
    }

    /** An infinitive that no operator governs: a purpose, or what somebody is to do. */
    Stage loose(int verb) {
        if (sentence.xpos(verb).equals("VBG")) {
            return Stage.DONE;
        }
        int above = sentence.head(verb);
        boolean nameOfActor =
                above >= 0 && tree.is(above, "root") && sentence.upos(above).equals("PROPN");
        return tree.is(verb, "root") || (headline && nameOfActor) ? Stage.PLANNED : Stage.HYPOTHETICAL;
    }

    private boolean conditional(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "advcl") && Tense.isCondition(tree, child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStillAhead(int verb) {
        int mark = tree.child(verb, "mark");
        if (mark < 0 || !UNTIL.contains(sentence.form(mark).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "aux")) {
                return isPresent(child);
            }
        }
        return isPresent(verb);
    }

    private boolean isPresent(int token) {
        String tag = sentence.xpos(token);
        return tag.equals("VBZ") || tag.equals("VBP");
    }

    /** "Should the president resign, …": the auxiliary before its subject, with no question mark, is a condition. */
    private boolean isInverted(int verb) {
        int subject = tree.child(verb, "nsubj");
        int auxiliary = tree.child(verb, "aux");
        return auxiliary >= 0 && auxiliary < subject && tree.is(verb, "advcl");
    }

    /** "Are at war" and "has been under siege" last; "was on strike" is over. */
    private Stage stateOf(int predicate) {
        for (int child = tree.firstChild(predicate); child >= 0; child = tree.nextSibling(child)) {
            boolean verbal = tree.is(child, "aux") || tree.is(child, "cop");
            if (verbal && sentence.xpos(child).equals("VBD")) {
                return Stage.DONE;
            }
        }
        return Stage.ONGOING;
    }

    /** "Is thinking of recognising", "without announcing": what hangs on a preposition or verb has no tense of its own. */
    private boolean isComplementGerund(int verb, String auxiliaries) {
        return sentence.xpos(verb).equals("VBG")
                && auxiliaries.isEmpty()
                && (tree.is(verb, "xcomp")
                        || tree.is(verb, "amod")
                        || (tree.is(verb, "advcl") && tree.child(verb, "mark") >= 0));
    }

    /** Whether a clause is a condition: "if …", "unless …". */
    static boolean isCondition(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0 && CONDITIONS.contains(tree.sentence().form(mark).toLowerCase(Locale.ROOT));
    }
}
