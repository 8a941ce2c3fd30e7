package dev.parley.ledger.asking;

import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted. What is null or empty is not asked about.
 *
 * @param who an id or a name of someone who does it or to whom it is done
 * @param acts one of these acts
 * @param stages one of these stages
 * @param place an id, a name, or a country by its name or code (ISO 3166-1 alpha-3)
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

    /** The events as each page tells them, the latest first. */
    public List<EventRow> ask(Store store) throws IOException {
        List<Told> told = told(store, window.limit(), window.offset());
        Map<Told, EventRow> rows = EventRows.of(store, told);
        return told.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** How many there are, whatever the limit, and how they are spread. */
    public EventCounts count(Store store) throws IOException {
        return EventCounts.of(store, filter(store));
    }

    private Filter filter(Store store) throws IOException {
        return new Filter(store, window.asOf())
                .takesPart(who)
                .acts(acts)
                .stages(stages)
                .happenedIn(place)
                .within(window, "t.day", "t");
    }

    /** Where an event stands: the number of its page, and its place among the events there. */
    record Told(int page, int number) {
        long node() {
            return Nodes.of(page, number);
        }
    }

    /** Those of the events that are wanted which lie between two places in their order. */
    List<Told> told(Store store, int limit, int offset) throws IOException {
        Filter filter = filter(store);
        String sql = "SELECT t.page, t.number FROM events t" + filter.where()
                + " ORDER BY t.day DESC NULLS LAST, t.tie, t.number LIMIT " + limit + " OFFSET " + offset;
        return store.ask(sql, filter.values(), row -> new Told(row.getInt(1), row.getInt(2)));
    }
}
