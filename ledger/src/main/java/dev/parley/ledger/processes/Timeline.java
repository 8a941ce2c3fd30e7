package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The events of a process, the latest first, some of them. */
final class Timeline {
    /** The strongest telling last; of several as strong the one that could be known first. */
    private static final Comparator<Telling> STRENGTH = Comparator.comparingDouble(
                    (Telling one) -> Math.abs(one.weight()))
            .thenComparing(Telling.FIRST_KNOWN.reversed());

    private static final Comparator<Event> LATEST_FIRST = Comparator.comparingInt((Event event) -> -event.day())
            .thenComparingLong(Event::tie)
            .thenComparingInt(Event::place)
            .thenComparingLong(event -> event.tellings.get(0).event());

    private final List<Event> events;

    /** An event where it stands in the order: on the day of the telling that is shown. */
    private record Event(List<Telling> tellings, Telling strongest, long tie, int place) {
        static Event of(List<Telling> tellings) {
            long tie = Long.MAX_VALUE;
            int place = Integer.MAX_VALUE;
            for (Telling one : tellings) {
                tie = Math.min(tie, one.tie());
                place = Math.min(place, one.place());
            }
            return new Event(tellings, Collections.max(tellings, STRENGTH), tie, place);
        }

        int day() {
            return strongest.day();
        }
    }

    /**
     * Events up to a day.
     *
     * @param limit how many at most
     * @param offset how many to leave out before them
     */
    Timeline(ToldEvents told, LocalDate last, int limit, int offset) {
        int until = Math.toIntExact(last.toEpochDay());
        long wanted = (long) offset + limit;
        PriorityQueue<Event> latest = new PriorityQueue<>(LATEST_FIRST.reversed()); // the one to give way at its head
        for (List<Telling> tellings : told.events(one -> one.hasDay() && one.day() <= until)) {
            Event event = Event.of(tellings);
            if (latest.size() < wanted) {
                latest.add(event);
            } else if (wanted > 0 && LATEST_FIRST.compare(event, latest.element()) < 0) {
                latest.poll();
                latest.add(event);
            }
        }
        events = latest.stream().sorted(LATEST_FIRST).skip(offset).toList();
    }

    /** The findings that the events need. */
    List<RowKey> keys() {
        return events.stream().map(event -> event.strongest.at()).toList();
    }

    /** The events, with their words. */
    List<TimelineEvent> shown(CitedRows rows) {
        List<TimelineEvent> shown = new ArrayList<>();
        for (Event event : events) {
            Telling strongest = event.strongest;
            EventRow row = rows.event(strongest.at());
            shown.add(new TimelineEvent(
                    JoinedEvent.idOf(row),
                    LocalDate.ofEpochDay(event.day()).toString(),
                    strongest.move().toString(),
                    Math.round(strongest.weight() * 100) / 100.0,
                    ToldEvents.pages(event.tellings),
                    ToldEvents.families(event.tellings),
                    row));
        }
        return shown;
    }
}
