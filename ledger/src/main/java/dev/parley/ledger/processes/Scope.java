package dev.parley.ledger.processes;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one process or of all, from pages that could be known on a day.
 *
 * @param process null for all processes
 * @param asOf null for all pages
 */
record Scope(
        Store store, @Nullable String process, @Nullable LocalDate asOf) {

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
        return store.ask("SELECT " + select + " FROM " + table + " t" + where("t") + after, values(more), taker);
    }

    /** The day of which the state is told: the one asked for, or else that of the last page of the ledger. */
    LocalDate day() throws LedgerFault {
        if (asOf != null) {
            return asOf;
        }
        LocalDate last = store.ask("SELECT max(known) FROM pages", List.of(), row -> row.getObject(1, LocalDate.class))
                .get(0);
        return last == null ? LocalDate.EPOCH : last;
    }
}
