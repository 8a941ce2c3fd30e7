package dev.parley.ledger.store;

import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a page belongs to which processes, and who else dealt with each other on it.
 *
 * @param processes the processes that the page is about, the one with most evidence first
 * @param events of its events, those that belong to a process, once for each
 * @param participants who takes part in a process as the page tells it
 * @param dealings who fights, negotiates or agrees with whom outside of all known processes
 */
public record Belonging(
        List<OfPage> processes, List<OfEvent> events, List<Participant> participants, List<Dealing> dealings) {

    public Belonging {
        processes = List.copyOf(processes);
        events = List.copyOf(events);
        participants = List.copyOf(participants);
        dealings = List.copyOf(dealings);
    }

    /** Tells what of a page belongs to which processes. Safe for use by many threads. */
    public interface Teller {
        /**
         * What of a reading belongs to which processes: a function of the reading, the day and what the teller knows.
         *
         * @param known the day on which the page could be known; null where it isn't told
         */
        Belonging of(Reading reading, @Nullable LocalDate known);
    }

    /**
     * A process that a page is about.
     *
     * @param score how much evidence there is (docs/processes.md)
     * @param share what of the page belongs to it
     */
    public record OfPage(String process, int score, Share share) {}

    /**
     * An event of a process.
     *
     * @param number its place among the events of the page, from 0
     * @param day the first day on which it can have happened, but never one after the page could be known; the page's where it tells
     *     none
     * @param move what it moves in the process, such as {@code talk}
     * @param weight for cooperation (positive) or conflict (negative)
     * @param gain whether the act, when it is done, is one of cooperation
     * @param dated whether the page tells when it happened
     */
    public record OfEvent(
            String process,
            Event event,
            int number,
            @Nullable LocalDate day,
            String move,
            double weight,
            boolean gain,
            boolean dated) {}

    /**
     * Somebody who takes part in a process, as a page tells it.
     *
     * @param actor id of the body
     * @param role {@code party}, {@code mediator} or {@code guarantor}
     * @param events in how many of its events
     */
    public record Participant(String process, String actor, String role, int events) {}

    /** Two bodies, in order of their ids, that deal with each other in an event. */
    public record Dealing(String event, String one, String other, String move) {}
}
