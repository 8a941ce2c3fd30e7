package dev.parley.ledger.store;

import dev.parley.language.Background;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** Readings on their way into the record: at most one for each page, with the number that the page has or gets. */
final class Batch {
    private final DuckDBConnection connection;
    private final Overlay overlay;
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
    Batch(DuckDBConnection connection, Overlay overlay, Collection<PackedReading> readings, int lastPage)
            throws SQLException {
        this.connection = connection;
        this.overlay = overlay;
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

    /** The readings of pages that are there, by the pages' numbers, all of whose rows are to be written anew. */
    Batch(DuckDBConnection connection, Overlay overlay, Map<Integer, PackedReading> again, int lastPage) {
        this.connection = connection;
        this.overlay = overlay;
        this.lastPage = lastPage;
        given = again.size();
        again.forEach((number, reading) -> {
            String page = reading.reading().page().id();
            byPage.put(page, reading);
            numbers.put(page, number);
            replaced.add(number);
        });
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
    void write(int number, Belonging.Teller processes) throws SQLException {
        for (String table : replaced.isEmpty() ? List.<String>of() : Schema.OF_PAGES) {
            String sql = "DELETE FROM " + table + " WHERE page IN (SELECT unnest(?))";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, connection.createArrayOf("INTEGER", replaced.toArray()));
                statement.execute();
            }
        }
        List<Derived> all = byPage.values().parallelStream()
                .map(packed -> Derived.of(packed, overlay, processes))
                .sorted(Comparator.comparing(
                        Derived::mainProcess)) // so that a question about one reads few parts of tables
                .toList();
        // Most of this work is on our side of the appenders, each of which is one thread's: two halves of the tables
        // are filled at once.
        Background<Optional<Exception>> pages =
                Background.load("rows of pages", () -> fault(() -> write(all, new PageRows(connection, number))));
        Optional<Exception> findings = fault(() -> {
            write(all, new FindingRows(connection));
            write(all, new BelongingRows(connection));
        });
        check(pages.get(), findings); // both have ended now, so that nothing is written after it was rolled back
        String sql = "INSERT INTO batches VALUES (?, ?, now() AT TIME ZONE 'UTC')";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, number);
            statement.setInt(2, byPage.size());
            statement.execute();
        }
    }

    /** Work on the record. */
    private interface Work {
        void run() throws SQLException;
    }

    private static Optional<Exception> fault(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static void check(Optional<Exception> one, Optional<Exception> other) throws SQLException {
        if (one.isPresent() && other.isPresent() && one.get() != other.get()) {
            one.get().addSuppressed(other.get());
        }
        Exception first = one.or(() -> other).orElse(null);
        if (first instanceof SQLException fault) {
            throw fault;
        }
        if (first != null) {
            throw (RuntimeException) first;
        }
    }

    private void write(List<Derived> all, TableRows rows) throws SQLException {
        try (rows) {
            for (Derived derived : all) {
                Integer page = numbers.get(derived.packed().reading().page().id());
                if (page != null) {
                    rows.write(page, derived);
                }
            }
        }
    }
}
