package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Stage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stage that a verb's own tense and mood give. Tokens are positions in the sentence. */
final class Tense {
    private static final Set<String> ABLE = Set.of("able", "unable");

    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "providing", "whether", "should", "lest");

    /** What is told in the present behind these lies ahead: "before a treaty is signed". */
    private static final Set<String> UNTIL = Set.of("before", "until", "till", "once");

    /** Verbs whose past looks like their present. */
    private static final Set<String> ALIKE = Set.of(
            "beat", "put", "cut", "hit", "set", "shut", "let", "cast", "split", "spread", "quit", "bid", "burst",
            "shed");

    /** Verbs of getting into a state that lasts. */
    private static final Set<String> LASTING =
            Set.of("lock", "embroil", "mire", "engage", "entangle", "bog", "trap", "stall", "deadlock", "besiege");

    private static final Set<String> BRINGING = Set.of("get", "have", "see");

    private static final Set<String> OPENING = Set.of("had", "were");

    /** With "would" these offer: "would gladly receive them". */
    private static final Set<String> WILLINGLY = Set.of("gladly", "happily", "willingly", "readily");

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
        if (isObligation(verb, auxiliaries)) {
            return Stage.DEMANDED;
        }
        if (auxiliaries.contains(" will ") || auxiliaries.contains(" shall ")) {
            return Stage.PLANNED;
        }
        if (auxiliaries.contains(" would ")) {
            if (hasAdverb(verb, WILLINGLY)) {
                return Stage.OFFERED;
            }
            if (auxiliaries.contains(" have ")) {
                return Stage.HYPOTHETICAL; // "would have taken the airstrip": it did not
            }
            return conditional(verb) ? Stage.HYPOTHETICAL : Stage.PLANNED;
        }
        if (auxiliaries.startsWith(" be ") && isToBe(verb)) {
            return Stage.PLANNED;
        }
        if (auxiliaries.contains(" can ")
                || auxiliaries.contains(" could ")
                || auxiliaries.contains(" may ")
                || auxiliaries.contains(" might ")) {
            return Stage.HYPOTHETICAL;
        }
        if (isStillAhead(tree, verb) || isCounterfactual(verb)) {
            return Stage.HYPOTHETICAL;
        }
        if (auxiliaries.contains(" should ") && isInverted(verb)) {
            return Stage.HYPOTHETICAL;
        }
        if (isOwed(auxiliaries)) {
            return Stage.DEMANDED;
        }
        if (sentence.xpos(verb).equals("VBG") && auxiliaries.contains(" be ")) {
            return Stage.ONGOING;
        }
        if (isUnderWay(verb)) {
            return Stage.ONGOING;
        }
        boolean does = sentence.upos(verb).equals("AUX") && sentence.lemma(verb).equals("do"); // "and did so in May"
        if (!sentence.upos(verb).equals("VERB") && !does) {
            return Verbs.isOne(sentence, verb) ? mistaken(verb) : stateOf(verb);
        }
        if (isComplementGerund(verb, auxiliaries) || isBroughtAbout(verb, auxiliaries)) {
            return null;
        }
        if (auxiliaries.contains(" do ")) {
            return tenseOfDo(verb);
        }
        if (auxiliaries.contains(" have ") && isLastingState(verb)) {
            return Stage.ONGOING;
        }
        return switch (sentence.xpos(verb)) {
            case "VBZ", "VBP" -> isTold(verb) ? Stage.DONE : Stage.ONGOING;
            case "VB" -> isFinite(verb) ? (isTold(verb) ? Stage.DONE : Stage.ONGOING) : null;
            default -> Stage.DONE;
        };
    }

    /** "Troops are being sent". */
    private boolean isUnderWay(int verb) {
        boolean finite = false;
        for (int child = tree.firstChild(verb); child >= 0 && child < verb; child = tree.nextSibling(child)) {
            if (tree.is(child, "aux") && sentence.form(child).equals("being")) {
                return finite && sentence.xpos(verb).equals("VBN");
            }
            finite |= tree.is(child, "aux") && sentence.lemma(child).equals("be");
        }
        return false;
    }

    /** "To get himself elected", "will have the road mined": a participle behind a verb of bringing about goes as far as that verb. */
    private boolean isBroughtAbout(int verb, String auxiliaries) {
        return auxiliaries.isEmpty()
                && sentence.xpos(verb).equals("VBN")
                && tree.is(verb, "xcomp")
                && BRINGING.contains(sentence.lemma(sentence.head(verb)));
    }

    /** Whether it says what somebody has to do: "has to leave", "will have to pay". Whoever "had to leave" left. */
    private boolean isObligation(int verb, String auxiliaries) {
        boolean has =
                sentence.lemma(verb).equals("have") && !sentence.xpos(verb).equals("VBD");
        boolean got = sentence.lemma(verb).equals("get") && auxiliaries.equals(" have ");
        int duty = (has || got) && tree.child(verb, "obj") < 0 ? tree.child(verb, "xcomp") : -1;
        int mark = duty < 0 ? -1 : tree.child(duty, "mark");
        return mark == verb + 1
                && sentence.xpos(mark).equals("TO")
                && !auxiliaries.contains(" may ")
                && !auxiliaries.contains(" might ");
    }

    /** Whether a predicate is told as a duty: "must be ready to". */
    boolean isOwed(int predicate) {
        return isOwed(auxiliaries(predicate)) && !isInverted(predicate);
    }

    private static boolean isOwed(String auxiliaries) {
        return auxiliaries.contains(" must ") || auxiliaries.contains(" should ") || auxiliaries.contains(" ought ");
    }

    /** "Have been mired in war": whoever got into it is in it still, unless they "had been". */
    private boolean isLastingState(int verb) {
        if (!LASTING.contains(sentence.lemma(verb)) || tree.child(verb, "aux:pass") < 0) {
            return false;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "aux") && sentence.xpos(child).equals("VBD")) {
                return false;
            }
        }
        return true;
    }

    /** The stage of a verb that the tagger took for something else, which has no tense to go by: "troops rescue 30 girls". */
    private @Nullable Stage mistaken(int verb) {
        if (tree.is(verb, "root") || tree.is(verb, "conj")) {
            return headline ? Stage.DONE : Stage.ONGOING;
        }
        return null;
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
            case "may" -> isBareBehind(auxiliary) ? "may" : "";
            case "should" -> "should";
            default -> sentence.lemma(auxiliary);
        };
    }

    /** "Theresa May has met" names somebody: behind a modal stands a bare form. */
    private boolean isBareBehind(int modal) {
        for (int token = modal + 1; token <= sentence.head(modal); token++) {
            String tag = sentence.xpos(token);
            if (tag.startsWith("VB") || tag.equals("MD")) {
                return tag.equals("VB") || tag.equals("VBP");
            }
        }
        return true;
    }

    /** An infinitive that no operator governs: a purpose, or what somebody is to do. */
    Stage loose(int verb) {
        if (sentence.xpos(verb).equals("VBG") || Negation.isRather(tree, verb)) {
            return Stage.DONE;
        }
        int above = sentence.head(verb);
        boolean actor = above >= 0 && tree.is(above, "root") && Control.mayAct(sentence.lemma(above));
        boolean noun = actor
                && (sentence.upos(above).equals("PROPN") || sentence.upos(above).equals("NOUN"));
        return tree.is(verb, "root") || (headline && noun) ? Stage.PLANNED : Stage.HYPOTHETICAL;
    }

    private boolean hasAdverb(int verb, Set<String> adverbs) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "advmod") && adverbs.contains(sentence.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private boolean conditional(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "advcl") && Tense.isCondition(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** "Is to be signed", "are to meet": a finite "be" before "to". */
    private boolean isToBe(int verb) {
        int to = tree.child(verb, "mark");
        int be = to - 1;
        return to > 0
                && sentence.xpos(to).equals("TO")
                && sentence.lemma(be).equals("be")
                && sentence.head(be) == verb
                && !sentence.xpos(be).equals("VB");
    }

    /** Whether a clause tells in the present what lies ahead: "before a treaty is signed". */
    static boolean isStillAhead(Tree tree, int verb) {
        if (!isBehindUntil(tree, verb)) {
            return false;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "aux")) {
                return isPresent(tree.sentence(), child);
            }
        }
        return isPresent(tree.sentence(), verb);
    }

    /** Whether the verb tells what something else waits for: "until the rebels disarmed". */
    static boolean isBehindUntil(Tree tree, int verb) {
        if (!tree.is(verb, "advcl")) {
            return false;
        }
        int mark = tree.child(verb, "mark");
        int passive = tree.child(verb, "nsubj:pass");
        int subject = passive < 0 ? tree.child(verb, "nsubj") : passive;
        // In "open its border before a treaty is signed" trees take the conjunction for a preposition of the noun.
        int before = mark < 0 && subject >= 0 ? tree.child(subject, "case") : mark;
        return before >= 0 && UNTIL.contains(tree.sentence().form(before).toLowerCase(Locale.ROOT));
    }

    private static boolean isPresent(Sentence sentence, int token) {
        String tag = sentence.xpos(token);
        return tag.equals("VBZ") || tag.equals("VBP");
    }

    /** "Should the president resign, …": the auxiliary before its subject, with no question mark, is a condition. */
    private boolean isInverted(int verb) {
        int subject = tree.child(verb, "nsubj");
        int auxiliary = tree.child(verb, "aux");
        return auxiliary >= 0 && auxiliary < subject && tree.is(verb, "advcl");
    }

    /** "Had the army not intervened, the rebels would have won": a clause that opens with its auxiliary is a condition. */
    private boolean isCounterfactual(int verb) {
        int above = sentence.head(verb);
        int first = tree.first(above < 0 ? verb : above);
        boolean inverted = first < verb
                && OPENING.contains(sentence.form(first).toLowerCase(Locale.ROOT))
                && (sentence.head(first) == verb || above == first || (above >= 0 && sentence.head(above) == first));
        if (!inverted || sentence.form(sentence.size() - 1).equals("?")) {
            return false;
        }
        boolean parted = false;
        for (int token = verb + 1; token < sentence.size(); token++) {
            parted |= sentence.form(token).equals(",");
            if (parted && sentence.xpos(token).equals("MD")) {
                return true;
            }
        }
        return false;
    }

    /** "Are at war" and "has been under siege" last; "was on strike" is over. */
    private Stage stateOf(int predicate) {
        for (int child = tree.firstChild(predicate); child >= 0; child = tree.nextSibling(child)) {
            boolean verbal = tree.is(child, "aux") || tree.is(child, "cop");
            if (verbal && sentence.xpos(child).equals("VBD")) {
                return Stage.DONE;
            }
            if (verbal && sentence.lemma(child).equals("have") && ABLE.contains(sentence.lemma(predicate))) {
                return Stage.DONE; // "have not been able to return": up to now they did not
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
                        || tree.is(verb, "compound")
                        || (tree.is(verb, "advcl") && tree.child(verb, "mark") >= 0));
    }

    /** Whether a clause is a condition: "if …", "unless …". */
    static boolean isCondition(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        boolean asLongAs = mark > 1
                && tree.sentence().form(mark).equals("as")
                && tree.sentence().form(mark - 1).equals("long");
        return asLongAs
                || (mark >= 0 && CONDITIONS.contains(tree.sentence().form(mark).toLowerCase(Locale.ROOT)));
    }
}
