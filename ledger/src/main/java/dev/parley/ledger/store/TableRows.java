package dev.parley.ledger.store;

import dev.parley.reader.reading.Finding;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Writes rows of some of the tables of {@link Schema}, in the order of their columns; one thread uses it at a time. */
abstract class TableRows implements AutoCloseable {
    private final Map<String, RowWriter> writers = new LinkedHashMap<>();

    TableRows(DuckDBConnection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            writers.put(table, new RowWriter(connection, table));
        }
    }

    /** Writes all rows of a page whose number no row has yet. */
    abstract void write(int page, Derived derived) throws SQLException;

    final RowWriter row(String table) throws SQLException {
        RowWriter writer = writers.get(table);
        if (writer == null) {
            throw new IllegalStateException("no table " + table);
        }
        return writer.begin();
    }

    /** Begins a row with what every row of a finding begins with. */
    final RowWriter finding(String table, int page, Finding finding, Derived derived) throws SQLException {
        return row(table)
                .put(page)
                .put(finding.id())
                .put(derived.sentence(finding.sentence()))
                .put(finding.start())
                .put(finding.end())
                .put(finding.text());
    }

    @Override
    public void close() throws SQLException {
        SQLException fault = null;
        for (RowWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (SQLException e) {
                fault = e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
