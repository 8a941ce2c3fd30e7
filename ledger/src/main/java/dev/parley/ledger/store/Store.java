package dev.parley.ledger.store;

import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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

    /**
     * How many rows of a table are packed together. A part that isn't full is written anew whenever the log is worked into the file: with
     * DuckDB's own 122,880 rows all readings of 100,000 pages would be, each time.
     */
    private static final int ROWS_TOGETHER = 16_384;

    static final String USE = "USE record";

    private final Path folder;
    private final Owner owner;
    private final DuckDBConnection connection;
    private final Sessions sessions;
    private final Overlay overlay;
    private final Supplier<Belonging.Teller> processes;
    private final String id;
    private int lastPage;
    private volatile int lastBatch;

    Store(Path folder, Owner owner, DuckDBConnection connection, Overlay overlay, Supplier<Belonging.Teller> processes)
            throws SQLException {
        this.processes = processes;
        this.folder = folder;
        this.owner = owner;
        this.connection = connection;
        sessions = new Sessions(folder, connection);
        this.overlay = overlay;
        id = first("SELECT id FROM ledger", row -> row.getString(1));
        lastPage = first("SELECT coalesce(max(page), 0) FROM pages", row -> row.getInt(1));
        lastBatch = first("SELECT coalesce(max(batch), 0) FROM batches", row -> row.getInt(1));
    }

    /**
     * Opens the record in a folder, and makes both where they are not there. Pages whose rows don't follow from their
     * readings with the overlay are written anew.
     *
     * @param overlay what is laid over the readings before rows follow from them
     * @param processes asked, when something is added, what of a page belongs to which peace processes
     * @throws LedgerFault where another process owns the ledger, or it can't be read
     */
    public static Store open(Path folder, Overlay overlay, Supplier<Belonging.Teller> processes) throws IOException {
        Files.createDirectories(folder);
        Owner owner = Owner.of(folder);
        DuckDBConnection connection = null;
        Store store = null;
        try {
            connection = connect(folder.resolve(FILE));
            connection.setAutoCommit(false);
            Schema.make(connection);
            overlay.load();
            store = new Store(folder, owner, connection, overlay, processes);
            store.follow(overlay.pages());
            return store;
        } catch (SQLException | IOException | RuntimeException e) {
            close(store == null ? null : store.sessions, e);
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

    static void close(@Nullable AutoCloseable resource, Exception because) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception e) { // whatever it is, it comes after what is told
            because.addSuppressed(e);
        }
    }

    /** The reading of a page as it is corrected, whole; null where the ledger has none of it. */
    public @Nullable Reading reading(String page) throws IOException {
        Reading original = original(page);
        return original == null ? null : overlay.over(original);
    }

    /** The reading of a page as it was added; null where the ledger has none of it. */
    public @Nullable Reading original(String page) throws IOException {
        String sql = "SELECT json FROM readings JOIN pages USING (page) WHERE id = ?";
        List<byte[]> found = ask(sql, List.of(page), row -> row.getBytes(1));
        return found.isEmpty() ? null : ReadingJson.read(Packing.unpack(found.get(0)));
    }

    /** The readings of the pages with these numbers as they are corrected, by number. */
    public Map<Integer, Reading> readings(Collection<Integer> pages) throws IOException {
        Map<Integer, Reading> readings = originals(pages);
        readings.replaceAll((page, reading) -> overlay.over(reading));
        return readings;
    }

    private Map<Integer, Reading> originals(Collection<Integer> pages) throws IOException {
        Map<Integer, Reading> readings = new HashMap<>();
        if (!pages.isEmpty()) {
            String some = pages.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
            Map<Integer, byte[]> packed = new HashMap<>();
            ask(
                    "SELECT page, json FROM readings WHERE page IN " + some,
                    List.of(),
                    row -> packed.put(row.getInt(1), row.getBytes(2)));
            Map<Integer, Reading> unpacked = new ConcurrentHashMap<>();
            try {
                packed.entrySet().parallelStream()
                        .forEach(page -> unpacked.put(page.getKey(), unpacked(page.getValue())));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            readings.putAll(unpacked);
        }
        return readings;
    }

    /** The first day on which everybody could know a page: when it was surely published, or else fetched. */
    public static @Nullable LocalDate known(Page page) {
        return Derived.known(page);
    }

    private static Reading unpacked(byte[] packed) {
        try {
            return ReadingJson.read(Packing.unpack(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        settings.setProperty("temp_directory", file + ".tmp");
        DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + file.toString().replace("'", "''") + "' AS record (ROW_GROUP_SIZE "
                    + ROWS_TOGETHER + ")");
            statement.execute(USE);
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw e;
        }
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
    public String id() {
        return id;
    }

    /**
     * Adds readings, all or none of them. One that is there already changes nothing; one of a page that was read before takes
     * its place or not as {@link Standing} says.
     *
     * @throws LedgerFault where they can't be written; the record is then as it was
     */
    public synchronized Added add(Collection<PackedReading> readings) throws LedgerFault {
        try {
            Batch batch = new Batch(connection, overlay, readings, lastPage);
            if (batch.isEmpty()) {
                connection.rollback(); // ends the look at what is there
                return batch.added();
            }
            commit(batch);
            return batch.added();
        } catch (SQLException | RuntimeException e) {
            throw rolledBack(e);
        }
    }

    /**
     * Writes the rows of those of these pages anew that don't follow from their readings with the overlay as it is now, all
     * in one transaction.
     *
     * @param pages ids; one that the ledger doesn't have is passed over
     */
    public synchronized void follow(Collection<String> pages) throws IOException {
        List<Integer> written = new ArrayList<>();
        ask(
                "SELECT p.page, p.id, c.corrections FROM pages p LEFT JOIN corrected c USING (page)"
                        + " WHERE c.corrections IS NOT NULL OR p.id IN (SELECT unnest(?))",
                List.of(List.copyOf(pages)),
                row -> !Objects.equals(row.getString(3), overlay.version(row.getString(2)))
                        && written.add(row.getInt(1)));
        if (written.isEmpty()) {
            return;
        }
        Map<Integer, PackedReading> again = new TreeMap<>();
        originals(written).forEach((page, reading) -> again.put(page, PackedReading.of(reading)));
        try {
            commit(new Batch(connection, overlay, again, lastPage));
        } catch (SQLException | RuntimeException e) {
            throw rolledBack(e);
        }
    }

    private void commit(Batch batch) throws SQLException {
        batch.write(lastBatch + 1, processes.get());
        connection.commit();
        lastPage = batch.lastPage();
        lastBatch++;
    }

    private LedgerFault rolledBack(Exception because) {
        rollBack(because);
        if (because instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        return new LedgerFault(folder + ": readings can't be stored; is the disk full?", because);
    }

    /** Something that writes what several pages tell together. */
    public interface Derivation {
        /** Works on a connection whose transaction ends with it. */
        void on(DuckDBConnection connection) throws SQLException, IOException;
    }

    /**
     * Writes what follows from the readings of several pages, in one transaction of its own.
     *
     * @throws LedgerFault where it can't be written; nothing of it is then there
     */
    public synchronized void derive(Derivation derivation) throws IOException {
        try {
            derivation.on(connection);
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            rollBack(e);
            if (e instanceof SQLException) {
                throw new LedgerFault(folder + ": what pages tell together can't be stored; is the disk full?", e);
            }
            throw asIs(e);
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
        try (Session own = sessions.open()) {
            return own.ask(sql, values, taker);
        }
    }

    /**
     * Writes the rows of a question into a file.
     *
     * @param file the file, which faults are told of
     * @param sql a COPY of DuckDB's
     * @param values as for {@link #ask}
     * @return how many rows
     */
    public long copy(Path file, String sql, List<?> values) throws LedgerFault {
        try (Session own = sessions.open()) {
            return own.copy(file, sql, values);
        }
    }

    private <T> T first(String sql, Taker<T> taker) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return taker.take(row);
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws LedgerFault {
        try (owner) {
            sessions.close();
            connection.close();
        } catch (SQLException | IOException e) {
            throw new LedgerFault(folder + ": the ledger can't be closed", e);
        }
    }
}
