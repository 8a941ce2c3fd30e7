package dev.parley.ledger.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real event, as all pages that tell it have it.
 *
 * @param id the first telling's page, shortened, and place on it; the same in every ledger that has the same pages. The id of
 *     any of its tellings ({@link #idOf}) leads to it as well
 * @param act what is done
 * @param stage how far it has got, by the latest that is told of it
 * @param negated whether it did not happen, as most families have it
 * @param scope what a negation denies, where the stage is neither done nor ongoing
 * @param happened when, as precisely as any telling says, in EDTF
 * @param first the first day on which it can have happened; the day of the first page where none tells
 * @param last the last such day
 * @param counts how many were killed, wounded and so on
 * @param history its stages, the first one first
 * @param tellings all tellings, the first one first
 * @param pages how many pages tell it
 * @param families how many families do, each of which counts once: how well it is corroborated
 */
public record JoinedEvent(
        String id,
        String act,
        String stage,
        boolean negated,
        @Nullable String scope,
        List<Named> agent,
        List<Named> target,
        List<Named> about,
        List<Named> place,
        @Nullable String happened,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Tally> counts,
        List<Step> history,
        List<Telling> tellings,
        int pages,
        int families) {

    public JoinedEvent {
        agent = List.copyOf(agent);
        target = List.copyOf(target);
        about = List.copyOf(about);
        place = List.copyOf(place);
        counts = List.copyOf(counts);
        history = List.copyOf(history);
        tellings = List.copyOf(tellings);
    }

    /** The telling that says most at the latest stage, whose sentence stands for the event. */
    public Telling best() {
        return tellings.stream()
                .filter(telling ->
                        telling.event().stage().equals(stage) && telling.event().negated() == negated)
                .findFirst()
                .orElse(tellings.get(0));
    }

    /** The id of a telling: the page's, shortened, and where the event's words begin on it. */
    public static String idOf(EventRow event) {
        return Family.idOf(event.citation().page()) + ":" + event.start() + ":" + event.id();
    }

    /**
     * A stage that the event had.
     *
     * @param day the first day on which it can have had it
     * @param negated whether it is told that it did not get there
     * @param tellings positions in {@link JoinedEvent#tellings} of those that tell so
     */
    public record Step(
            String stage, boolean negated, @Nullable LocalDate day, List<Integer> tellings) {
        public Step {
            tellings = List.copyOf(tellings);
        }
    }

    /**
     * How many of something, and by whom.
     *
     * @param what {@code killed wounded displaced} and the like
     * @param low the lowest number that a telling gives or allows
     * @param best the number that the most families give; of equals the later one
     * @param high the highest
     * @param by each number that is told
     */
    public record Tally(String what, double low, double best, double high, List<Given> by) {
        public Tally {
            by = List.copyOf(by);
        }
    }

    /**
     * A number that a telling gives.
     *
     * @param telling its position in {@link JoinedEvent#tellings}
     * @param holder on whose word it stands
     * @param text the words of the count
     */
    public record Given(double value, int telling, Named holder, String text) {}
}
