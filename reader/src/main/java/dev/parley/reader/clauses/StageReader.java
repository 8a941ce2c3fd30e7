package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far an act has got. It starts from the tense and mood of the act's own verb and climbs the tree: each word
 * above may be an {@link Operator} ("offered to", "refused to", "the plan for"). The outermost operator that sets a stage
 * decides, since whoever demands an agreement demands it, agreed or not. One reader serves one act.
 */
public final class StageReader {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "without");
    private static final Set<String> NOBODY = Set.of("nothing", "nobody", "none", "neither");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "providing", "whether", "should", "lest");
    private static final Set<String> INDIRECT_QUESTION = Set.of("whether", "if");
    /** What a side has offered, promised, threatened or refused it does not merely signal. */
    private static final Set<Stage> FIRMER_THAN_SIGNALS =
            EnumSet.of(Stage.OFFERED, Stage.PROMISED, Stage.THREATENED, Stage.REFUSED, Stage.DEMANDED);

    private static final Set<String> CLOSING = Set.of(".", "!", "?", "…", "...", ":", ";", ",");

    /** Verbs whose past looks like their present. */
    private static final Set<String> ALIKE = Set.of(
            "beat", "put", "cut", "hit", "set", "shut", "let", "cast", "split", "spread", "quit", "bid", "burst",
            "shed");

    private static final int MOST_STEPS = 24;

    private final Operators operators;
    private final Tree tree;
    private final Sentence sentence;
    private final boolean headline;

    private @Nullable Stage stage;
    private boolean negated;
    private @Nullable Scope scope;
    private int governor = -1;
    private int condition = -1;
    private boolean conditional;
    private boolean finite;
    private @Nullable String rule;

    private StageReader(Operators operators, Tree tree, boolean headline) {
        this.operators = operators;
        this.tree = tree;
        this.sentence = tree.sentence();
        this.headline = headline || !isClosed(sentence);
    }

    /** A line without a full stop reads like a headline. */
    private static boolean isClosed(Sentence sentence) {
        for (int token = sentence.size() - 1; token >= 0 && token >= sentence.size() - 3; token--) {
            if (CLOSING.contains(sentence.form(token))) {
                return true;
            }
        }
        return false;
    }

    /**
     * How far the act has got.
     *
     * @param bearer the act's verb, or the light verb that carries its noun ("held talks")
     */
    public static Standing ofVerb(Operators operators, Tree tree, int bearer, boolean headline) {
        StageReader reader = new StageReader(operators, tree, headline);
        Stage own = reader.tenseAndMood(bearer);
        reader.finite = own != null;
        reader.negated = reader.isNegated(bearer);
        reader.noteCondition(bearer);
        if (own == null) {
            reader.applyCopular(bearer);
        }
        reader.climb(bearer);
        return reader.standing(own == null ? reader.loose(bearer) : own);
    }

    /** How far an act has got that a noun tells, with no light verb. */
    public static Standing ofNoun(Operators operators, Tree tree, int noun, boolean headline) {
        StageReader reader = new StageReader(operators, tree, headline);
        reader.negated = reader.hasNegativeDeterminer(noun) || reader.isWithout(noun);
        reader.applyCopular(noun);
        if (reader.operatorOver(noun) != null || reader.stage != null) {
            reader.climb(noun);
            return reader.standing(Stage.DONE);
        }
        return reader.standing(reader.stageBesideVerb(noun));
    }

    /**
     * The stage of a noun that no operator governs. What is done to an act that is only planned is not done either ("would
     * help the signing"); what the sentence knows already ("the capture of the town") was done.
     */
    private Stage stageBesideVerb(int noun) {
        int at = noun;
        boolean object = false;
        for (int step = 0; step < MOST_STEPS && sentence.head(at) >= 0; step++) {
            object = tree.is(at, "obj");
            at = sentence.head(at);
            if (sentence.upos(at).equals("VERB")) {
                Stage around = ofVerb(operators, tree, at, headline).stage();
                boolean real = around == Stage.DONE || around == Stage.ONGOING;
                if (real || (!object && isDefinite(noun))) {
                    return Stage.DONE;
                }
                // "A withdrawal would leave …" is only thought of.
                return object || around == Stage.HYPOTHETICAL || around == Stage.PLANNED ? Stage.HYPOTHETICAL : around;
            }
        }
        return Stage.DONE;
    }

    /** In "the main demand is the release of" and "the plan is to leave" the subject is the operator. */
    private void applyCopular(int predicate) {
        int subject = tree.child(predicate, "cop") < 0 ? -1 : tree.child(predicate, "nsubj");
        if (subject < 0 || !sentence.upos(subject).equals("NOUN")) {
            return;
        }
        Operator operator = operator(subject, "to");
        if (operator != null && operator.stage() != null) {
            apply(operator, subject, predicate);
        }
    }

    private @Nullable Operator operatorOver(int token) {
        int above = sentence.head(token);
        if (above < 0) {
            return null;
        }
        String relation = Clause.bare(sentence.relation(token));
        if (relation.equals("conj")) {
            return operatorOver(above);
        }
        String frame = frame(token, relation);
        return frame.isEmpty() ? null : operator(above, frame);
    }

    private Standing standing(Stage own) {
        Stage decided = stage == null ? own : stage;
        if (decided == Stage.DONE && sentence.form(sentence.size() - 1).equals("?")) {
            decided = Stage.HYPOTHETICAL;
        }
        if (negated && scope == null && decided != Stage.DONE && decided != Stage.ONGOING) {
            scope = Scope.ACT;
        }
        if (decided == Stage.DONE || decided == Stage.ONGOING) {
            scope = null;
        }
        return new Standing(decided, negated, scope, governor, conditional, condition, rule);
    }

    /** The stage that the verb's own form gives; null for a bare infinitive, which takes its stage from above. */
    private @Nullable Stage tenseAndMood(int verb) {
        String auxiliaries = auxiliaries(verb);
        if (auxiliaries.isEmpty() && tree.is(verb, "conj")) {
            int first = sentence.head(verb);
            if (sentence.xpos(verb).equals("VB") && tree.child(verb, "mark") < 0) {
                return tenseAndMood(first);
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
                && (tree.is(verb, "xcomp") || (tree.is(verb, "advcl") && tree.child(verb, "mark") >= 0));
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
    private Stage loose(int verb) {
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
            if (tree.is(child, "advcl") && isCondition(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCondition(int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0 && CONDITIONS.contains(sentence.form(mark).toLowerCase(Locale.ROOT));
    }

    private void noteCondition(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "advcl") && isCondition(child)) {
                conditional = true;
                condition = child;
            }
        }
    }

    private boolean isNegated(int token) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean adverbial = tree.is(child, "advmod") || tree.is(child, "cc") || tree.is(child, "aux");
            if (adverbial && (isNegation(child) || isNegation(tree.child(child, "advmod")))) {
                return true;
            }
            // "At no point", "under no circumstances"
            if (tree.is(child, "obl") && hasNegativeDeterminer(child)) {
                return true;
            }
        }
        int subject = tree.child(token, "nsubj");
        int passive = subject < 0 ? tree.child(token, "nsubj:pass") : subject;
        int object = tree.child(token, "obj");
        return isNothing(passive) || isNothing(object) || hasYetToCome(token) || isWithout(token);
    }

    private boolean isNegation(int token) {
        return token >= 0 && NEGATIONS.contains(sentence.form(token).toLowerCase(Locale.ROOT));
    }

    /** "Without announcing a truce", "without an attack". */
    private boolean isWithout(int token) {
        return Clause.preposition(tree, token).equals("without");
    }

    /** "Nothing was signed", "no agreement was reached", "made no concessions". */
    private boolean isNothing(int noun) {
        return noun >= 0
                && (hasNegativeDeterminer(noun)
                        || isNegation(tree.child(noun, "cc:preconj"))
                        || isNegation(tree.child(noun, "advmod"))
                        || NOBODY.contains(sentence.form(noun).toLowerCase(Locale.ROOT)));
    }

    /** "Has yet to comment". */
    private boolean hasYetToCome(int token) {
        int adverb = tree.child(token, "advmod");
        return adverb >= 0
                && sentence.lemma(adverb).equals("yet")
                && tree.child(token, "xcomp") >= 0
                && sentence.lemma(token).equals("have");
    }

    private boolean hasNegativeDeterminer(int noun) {
        int determiner = tree.child(noun, "det");
        return determiner >= 0 && NEGATIONS.contains(sentence.form(determiner).toLowerCase(Locale.ROOT));
    }

    private boolean isDefinite(int noun) {
        int determiner = tree.child(noun, "det");
        return tree.child(noun, "nmod:poss") >= 0
                || (determiner >= 0 && sentence.lemma(determiner).equalsIgnoreCase("the"));
    }

    /** Climbs from the act to the root, and applies the operators on the way. */
    private void climb(int from) {
        int at = from;
        for (int step = 0; step < MOST_STEPS && sentence.head(at) >= 0; step++) {
            int above = sentence.head(at);
            String relation = Clause.bare(sentence.relation(at));
            if (relation.equals("conj")) {
                at = above;
                continue;
            }
            String frame = frame(at, relation);
            Operator operator = frame.isEmpty() ? null : operator(above, frame);
            if (isCondition(at) && !isQuestionUnder(at, operator)) {
                setStage(Stage.HYPOTHETICAL, null);
                break;
            }
            int noun = operator == null || operator.stage() == null ? Control.nounBefore(tree, at, above) : -1;
            Operator between = noun < 0 || frame.isEmpty() ? null : operator(noun, frame);
            if (between != null) {
                // "Announced plans to withdraw": the tree hangs the infinitive on the verb.
                apply(between, noun, at);
                at = noun;
                continue;
            }
            if (operator != null) {
                apply(operator, above, at);
            } else if (!passesOn(relation)) {
                break;
            }
            at = above;
        }
    }

    /** "Is weighing whether to join": what is weighed is the act itself. */
    private boolean isQuestionUnder(int clause, @Nullable Operator operator) {
        return tree.is(clause, "ccomp")
                && INDIRECT_QUESTION.contains(
                        sentence.form(tree.child(clause, "mark")).toLowerCase(Locale.ROOT))
                && operator != null
                && operator.stage() == Stage.SIGNALLED;
    }

    /** How the token hangs on its head, in the words of the knowledge file; empty where no operator can govern it so. */
    private String frame(int token, String relation) {
        return switch (relation) {
            case "xcomp" ->
                sentence.upos(token).equals("VERB") || sentence.upos(token).equals("ADJ") ? "to" : "obj";
            case "ccomp" -> "that";
            case "csubj" -> "subj";
            case "acl", "advcl" -> {
                boolean gerund = sentence.xpos(token).equals("VBG") && token - sentence.head(token) <= 2;
                if (gerund && token > sentence.head(token) && tree.child(token, "mark") < 0) {
                    yield "to"; // "is considering sending troops", "ruled out breaking off talks"
                }
                int mark = tree.child(token, "mark");
                String word = mark < 0 ? "" : sentence.form(mark).toLowerCase(Locale.ROOT);
                yield word.equals("to") || word.equals("that") ? word : Clause.preposition(tree, token);
            }
            case "obj", "iobj" -> "obj";
            case "nsubj" ->
                tree.is(token, "nsubj:pass") || sentence.relation(token).equals("nsubj:pass") ? "obj" : "subj";
            case "obl", "nmod" -> Clause.preposition(tree, token);
            default -> "";
        };
    }

    private static boolean passesOn(String relation) {
        return switch (relation) {
            case "xcomp", "ccomp", "csubj", "obj", "iobj", "nmod", "obl", "nsubj", "acl" -> true;
            default -> false;
        };
    }

    private @Nullable Operator operator(int token, String frame) {
        String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "compound") || tree.is(child, "advmod")) {
                Operator phrasal = operators.get(lemma + " " + sentence.lemma(child), frame);
                if (phrasal != null) {
                    return phrasal;
                }
            }
        }
        // "Let it be known that …", "made it clear that …"
        if (tree.is(token, "xcomp")) {
            String first = sentence.lemma(sentence.head(token)).toLowerCase(Locale.ROOT);
            Operator chain = operators.get(first + " " + lemma, frame);
            if (chain != null) {
                return chain;
            }
        }
        return operators.get(lemma, frame);
    }

    /**
     * Applies an operator.
     *
     * @param token where it stands
     * @param below what hangs on it, which has told its own negation already: "made no promise to"
     */
    private void apply(Operator operator, int token, int below) {
        boolean told = hasNegativeDeterminer(below) && !tree.is(below, "nsubj");
        boolean operatorNegated = (!told && isNegated(token)) || hasNegativeDeterminer(token);
        if (operator.stage() == Stage.HYPOTHETICAL && operatorNegated && operator.stance() == null) {
            // What was not even tried was not done.
            negated = true;
            stage = tenseAndMood(token);
        } else if (operator.stage() == Stage.SIGNALLED && stage != null && FIRMER_THAN_SIGNALS.contains(stage)) {
            return;
        } else if (operator.stage() != null) {
            setStage(operator.stage(), operator);
            governor = token;
            if (operatorNegated) {
                negated = true;
                scope = Scope.STAGE;
            }
        } else if (operatorNegated) {
            negated = !negated;
        }
        if (operator.negates()) {
            negated = !negated;
        }
        if (operator.stage() == null && hasYetToCome(token)) {
            stage = Stage.DONE;
        } else if (operator.stage() == null && operator.stance() == null && stage == null && !finite) {
            // Aspect and the like: the operator's own tense tells the stage ("will begin to", "began to").
            stage = tenseAndMood(token);
        }
        if (operator.stance() != null) {
            governor = token;
            rule = operator.fact().place();
        }
        noteCondition(token);
    }

    private void setStage(Stage set, @Nullable Operator operator) {
        stage = set;
        if (operator != null) {
            rule = operator.fact().place();
        }
    }
}
