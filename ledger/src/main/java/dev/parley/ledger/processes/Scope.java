package dev.parley.ledger.processes;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one process or of all, from pages that could be known on a day.
 *
 * @param process null for all processes
 * @param asOf null for all pages
 */
record Scope(
        ProcessRows kept,
        @Nullable String process,
        @Nullable LocalDate asOf) {

    Store store() {
        return kept.store();
    }

    /** Rows of a kind, by process, in the order in which they are asked for. */
    <T> Map<String, List<T>> rows(Rows<T> rows) throws IOException {
        Map<String, List<T>> all = kept.of(rows, process);
        if (asOf == null) {
            return all;
        }
        int day = Math.toIntExact(asOf.toEpochDay());
        Map<String, List<T>> then = new HashMap<>();
        all.forEach((id, some) ->
                then.put(id, some.stream().filter(row -> rows.holds(row, day)).toList()));
        return then;
    }

    /** Conditions on the columns {@code process} and {@code known} of a table, after {@code WHERE}. */
    String where(String table) {
        return " WHERE " + (process == null ? "true" : table + ".process = ?")
                + (asOf == null ? "" : " AND " + table + ".known <= ?");
    }

    /** The values of the conditions, and further ones after them. */
    List<Object> values(Object... more) {
        List<Object> values = new ArrayList<>();
        if (process != null) {
            values.add(process);
        }
        if (asOf != null) {
            values.add(asOf);
        }
        values.addAll(List.of(more));
        return values;
    }

    /** Asks for rows of a table {@code t} of this scope; {@code after} is what follows the conditions. */
    <T> List<T> ask(String select, String table, String after, Store.Taker<T> taker, Object... more)
            throws LedgerFault {
        return store().ask("SELECT " + select + " FROM " + table + " t" + where("t") + after, values(more), taker);
    }

    /** The day of which the state is told: the one asked for, or else that of the last page of the ledger. */
    LocalDate day() throws LedgerFault {
        if (asOf != null) {
            return asOf;
        }
        LocalDate last = store().ask(
                        "SELECT max(known) FROM pages", List.of(), row -> row.getObject(1, LocalDate.class))
                .get(0);
        return last == null ? LocalDate.EPOCH : last;
    }
}
