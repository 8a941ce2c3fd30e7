package dev.parley.ledger.asking;

import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted. What is null or empty is not asked about.
 *
 * @param who an id or a name of someone who does it or to whom it is done
 * @param acts one of these acts
 * @param stages one of these stages
 * @param place an id, a name or a country (ISO 3166-1 alpha-3)
 * @param window an event's day is the first one that it can have happened on, or else the page's
 */
public record EventQuestion(
        @Nullable String who,
        List<String> acts,
        List<String> stages,
        @Nullable String place,
        Window window) {

    public EventQuestion {
        acts = List.copyOf(acts);
        stages = List.copyOf(stages);
    }

    /** The events, the latest first. */
    public List<EventRow> ask(Store store) throws IOException {
        Filter filter = new Filter(store)
                .takesPart(who)
                .oneOf("t.act", acts)
                .oneOf("t.stage", stages)
                .happenedIn(place)
                .within(window, "t.day");
        return Answer.of(store, "events", filter, "t.day DESC NULLS LAST", window, Reading::events, EventRow::of);
    }
}
