package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches events from the readings of their pages. */
final class EventRows {
    private EventRows() {}

    static Map<Told, EventRow> of(Store store, Collection<Told> told) throws IOException {
        Map<Told, EventRow> rows = new HashMap<>();
        with(
                store,
                told,
                (one, reading, page) ->
                        rows.put(one, EventRow.of(reading.events().get(one.number()), page)));
        return rows;
    }

    /** Takes an event with the reading that it stands in. */
    interface Taker {
        void take(Told told, Reading reading, OnPage page);
    }

    static void with(Store store, Collection<Told> told, Taker taker) throws IOException {
        Map<Integer, Reading> readings =
                store.readings(told.stream().map(Told::page).distinct().toList());
        Map<Integer, OnPage> pages = new HashMap<>();
        for (Told one : told) {
            Reading reading = readings.get(one.page());
            if (reading != null && one.number() < reading.events().size()) {
                taker.take(one, reading, pages.computeIfAbsent(one.page(), none -> new OnPage(reading)));
            }
        }
    }

    /** The counts that belong to an event. */
    static List<Count> counts(Reading reading, Told told) {
        var event = reading.events().get(told.number());
        return reading.counts().stream()
                .filter(count -> event.id().equals(count.event())
                        || event.roles().count().contains(count.id()))
                .toList();
    }
}
