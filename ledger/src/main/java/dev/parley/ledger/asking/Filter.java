package dev.parley.ledger.asking;

import dev.parley.ledger.store.Ids;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Shipped;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Vocabulary;
import dev.parley.ledger.store.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a question, and the values that stand in them. */
public final class Filter {
    private static final String STATE = "state:";
    private static final int CODE = "SDN".length();

    private final Store store;
    private final @Nullable LocalDate asOf;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Names and places are looked up in all pages. */
    public Filter(Store store) {
        this(store, null);
    }

    /** @param asOf names and places are looked up in pages that could be known on this day; null for all */
    public Filter(Store store, @Nullable LocalDate asOf) {
        this.store = store;
        this.asOf = asOf;
    }

    /** An event or a commitment with one of these acts; a word that is no act is a fault. */
    public Filter acts(List<String> acts) throws LedgerFault {
        return oneOf("t.act", Vocabulary.acts(store, acts));
    }

    /** An event with one of these stages. */
    public Filter stages(List<String> stages) throws LedgerFault {
        return oneOf("t.stage", Vocabulary.stages(stages));
    }

    /** A commitment with one of these statuses. */
    public Filter statuses(List<String> statuses) throws LedgerFault {
        return oneOf("t.status", Vocabulary.statuses(statuses));
    }

    /** One of the words, where there are any. */
    private Filter oneOf(String column, List<String> words) {
        if (!words.isEmpty()) {
            conditions.add("list_contains(?, " + column + ")");
            values.add(words);
        }
        return this;
    }

    /** An event that someone of this id or name does, or that is done to them. */
    public Filter takesPart(@Nullable String who) throws LedgerFault {
        return who == null ? this : inRole("role IN ('agent', 'target')", actors(who));
    }

    /** An event in a place of this id or name, or in a country of this name or code (ISO 3166-1 alpha-3). */
    public Filter happenedIn(@Nullable String place) throws LedgerFault {
        if (place == null) {
            return this;
        }
        String sql = "SELECT DISTINCT id FROM places WHERE (id = ? OR lower(name) = ? OR list_contains(?, country))";
        return inRole("role = 'place'", known(sql, place, place.toLowerCase(Locale.ROOT), countries(place)));
    }

    /** The codes of the countries that may be meant: SDN by "sdn" and by "Sudan". */
    private static List<String> countries(String place) {
        List<String> codes = new ArrayList<>(List.of(place.toUpperCase(Locale.ROOT)));
        if (place.length() > CODE && place.indexOf(':') < 0) {
            Shipped.register().called(place).stream()
                    .filter(id -> id.startsWith(STATE))
                    .forEach(id -> codes.add(id.substring(STATE.length())));
        }
        return codes;
    }

    private Filter inRole(String role, List<String> ids) {
        if (ids.isEmpty()) {
            return always("false");
        }
        String keys = ids.stream().map(id -> String.valueOf(Ids.key(id))).collect(Collectors.joining(", "));
        return always(Nodes.sql("t.page", "t.number") + " IN (SELECT " + Nodes.sql("page", "number")
                + " FROM event_roles WHERE " + role + " AND \"key\" IN (" + keys + "))");
    }

    /** A quote of someone of this id or name. */
    public Filter speaks(@Nullable String who) throws LedgerFault {
        return who == null ? this : compare("t.speaker IN (SELECT unnest(?))", actors(who));
    }

    /** A commitment by someone of this id or name, or to them. */
    public Filter commits(@Nullable String who) throws LedgerFault {
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
        return who.indexOf(':') > 0 ? List.of(who) : known(sql, who.toLowerCase(Locale.ROOT));
    }

    /** A day within the window, and a page {@code p} that could be known on its {@code asOf}. */
    public Filter within(Window window, String day) {
        return within(window, day, "p");
    }

    /** What a look-up finds in pages that could be known. */
    private List<String> known(String sql, Object... values) throws LedgerFault {
        List<Object> all = new ArrayList<>(List.of(values));
        if (asOf != null) {
            all.add(asOf);
        }
        String pages = asOf == null ? "" : " AND page IN (SELECT page FROM pages WHERE known <= ?)";
        return store.ask(sql + pages, all, row -> row.getString(1));
    }

    /** A day within the window, and a page, by the column {@code known} of a table, that could be known on its {@code asOf}. */
    public Filter within(Window window, String day, String table) {
        compare(day + " >= ?", window.since());
        compare(day + " <= ?", window.until());
        compare(table + ".known <= ?", window.asOf());
        return this;
    }

    /** A condition with a value in it, where there is one. */
    public Filter compare(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    public Filter always(String condition) {
        conditions.add(condition);
        return this;
    }

    /** All conditions, after {@code WHERE}. */
    public String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public List<Object> values() {
        return values;
    }
}
