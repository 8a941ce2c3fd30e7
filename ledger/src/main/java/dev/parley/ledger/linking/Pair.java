package dev.parley.ledger.linking;

import dev.parley.ledger.store.Nodes;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A likeness of two events, as {@link Nodes}; a row of {@code likenesses}. */
record Pair(long one, long other, int weight, int reasons) {
    static final String SELECT = "SELECT one, other, weight, reasons FROM likenesses";

    static Pair of(ResultSet row) throws SQLException {
        return new Pair(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4));
    }
}
