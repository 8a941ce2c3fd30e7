package dev.parley.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Appends rows to one table, value by value in the order of its columns. Each is one thread's at a time; several may fill tables of one
 * connection at once, but only one of them at a time hands rows on.
 */
public final class RowWriter implements AutoCloseable {
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;

    public RowWriter(DuckDBConnection connection, String table) throws SQLException {
        this.connection = connection;
        synchronized (connection) { // which notes its appenders, and is one thread's as well
            appender = connection.createAppender(table);
        }
    }

    public RowWriter begin() throws SQLException {
        appender.beginRow();
        return this;
    }

    public void end() throws SQLException {
        synchronized (connection) { // the row may be the one with which all that wait are handed on
            appender.endRow();
        }
    }

    public RowWriter put(int value) throws SQLException {
        appender.append(value);
        return this;
    }

    public RowWriter put(boolean value) throws SQLException {
        appender.append(value);
        return this;
    }

    public RowWriter put(long value) throws SQLException {
        appender.append(value);
        return this;
    }

    public RowWriter put(float value) throws SQLException {
        appender.append(value);
        return this;
    }

    public RowWriter put(long[] values) throws SQLException {
        appender.append(values);
        return this;
    }

    public RowWriter put(byte[] value) throws SQLException {
        appender.append(value);
        return this;
    }

    public RowWriter put(List<String> values) throws SQLException {
        appender.append(values, values.size());
        return this;
    }

    public RowWriter put(@Nullable String value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
        return this;
    }

    /** The word of an enumeration. */
    public RowWriter put(@Nullable Enum<?> value) throws SQLException {
        return put(value == null ? null : value.toString());
    }

    public RowWriter put(@Nullable Integer value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.intValue());
        }
        return this;
    }

    public RowWriter put(@Nullable Long value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.longValue());
        }
        return this;
    }

    public RowWriter put(@Nullable Double value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.doubleValue());
        }
        return this;
    }

    public RowWriter put(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.appendEpochDays(Math.toIntExact(value.toEpochDay()));
        }
        return this;
    }

    /** First and last day. */
    public RowWriter put(Days days) throws SQLException {
        return put(days.first()).put(days.last());
    }

    @Override
    public void close() throws SQLException {
        synchronized (connection) {
            appender.close();
        }
    }
}
