package dev.parley.reader.events;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is what it is: for each of its fields the words and the lines of the knowledge that made it so.
 *
 * @param event the event
 * @param sentence the words of its sentence
 * @param tree how the sentence was read, a token a line, as {@code parley parse} prints it
 * @param reasons in the order in which they took effect, field by field
 */
public record Explanation(Event event, String sentence, String tree, List<Reason> reasons) {

    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** The lines of the knowledge that had a part in it, once each. */
    public List<Line> lines() {
        return reasons.stream()
                .map(Reason::line)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * One thing that made a field what it is.
     *
     * @param field the field of the event, as in its JSON, such as {@code stage} or {@code roles.agent}
     * @param words the words that count; null where none do
     * @param says what follows from them, for people
     * @param line the line of the knowledge that says so; null where grammar or another step of the reading does
     */
    public record Reason(
            String field,
            @Nullable Words words,
            String says,
            @Nullable Line line) {}

    /**
     * A line of a knowledge file.
     *
     * @param file as {@link Fact#file}
     * @param line from 1
     * @param text its columns apart by two blanks
     */
    public record Line(String file, int line, String text) {
        static @Nullable Line of(@Nullable Fact fact) {
            return fact == null ? null : new Line(fact.file(), fact.line(), fact.text());
        }
    }
}
