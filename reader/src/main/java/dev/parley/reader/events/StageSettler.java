package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Condition;
import dev.parley.reader.clauses.Operator;
import dev.parley.reader.clauses.Operators;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.clauses.Verbs;
import dev.parley.reader.reading.Stage;
import java.util.Set;

/** Settles how far an act has got where tense and operators alone would mislead: it depends on what is done, and by whom. */
final class StageSettler {
    /** Verbs that say of a noun's act that it has not ended: "talks continued for a third day". */
    private static final Set<String> LASTING = Set.of("continue", "persist", "rage", "last", "drag", "grind");

    private static final Set<String> TRYING = Set.of("try", "attempt", "seek", "struggle", "strive");

    /** Acts by which somebody shows what they think. */
    private static final Set<String> SHOWN = Set.of("protest", "praise", "condole", "criticise", "complain");

    private final Codes codes;
    private final Operators operators;

    StageSettler(Codes codes, Operators operators) {
        this.codes = codes;
        this.operators = operators;
    }

    /** Settles the stage of a candidate whose roles are filled. */
    void settle(Candidate candidate, Tree tree, int token) {
        settleByVerb(candidate, tree.sentence(), token);
        settleByMood(candidate, tree.sentence());
        settlePenalty(candidate, tree);
        settleAttempt(candidate, tree, candidate.headline);
        settlePurpose(candidate, tree, candidate.headline);
    }

    /** "Offered loans", "pledged food aid": the verb tells the stage, and the noun the act. */
    private void settleByVerb(Candidate candidate, Sentence sentence, int token) {
        boolean told = candidate.expression.stage() == null
                && candidate.stage.isReal()
                && !candidate.act().equals(sentence.lemma(token))
                && candidate.expression.conditions().stream()
                        .anyMatch(condition -> condition.place() == Condition.Place.OBJECT);
        Operator operator = told ? operators.get(sentence.lemma(token), "obj") : null;
        Stage given = operator == null ? null : operator.stage();
        if (operator != null && (given == Stage.OFFERED || given == Stage.PROMISED)) {
            candidate.settle(given, "the verb tells the stage, and its object the act", operator.fact());
        }
    }

    /**
     * Who will not do what is no conflict refuses it (CAMEO 12); who promises force or sanctions, or is ready to use them, threatens it; what goes
     * on has not ended.
     */
    private void settleByMood(Candidate candidate, Sentence sentence) {
        boolean denied = candidate.standing.negated() && candidate.standing.rule() == null;
        boolean agent = !candidate.of(Role.AGENT).isEmpty();
        if (candidate.stage == Stage.PLANNED && denied && agent && !codes.isConflict(candidate.act())) {
            candidate.settleRefusal();
        } else if ((candidate.stage == Stage.PROMISED || candidate.stage == Stage.OFFERED)
                && !candidate.standing.negated()
                && codes.isHostile(candidate.act())) {
            candidate.settle(Stage.THREATENED, "who promises to use force, or is ready to, threatens it", null);
        } else if (candidate.stage == Stage.DONE
                && candidate.bearer != candidate.token
                && LASTING.contains(sentence.lemma(candidate.bearer))) {
            candidate.settle(Stage.ONGOING, "what goes on has not ended", null);
        }
    }

    /** What somebody will do unless others do something is held out as a penalty, whatever it is. */
    private static void settlePenalty(Candidate candidate, Tree tree) {
        int condition = candidate.standing.condition();
        int mark = condition < 0 ? -1 : tree.child(condition, "mark");
        boolean penalty = mark >= 0
                && tree.sentence().form(mark).equalsIgnoreCase("unless")
                && candidate.stage == Stage.PLANNED
                && !candidate.standing.negated()
                && !candidate.of(Role.AGENT).isEmpty();
        if (penalty) {
            candidate.settle(Stage.THREATENED, "what somebody will do unless others do something is a threat", null);
        }
    }

    /** "Marched to protest the killings", "wrote to thank the king": what one does by doing something else is done with it. */
    private void settlePurpose(Candidate candidate, Tree tree, boolean headline) {
        int mark = tree.child(candidate.token, "mark");
        boolean purpose = candidate.stage == Stage.HYPOTHETICAL
                && SHOWN.contains(candidate.act())
                && !candidate.standing.negated()
                && mark >= 0
                && tree.sentence().xpos(mark).equals("TO")
                && tree.is(candidate.token, "advcl");
        Stage means = !purpose
                ? candidate.stage
                : StageReader.ofVerb(operators, tree, tree.sentence().head(candidate.token), headline)
                        .stage();
        if (means.isReal()) {
            candidate.settle(means, "what one shows by doing something is done with it", null);
        }
    }

    /** Who tries to bring others together is at it already. */
    private void settleAttempt(Candidate candidate, Tree tree, boolean headline) {
        int governor = candidate.standing.governor();
        boolean tries = candidate.stage == Stage.HYPOTHETICAL
                && candidate.act().equals("mediate")
                && !candidate.standing.negated()
                && governor >= 0
                && TRYING.contains(tree.sentence().lemma(governor))
                && Verbs.isOne(tree.sentence(), governor);
        Stage own =
                tries ? StageReader.ofVerb(operators, tree, governor, headline).stage() : candidate.stage;
        if (own.isReal()) {
            candidate.settle(own, "who tries to mediate mediates", null);
        }
    }
}
