package dev.parley.reader.clauses;

import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
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
 */
public record Standing(
        Stage stage,
        boolean negated,
        @Nullable Scope scope,
        int governor,
        boolean conditional,
        int condition,
        @Nullable String rule) {}
