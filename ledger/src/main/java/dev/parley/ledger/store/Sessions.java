package dev.parley.ledger.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the record for questions, each one thread's at a time. One that is free again is kept for the next question: a state of a
 * process asks a dozen, and making a connection took a tenth of their time.
 */
final class Sessions implements AutoCloseable {
    private final Path folder;
    private final DuckDBConnection connection;
    private final Deque<DuckDBConnection> free = new ArrayDeque<>();
    private boolean closed;

    Sessions(Path folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** A session of its own; closing it gives its connection free. */
    Session open() throws LedgerFault {
        try {
            DuckDBConnection kept = kept();
            return new Session(folder, kept == null ? another() : kept, this);
        } catch (SQLException e) {
            throw Session.fault(folder, e);
        }
    }

    private synchronized @Nullable DuckDBConnection kept() {
        return free.poll();
    }

    private DuckDBConnection another() throws SQLException {
        DuckDBConnection another = (DuckDBConnection) connection.duplicate();
        try (Statement statement = another.createStatement()) {
            another.setAutoCommit(true); // each question sees what is committed when it is asked
            statement.execute(Store.USE);
            return another;
        } catch (SQLException e) {
            Store.close(another, e);
            throw e;
        }
    }

    /** Takes a connection back that no question uses any more. */
    synchronized void takeBack(DuckDBConnection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else {
            free.push(connection);
        }
    }

    /** Closes all connections that are free; one that is in use is closed once it is given back. */
    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        for (DuckDBConnection one = free.poll(); one != null; one = free.poll()) {
            one.close();
        }
    }
}
