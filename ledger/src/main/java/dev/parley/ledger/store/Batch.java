package dev.parley.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Readings on their way into the record: at most one for each page, with the number that the page has or gets. */
final class Batch {
    private final DuckDBConnection connection;
    private final Map<String, PackedReading> byPage = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> replaced = new ArrayList<>();
    private final int given;
    private int lastPage;

    /**
     * Looks up what is there of the pages of these readings, in the transaction that the batch will be.
     *
     * @param lastPage the highest number that a page has
     */
    Batch(DuckDBConnection connection, Collection<PackedReading> readings, int lastPage) throws SQLException {
        this.connection = connection;
        this.lastPage = lastPage;
        given = readings.size();
        for (PackedReading reading : readings) {
            byPage.merge(
                    reading.reading().page().id(),
                    reading,
                    (before, now) -> Standing.of(now).replaces(Standing.of(before)) ? now : before);
        }
        forget();
        for (String page : byPage.keySet()) {
            numbers.computeIfAbsent(page, fresh -> ++this.lastPage);
        }
    }

    /** Leaves out what changes nothing, and notes what takes the place of another. */
    private void forget() throws SQLException {
        String sql = "SELECT id, page, knowledge, published, url, retrieved, source, hash FROM pages"
                + " WHERE id IN (SELECT unnest(?))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(
                    1, connection.createArrayOf("VARCHAR", byPage.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String page = row.getString(1);
                    Standing there = new Standing(
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8));
                    PackedReading reading = byPage.get(page);
                    if (reading != null && Standing.of(reading).replaces(there)) {
                        numbers.put(page, row.getInt(2));
                        replaced.add(row.getInt(2));
                    } else {
                        byPage.remove(page);
                    }
                }
            }
        }
    }

    boolean isEmpty() {
        return byPage.isEmpty();
    }

    Added added() {
        return new Added(byPage.size() - replaced.size(), replaced.size(), given - byPage.size());
    }

    /** The highest number that a page has after it. */
    int lastPage() {
        return lastPage;
    }

    /** Writes all rows; whoever called for it commits. */
    void write(int number) throws SQLException {
        for (String table : replaced.isEmpty() ? List.<String>of() : Schema.OF_PAGES) {
            String sql = "DELETE FROM " + table + " WHERE page IN (SELECT unnest(?))";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, connection.createArrayOf("INTEGER", replaced.toArray()));
                statement.execute();
            }
        }
        try (Rows rows = new Rows(connection)) {
            for (Map.Entry<String, PackedReading> reading : byPage.entrySet()) {
                Integer page = numbers.get(reading.getKey());
                if (page != null) {
                    rows.write(page, number, reading.getValue());
                }
            }
        }
        String sql = "INSERT INTO batches VALUES (?, ?, now() AT TIME ZONE 'UTC')";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, number);
            statement.setInt(2, byPage.size());
            statement.execute();
        }
    }
}
