package dev.parley.ledger.processes;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.store.Store;
import java.util.function.ToIntFunction;

/**
 * A kind of rows that tell of processes.
 *
 * @param sql asks for them: its first column is the process; what stands there for one process alone, and the conditions after
 *     {@code WHERE} on the table {@code t}, are put in for each {@code %s}
 * @param taker makes something of a row, whose first column is left to others
 * @param known the day on which its page could be known, as {@link Telling} has it
 */
record Rows<T>(String sql, Store.Taker<T> taker, ToIntFunction<? super T> known) {

    /** The question for rows of a table; {@code after} is what follows the conditions. */
    static String select(String columns, String from, String after) {
        return "SELECT %s, " + columns + " FROM " + from + " WHERE %s" + after;
    }

    /** The question for one process alone, which is its only value, or for all. */
    String sql(boolean one) {
        return one ? sql.formatted("NULL", "t.process = ?") : sql.formatted("t.process", "true");
    }

    /** Whether a row's page could be known on a day. */
    boolean isKnown(T row, int day) {
        int known = this.known.applyAsInt(row);
        return known != Deed.UNKNOWN && known <= day;
    }
}
