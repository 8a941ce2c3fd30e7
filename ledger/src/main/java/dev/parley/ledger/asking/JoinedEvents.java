package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions about joined events. */
public final class JoinedEvents {
    private JoinedEvents() {}

    /** The joined events of which some telling is wanted, in the order of {@link JoinedWalk}. */
    public static List<JoinedEvent> of(Store store, EventQuestion question) throws IOException {
        Window window = question.window();
        JoinedWalk walk = new JoinedWalk(store, question, (window.offset() + window.limit()) * JoinedWalk.TELLINGS);
        walk.skip(window.offset());
        return walk.next(window.limit());
    }

    /** The joined event of a telling ({@link JoinedEvent#idOf}); null where the ledger has none. */
    public static @Nullable JoinedEvent of(Store store, String id, @Nullable LocalDate asOf) throws IOException {
        String[] parts = id.split(":", -1);
        if (parts.length != 3 || parts[0].isEmpty()) {
            return null;
        }
        List<Object> values = new ArrayList<>(List.of(parts[0], parts[1], parts[2]));
        if (asOf != null) {
            values.add(asOf);
        }
        List<Told> told = store.ask(
                "SELECT page, number FROM events t WHERE page IN (SELECT page FROM pages WHERE starts_with(id, ?))"
                        + " AND starts::VARCHAR = ? AND id = ?" + (asOf == null ? "" : " AND known <= ?"),
                values,
                row -> new Told(row.getInt(1), row.getInt(2)));
        if (told.isEmpty()) {
            return null;
        }
        Joins joins = new Joins(store, asOf);
        joins.look(told.subList(0, 1));
        long event = joins.event(told.get(0));
        Assembled assembled = new Assembly(store, joins, asOf, List.of(event)).outline(event);
        return Assembly.whole(store, joins, List.of(assembled)).get(0);
    }
}
