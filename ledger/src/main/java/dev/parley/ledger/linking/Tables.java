package dev.parley.ledger.linking;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** SQL within the transaction of a connection. */
final class Tables {
    private final DuckDBConnection connection;

    Tables(DuckDBConnection connection) {
        this.connection = connection;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Makes something of a row. */
    interface Taker<T> {
        T take(ResultSet row) throws SQLException;
    }

    /** The rows of an answer; a collection among the values goes in as an array of numbers. */
    <T> List<T> ask(String sql, Taker<T> taker, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> answer = new ArrayList<>();
            while (row.next()) {
                answer.add(taker.take(row));
            }
            return answer;
        }
    }

    void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    values[i] instanceof Collection<?> numbers
                            ? connection.createArrayOf("BIGINT", numbers.toArray())
                            : values[i]);
        }
        return statement;
    }
}
