package dev.parley.ledger.store;

import dev.parley.ledger.store.Store.Taker;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** A connection to the record for a question of one thread. */
final class Session implements AutoCloseable {
    private final Path folder;
    private final DuckDBConnection connection;
    private final Sessions sessions;

    /** @param sessions where the connection goes back to */
    Session(Path folder, DuckDBConnection connection, Sessions sessions) {
        this.folder = folder;
        this.connection = connection;
        this.sessions = sessions;
    }

    /** Asks as {@link Store#ask} does. */
    <T> List<T> ask(String sql, List<?> values, Taker<T> taker) throws LedgerFault {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            List<T> answer = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answer.add(taker.take(row));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw fault(folder, e);
        }
    }

    /** Writes as {@link Store#copy} does. */
    long copy(Path file, String sql, List<?> values) throws LedgerFault {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw new LedgerFault(file + ": it can't be written; is the disk full, or the place not yours?", e);
        }
    }

    static LedgerFault fault(Path folder, SQLException because) {
        return new LedgerFault(folder + ": the ledger can't answer", because);
    }

    private static PreparedStatement prepared(DuckDBConnection connection, String sql, List<?> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(
                    i + 1, value instanceof List<?> list ? connection.createArrayOf("VARCHAR", list.toArray()) : value);
        }
        return statement;
    }

    @Override
    public void close() throws LedgerFault {
        try {
            sessions.takeBack(connection);
        } catch (SQLException e) {
            throw fault(folder, e);
        }
    }
}
