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
 * @param findings of its agreements, commitments, quotes and relations, those that belong to a process
 * @param counts numbers that it gives for events of a process of which it tells the day
 * @param participants who takes part in a process as the page tells it
 * @param dealings who fights, negotiates or agrees with whom outside of all known processes
 */
public record Belonging(
        List<OfPage> processes,
        List<OfEvent> events,
        List<OfFinding> findings,
        List<OfCount> counts,
        List<Participant> participants,
        List<Dealing> dealings) {

    public Belonging {
        processes = List.copyOf(processes);
        events = List.copyOf(events);
        findings = List.copyOf(findings);
        counts = List.copyOf(counts);
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
     */
    public record OfPage(String process, int score) {}

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
     * A finding of a process.
     *
     * @param place offset of its first char on the page
     * @param key tells which findings of other pages are the same thing
     * @param status what became of a commitment; null for all else
     * @param due the last day by which a commitment is to be kept; null where none is told, and for all else
     */
    public record OfFinding(
            String process,
            String family,
            String id,
            int place,
            String key,
            @Nullable String status,
            @Nullable LocalDate due) {}

    /**
     * A number that the page gives for an event of a process.
     *
     * @param event the event's place among those of the page, from 0
     * @param place offset of its first char on the page
     * @param what {@code killed} and the like
     * @param low the least, and {@code high} the greatest that it can be; the number itself where the page doesn't say
     */
    public record OfCount(
            String process, int event, String id, int place, String what, double low, double value, double high) {}

    /**
     * Somebody who takes part in a process, as a page tells it.
     *
     * @param actor id of the body
     * @param role {@code party}, {@code mediator} or {@code guarantor}
     * @param events in how many of its events
     * @param name what the page calls it; null where it doesn't
     */
    public record Participant(
            String process,
            String actor,
            String role,
            int events,
            @Nullable String name) {}

    /** Two bodies, in order of their ids, that deal with each other in an event. */
    public record Dealing(String event, String one, String other, String move) {}
}
