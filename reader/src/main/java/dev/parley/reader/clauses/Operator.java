package dev.parley.reader.clauses;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that says how far the act below it has got, or in what way somebody gives their word on it: a line of
 * {@code knowledge/events/stages.tsv}.
 *
 * @param stage the stage that it sets; null where it leaves the stage alone
 * @param stance the stance that it sets; null where it leaves the word alone
 * @param negates whether it says that the act did not happen
 * @param frames how the act may hang on it: {@code to}, {@code that}, {@code obj}, {@code subj}, a preposition, or {@code
 *     another}: what somebody else is to do ("wants Chad to leave") or to give ("wants an apology from Chad")
 * @param whenDenied whether it says so only where it is denied itself: "has not ruled out"
 * @param fact the line
 */
public record Operator(
        @Nullable Stage stage,
        @Nullable Stance stance,
        boolean negates,
        Set<String> frames,
        boolean whenDenied,
        Fact fact) {
    public Operator {
        frames = Set.copyOf(frames);
    }
}
