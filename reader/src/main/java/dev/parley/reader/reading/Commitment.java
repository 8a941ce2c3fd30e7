package dev.parley.reader.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed, promised or offered to do.
 *
 * @param by the actors who are to do it
 * @param to the actors it was promised to
 * @param act what is to be done
 * @param about ids of what it concerns
 * @param status what became of it
 * @param condition the words of the condition it hangs on
 * @param due by when
 */
public record Commitment(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        List<String> by,
        List<String> to,
        String act,
        List<String> about,
        CommitmentStatus status,
        @Nullable String condition,
        Event.@Nullable When due)
        implements Finding {

    public Commitment {
        by = List.copyOf(by);
        to = List.copyOf(to);
        about = List.copyOf(about);
    }

    /**
     * Whether it was promised not to do the act: "agreed to stop shelling", "not to obstruct aid".
     *
     * @param events those of its page
     */
    public boolean isToRefrain(List<Event> events) {
        return text.startsWith("not ")
                || events.stream()
                        .anyMatch(event -> event.negated()
                                && event.scope() == Scope.ACT
                                && event.act().equals(act)
                                && Objects.equals(event.start(), start));
    }

    @Override
    public Family family() {
        return Family.COMMITMENTS;
    }
}
