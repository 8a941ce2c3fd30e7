package dev.parley.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Appends rows to one table, value by value in the order of its columns. */
final class RowWriter implements AutoCloseable {
    private final DuckDBAppender appender;

    RowWriter(DuckDBConnection connection, String table) throws SQLException {
        appender = connection.createAppender(table);
    }

    RowWriter begin() throws SQLException {
        appender.beginRow();
        return this;
    }

    void end() throws SQLException {
        appender.endRow();
    }

    RowWriter put(int value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter put(boolean value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter put(byte[] value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter put(List<String> values) throws SQLException {
        appender.append(values, values.size());
        return this;
    }

    RowWriter put(@Nullable String value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
        return this;
    }

    /** The word of an enumeration. */
    RowWriter put(@Nullable Enum<?> value) throws SQLException {
        return put(value == null ? null : value.toString());
    }

    RowWriter put(@Nullable Integer value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.intValue());
        }
        return this;
    }

    RowWriter put(@Nullable Double value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.doubleValue());
        }
        return this;
    }

    RowWriter put(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.appendEpochDays(Math.toIntExact(value.toEpochDay()));
        }
        return this;
    }

    /** First and last day. */
    RowWriter put(Days days) throws SQLException {
        return put(days.first()).put(days.last());
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
