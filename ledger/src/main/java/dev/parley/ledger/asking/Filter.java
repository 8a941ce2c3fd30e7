package dev.parley.ledger.asking;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The conditions of a question, and the values that stand in them. */
final class Filter {
    private final Store store;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Filter(Store store) {
        this.store = store;
    }

    /** One of the words, where there are any. */
    Filter oneOf(String column, List<String> words) {
        if (!words.isEmpty()) {
            conditions.add("list_contains(?, " + column + ")");
            values.add(words);
        }
        return this;
    }

    /** An event that someone of this id or name does, or that is done to them. */
    Filter takesPart(@Nullable String who) throws LedgerFault {
        return who == null ? this : inRole("role IN ('agent', 'target')", actors(who));
    }

    /** An event in a place of this id, name or country (ISO 3166-1 alpha-3). */
    Filter happenedIn(@Nullable String place) throws LedgerFault {
        if (place == null) {
            return this;
        }
        String sql = "SELECT DISTINCT id FROM places WHERE id = ? OR lower(name) = ? OR country = ?";
        List<String> names = List.of(place, place.toLowerCase(Locale.ROOT), place.toUpperCase(Locale.ROOT));
        return inRole("role = 'place'", store.ask(sql, names, row -> row.getString(1)));
    }

    private Filter inRole(String role, List<String> ids) {
        return compare(
                "(t.page, t.id) IN (SELECT (page, event) FROM event_roles WHERE " + role
                        + " AND id IN (SELECT unnest(?)))",
                ids);
    }

    /** A quote of someone of this id or name. */
    Filter speaks(@Nullable String who) throws LedgerFault {
        return who == null ? this : compare("t.speaker IN (SELECT unnest(?))", actors(who));
    }

    /** A commitment by someone of this id or name, or to them. */
    Filter commits(@Nullable String who) throws LedgerFault {
        if (who == null) {
            return this;
        }
        List<String> ids = actors(who);
        conditions.add("(list_has_any(t.by_whom, ?) OR list_has_any(t.to_whom, ?))");
        values.add(ids);
        values.add(ids);
        return this;
    }

    /** The id itself, which has a colon in it, or the ids of all who bear the name. */
    private List<String> actors(String who) throws LedgerFault {
        String sql = "SELECT DISTINCT actor FROM actor_names WHERE name = ?";
        return who.indexOf(':') > 0
                ? List.of(who)
                : store.ask(sql, List.of(who.toLowerCase(Locale.ROOT)), row -> row.getString(1));
    }

    /** A day within the window, and a page that could be known on its {@code asOf}. */
    Filter within(Window window, String day) {
        compare(day + " >= ?", window.since());
        compare(day + " <= ?", window.until());
        compare("p.known <= ?", window.asOf());
        return this;
    }

    /** A condition with a value in it, where there is one. */
    Filter compare(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    Filter always(String condition) {
        conditions.add(condition);
        return this;
    }

    /** All conditions, after {@code WHERE}. */
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
