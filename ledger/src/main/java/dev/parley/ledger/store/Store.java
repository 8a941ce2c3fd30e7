package dev.parley.ledger.store;

import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * The record of a ledger, in one DuckDB file. One thread adds; any may ask, each question on a connection of its own.
 *
 * <p>A batch is one transaction: when {@link #add} returns, it is on the disk and survives any end of the process; before
 * that none of it is there.
 */
public final class Store implements AutoCloseable {
    static final String FILE = "ledger.duckdb";
    /** What may wait in the log before it is worked into the file: each such work costs a second, each opening reads it. */
    private static final String LOG_LIMIT = "256MB";

    private final Path folder;
    private final Owner owner;
    private final DuckDBConnection connection;
    private int lastPage;
    private int lastBatch;

    Store(Path folder, Owner owner, DuckDBConnection connection) throws SQLException {
        this.folder = folder;
        this.owner = owner;
        this.connection = connection;
        lastPage = number("SELECT coalesce(max(page), 0) FROM pages");
        lastBatch = number("SELECT coalesce(max(batch), 0) FROM batches");
    }

    /**
     * Opens the record in a folder, and makes both where they are not there.
     *
     * @throws LedgerFault where another process owns the ledger, or it can't be read
     */
    public static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Owner owner = Owner.of(folder);
        DuckDBConnection connection = null;
        try {
            connection = connect(folder.resolve(FILE));
            connection.setAutoCommit(false);
            Schema.make(connection);
            return new Store(folder, owner, connection);
        } catch (SQLException | IOException | RuntimeException e) {
            close(connection, e);
            owner.close();
            throw e instanceof SQLException ? new LedgerFault(folder + ": the ledger can't be opened", e) : asIs(e);
        }
    }

    private static IOException asIs(Exception fault) {
        if (fault instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        return (IOException) fault;
    }

    private static void close(@Nullable DuckDBConnection connection, Exception because) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** The reading of a page, whole; null where the ledger has none of it. */
    public @Nullable Reading reading(String page) throws IOException {
        String sql = "SELECT json FROM readings JOIN pages USING (page) WHERE id = ?";
        List<byte[]> found = ask(sql, List.of(page), row -> row.getBytes(1));
        return found.isEmpty() ? null : ReadingJson.read(PackedReading.unpack(found.get(0)));
    }

    /** The readings of the pages with these numbers, by number. */
    public Map<Integer, Reading> readings(Collection<Integer> pages) throws IOException {
        Map<Integer, Reading> readings = new HashMap<>();
        if (!pages.isEmpty()) {
            String some = pages.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
            Map<Integer, byte[]> packed = new HashMap<>();
            ask(
                    "SELECT page, json FROM readings WHERE page IN " + some,
                    List.of(),
                    row -> packed.put(row.getInt(1), row.getBytes(2)));
            for (Map.Entry<Integer, byte[]> page : packed.entrySet()) {
                readings.put(page.getKey(), ReadingJson.read(PackedReading.unpack(page.getValue())));
            }
        }
        return readings;
    }

    /** Whether the folder holds a ledger. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static DuckDBConnection connect(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("wal_autocheckpoint", LOG_LIMIT);
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
    }

    /** The folder of the ledger. */
    public Path folder() {
        return folder;
    }

    /** The pages that are there now, read with this knowledge. */
    public PagesRead pagesRead(String knowledge) throws LedgerFault {
        return new PagesRead(this, knowledge);
    }

    /** The number of the last batch that is in the record; 0 where there is none. */
    public int lastBatch() {
        return lastBatch;
    }

    /** What tells this ledger from all others. */
    public String id() throws LedgerFault {
        return ask("SELECT id FROM ledger", List.of(), row -> row.getString(1)).get(0);
    }

    /**
     * Adds readings, all or none of them. One that is there already changes nothing; one of a page that was read before takes
     * its place or not as {@link Standing} says.
     *
     * @throws LedgerFault where they can't be written; the record is then as it was
     */
    public Added add(Collection<PackedReading> readings) throws LedgerFault {
        try {
            Batch batch = new Batch(connection, readings, lastPage);
            if (batch.isEmpty()) {
                connection.rollback(); // ends the look at what is there
                return batch.added();
            }
            batch.write(lastBatch + 1);
            connection.commit();
            lastPage = batch.lastPage();
            lastBatch++;
            return batch.added();
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            if (e instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw new LedgerFault(folder + ": readings can't be stored; is the disk full?", e);
        }
    }

    private void rollBack(Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** Makes something of a row of an answer. */
    public interface Taker<T> {
        T take(ResultSet row) throws SQLException;
    }

    /**
     * Asks in SQL.
     *
     * @param values for each {@code ?}, in order; a list goes in as an array of text
     */
    public <T> List<T> ask(String sql, List<?> values, Taker<T> taker) throws LedgerFault {
        try (DuckDBConnection own = (DuckDBConnection) connection.duplicate();
                PreparedStatement statement = own.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(
                        i + 1, value instanceof List<?> list ? own.createArrayOf("VARCHAR", list.toArray()) : value);
            }
            List<T> answer = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answer.add(taker.take(row));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw new LedgerFault(folder + ": the ledger can't answer", e);
        }
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws LedgerFault {
        try (owner) {
            connection.close();
        } catch (SQLException | IOException e) {
            throw new LedgerFault(folder + ": the ledger can't be closed", e);
        }
    }
}
