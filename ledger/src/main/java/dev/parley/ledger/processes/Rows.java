package dev.parley.ledger.processes;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.store.Store;
import java.util.function.ToIntFunction;

/**
 * A kind of rows that tell of processes.
 *
 * @param sql asks for them, with {@code %s} in two places: for the first column, which is the process where it is asked for all of them,
 *     and for a condition on the table {@code t}
 * @param taker makes something of a row, whose first column is left to others
 * @param known the day from which on it holds, as {@link Telling} has days
 * @param bytes what a row takes in memory, about
 */
record Rows<T>(String sql, Store.Taker<T> taker, ToIntFunction<? super T> known, int bytes) {

    /** The question for one process alone, which is its only value, or for all. */
    String sql(boolean one) {
        return one ? sql.formatted("NULL", "t.process = ?") : sql.formatted("t.process", "true");
    }

    /** Whether a row holds on a day. */
    boolean holds(T row, int day) {
        int known = this.known.applyAsInt(row);
        return known != Deed.UNKNOWN && known <= day;
    }
}
