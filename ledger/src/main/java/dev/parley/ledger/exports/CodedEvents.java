package dev.parley.ledger.exports;

import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.JoinedWalk;
import dev.parley.ledger.asking.Telling;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wanted events of a ledger, each real one once, the latest first. */
final class CodedEvents {
    /** Events whose pages are in memory at once. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Wanted wanted;
    private final Taker taker;

    private CodedEvents(Store store, Wanted wanted, Taker taker) {
        this.store = store;
        this.wanted = wanted;
        this.taker = taker;
    }

    interface Taker {
        void take(CodedEvent event) throws IOException;
    }

    /** Hands over each event that has a day, as the page tells it that tells it best. */
    static void each(Store store, Wanted wanted, Taker taker) throws IOException {
        new CodedEvents(store, wanted, taker).walk(false);
    }

    /** Hands over each event that has a day as every page tells it. */
    static void eachTelling(Store store, Wanted wanted, Taker taker) throws IOException {
        new CodedEvents(store, wanted, taker).walk(true);
    }

    private void walk(boolean tellings) throws IOException {
        JoinedWalk walk = JoinedWalk.toTheEnd(store, wanted.events());
        while (walk.hasNext()) {
            Map<String, @Nullable Reading> readings = new HashMap<>();
            for (JoinedEvent event : walk.next(AT_ONCE)) {
                take(event, tellings, readings);
            }
        }
    }

    private void take(JoinedEvent event, boolean tellings, Map<String, @Nullable Reading> readings) throws IOException {
        for (Telling telling : tellings ? event.tellings() : List.of(event.best())) {
            EventRow row = telling.event();
            String page = row.citation().page();
            if (!readings.containsKey(page)) {
                readings.put(page, store.reading(page));
            }
            Reading reading = readings.get(page);
            LocalDate day = event.first() == null ? telling.known() : event.first();
            if (reading != null && day != null) {
                for (Event one : reading.events()) {
                    if (one.id().equals(row.id())) {
                        taker.take(new CodedEvent(event, one, reading, day));
                    }
                }
            }
        }
    }
}
