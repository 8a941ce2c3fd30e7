package dev.parley.ledger.linking;

import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code tellings}: an event as one page tells it, as part of a joined event. All are {@link Nodes}.
 *
 * @param event the event, by its first telling
 * @param block what all belongs to that hangs together by likenesses, by the least number in it
 * @param into the first telling of the group that this one's went into, when it was the first of one; null where it is the first of its event
 * @param since the day on which that could be known; null where it could on none, or hasn't happened
 */
record TellingRow(
        long telling,
        long event,
        long block,
        @Nullable Long into,
        @Nullable LocalDate since) {
    static final String SELECT = "SELECT telling, event, block, joined, since FROM tellings";

    static TellingRow of(ResultSet row) throws SQLException {
        long into = row.getLong(4);
        boolean first = row.wasNull();
        return new TellingRow(
                row.getLong(1), row.getLong(2), row.getLong(3), first ? null : into, row.getObject(5, LocalDate.class));
    }

    /** Whether it was joined to another by what could be known before a day; null is a day after all others. */
    boolean isJoinedBefore(@Nullable LocalDate day) {
        return since != null && (day == null || since.isBefore(day));
    }

    static void write(Tables tables, Collection<TellingRow> rows) throws SQLException {
        try (RowWriter writer = new RowWriter(tables.connection(), "tellings")) {
            for (TellingRow row : rows) {
                writer.begin()
                        .put(row.telling)
                        .put(row.event)
                        .put(row.block)
                        .put(row.into)
                        .put(row.since)
                        .end();
            }
        }
    }
}
