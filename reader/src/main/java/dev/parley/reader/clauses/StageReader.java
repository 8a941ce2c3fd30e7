package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far an act has got. It starts from the tense and mood of the act's own verb and climbs the tree: each word
 * above may be an {@link Operator} ("offered to", "refused to", "the plan for"). The outermost operator that sets a stage
 * decides, since whoever demands an agreement demands it, agreed or not. One reader serves one act.
 */
public final class StageReader {
    private static final Set<String> INDIRECT_QUESTION = Set.of("whether", "if");
    /** What a side has offered, promised, threatened or refused it does not merely signal. */
    private static final Set<Stage> FIRMER_THAN_SIGNALS =
            EnumSet.of(Stage.OFFERED, Stage.PROMISED, Stage.THREATENED, Stage.REFUSED, Stage.DEMANDED);

    private static final Set<String> CLOSING = Set.of(".", "!", "?", "…", "...", ":", ";", ",");

    private static final int MOST_STEPS = 24;

    private final Operators operators;
    private final Tree tree;
    private final Sentence sentence;
    private final boolean headline;
    private final Tense tense;

    private @Nullable Stage stage;
    private boolean negated;
    private @Nullable Scope scope;
    private int governor = -1;
    private int condition = -1;
    private boolean conditional;
    private boolean finite;
    private @Nullable String rule;
    private final List<Standing.Step> steps = new ArrayList<>(2);

    private StageReader(Operators operators, Tree tree, boolean headline) {
        this.operators = operators;
        this.tree = tree;
        this.sentence = tree.sentence();
        this.headline = headline || !isClosed(sentence);
        this.tense = new Tense(tree, this.headline);
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
        Stage own = reader.tense.of(bearer);
        reader.finite = own != null;
        reader.negated = Negation.isNegated(tree, bearer);
        reader.noteCondition(bearer);
        if (own == null) {
            reader.applyCopular(bearer);
        }
        reader.climb(bearer);
        return reader.standing(own == null ? reader.tense.loose(bearer) : own);
    }

    /** How far an act has got that a noun tells, with no light verb. */
    public static Standing ofNoun(Operators operators, Tree tree, int noun, boolean headline) {
        StageReader reader = new StageReader(operators, tree, headline);
        reader.negated = Negation.hasNegativeDeterminer(tree, noun) || Negation.isWithout(tree, noun);
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
            apply(operator, "to", subject, predicate);
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
        String frame = Frame.of(tree, token, relation);
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
        return new Standing(decided, negated, scope, governor, conditional, condition, rule, own, steps);
    }

    private void noteCondition(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "advcl") && Tense.isCondition(tree, child)) {
                conditional = true;
                condition = child;
            }
        }
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
            int governing = relation.equals("amod") ? Attributive.governor(sentence, at) : -1;
            above = governing < 0 ? above : governing;
            String frame = governing < 0 ? Frame.of(tree, at, relation) : "to";
            Operator operator = frame.isEmpty() ? null : operator(above, frame);
            if (Tense.isCondition(tree, at) && !isQuestionUnder(at, operator)) {
                setStage(Stage.HYPOTHETICAL, null);
                note(at, Standing.Step.CONDITION, null);
                break;
            }
            int noun = operator == null || operator.stage() == null ? Control.nounBefore(tree, at, above) : -1;
            Operator between = noun < 0 || frame.isEmpty() ? null : operator(noun, frame);
            if (between != null) {
                // "Announced plans to withdraw": the tree hangs the infinitive on the verb.
                apply(between, frame, noun, at);
                at = noun;
                continue;
            }
            if (operator != null) {
                apply(operator, frame, above, at);
            } else if (passesOn(relation)) {
                note(above, frame.isEmpty() ? relation : frame, null);
            } else {
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
     * @param frame how the act hangs on it
     * @param token where it stands
     * @param below what hangs on it, which has told its own negation already: "made no promise to"
     */
    private void apply(Operator operator, String frame, int token, int below) {
        boolean told = Negation.hasNegativeDeterminer(tree, below) && !tree.is(below, "nsubj");
        boolean operatorNegated =
                (!told && Negation.isNegated(tree, token)) || Negation.hasNegativeDeterminer(tree, token);
        if (operator.stage() == Stage.HYPOTHETICAL && operatorNegated && operator.stance() == null) {
            // What was not even tried was not done.
            negated = true;
            stage = tense.of(token);
        } else if (operator.stage() == Stage.SIGNALLED && stage != null && FIRMER_THAN_SIGNALS.contains(stage)) {
            note(token, frame, operator);
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
        if (operator.stage() == null && Negation.hasYetToCome(tree, token)) {
            stage = Stage.DONE;
        } else if (operator.stage() == null && operator.stance() == null && stage == null && !finite) {
            // Aspect and the like: the operator's own tense tells the stage ("will begin to", "began to").
            stage = tense.of(token);
        }
        if (operator.stance() != null) {
            governor = token;
            rule = operator.fact().place();
        }
        noteCondition(token);
        note(token, frame, operator);
    }

    private void note(int token, String frame, @Nullable Operator operator) {
        steps.add(new Standing.Step(token, frame, operator, stage, negated));
    }

    private void setStage(Stage set, @Nullable Operator operator) {
        stage = set;
        if (operator != null) {
            rule = operator.fact().place();
        }
    }
}
