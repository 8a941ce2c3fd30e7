package dev.parley.reader.clauses;

import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an act has got, as the words above and around it say. Tokens are positions in the sentence, or -1.
 *
 * @param stage the stage
 * @param negated whether it did not, or will not, happen
 * @param scope what a negation denies; null without one, and for what is done or ongoing
 * @param governor the operator that decided, whose subject holds the word
 * @param conditional whether the act hangs on a condition: "if we can, we would …"
 * @param condition the predicate of that condition
 * @param rule the line of the knowledge that decided; null where tense and mood did
 * @param own the stage that tense and mood alone give
 * @param steps the words above the act that were climbed, from the act outward
 */
public record Standing(
        Stage stage,
        boolean negated,
        @Nullable Scope scope,
        int governor,
        boolean conditional,
        int condition,
        @Nullable String rule,
        Stage own,
        List<Step> steps) {

    public Standing {
        steps = List.copyOf(steps);
    }

    /** The same of an act whose verb ends it: who halted executions executes nobody, who did not halt them goes on. */
    public Standing ended() {
        if (scope == Scope.STAGE) {
            return this; // "did not agree to halt executions" says nothing of them
        }
        boolean told = stage.isReal();
        Scope denied = negated || told ? null : Scope.ACT;
        return new Standing(stage, !negated, denied, governor, conditional, condition, rule, own, steps);
    }

    /** The same without its negation, for what is told by the stage instead: "will not" for "refuses to". */
    public Standing affirmed() {
        return new Standing(stage, false, null, governor, conditional, condition, rule, own, steps);
    }

    /**
     * One word that was climbed.
     *
     * @param token its position
     * @param frame how the act hangs on it, as {@link Operator#frames} says it or else as the tree does; {@link #CONDITION}
     *     where the word is itself under an "if"
     * @param operator what it does; null where no line says
     * @param stage the stage that it leaves behind; null where none is set yet
     * @param negated whether the act is denied so far
     */
    public record Step(
            int token,
            String frame,
            @Nullable Operator operator,
            @Nullable Stage stage,
            boolean negated) {
        public static final String CONDITION = "if";
    }
}
