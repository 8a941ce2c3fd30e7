package dev.parley.ledger.store;

import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;

/** All tables anew, from the readings alone. */
public final class Rebuild {
    private static final String REBUILT = "rebuilt.duckdb";
    private static final int READINGS_AT_A_TIME = 500;

    private Rebuild() {}

    /**
     * Makes all tables anew from the readings of the ledger in a folder, whichever version of Parley made it. The old file
     * stays until the new one is whole.
     *
     * @param overlay what is laid over the readings
     * @param processes asked what of a page belongs to which peace processes
     * @param progress told after each batch how many readings are done
     * @return how many readings there are
     */
    public static long of(Path folder, Overlay overlay, Supplier<Belonging.Teller> processes, LongConsumer progress)
            throws IOException {
        Owner owner = Owner.of(folder);
        try (owner) {
            Path fresh = folder.resolve(REBUILT);
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(folder.resolve(REBUILT + ".wal"));
            overlay.load();
            long done = 0;
            try (DuckDBConnection old = Store.connect(folder.resolve(Store.FILE));
                    DuckDBConnection connection = Store.connect(fresh)) {
                connection.setAutoCommit(false);
                Schema.make(connection);
                Store store = new Store(folder, owner, connection, overlay, processes);
                ReadingsOf readings = new ReadingsOf(old);
                for (List<PackedReading> some = readings.next(); !some.isEmpty(); some = readings.next()) {
                    store.add(some);
                    done += some.size();
                    progress.accept(done);
                }
                keepDecisions(old, connection);
                connection.commit();
                connection.setAutoCommit(true);
                checkpoint(connection);
                checkpoint(old); // so that its log is empty, which would else be read into the new file
            }
            Files.deleteIfExists(folder.resolve(Store.FILE + ".wal"));
            Files.move(
                    fresh,
                    folder.resolve(Store.FILE),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return done;
        } catch (SQLException e) {
            throw new LedgerFault(folder + ": the ledger can't be rebuilt", e);
        }
    }

    /** What was decided by hand follows from no reading. */
    private static void keepDecisions(DuckDBConnection old, DuckDBConnection fresh) throws SQLException {
        try (Statement statement = old.createStatement();
                ResultSet there = statement.executeQuery("SELECT 1 FROM duckdb_tables() WHERE table_name = 'links'")) {
            if (!there.next()) {
                return;
            }
        }
        try (Statement statement = old.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM links");
                RowWriter links = new RowWriter(fresh, "links")) {
            while (row.next()) {
                links.begin()
                        .put(row.getString(1))
                        .put(row.getInt(2))
                        .put(row.getInt(3))
                        .put(row.getString(4))
                        .put(row.getInt(5))
                        .put(row.getInt(6))
                        .put(row.getBoolean(7))
                        .end();
            }
        }
    }

    private static void checkpoint(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** The readings of a record, some at a time. */
    private static final class ReadingsOf {
        private final DuckDBConnection connection;
        private int last;

        ReadingsOf(DuckDBConnection connection) {
            this.connection = connection;
        }

        /** The next ones; none at the end. */
        List<PackedReading> next() throws SQLException, IOException {
            String sql = "SELECT page, json FROM readings WHERE page > ? ORDER BY page LIMIT " + READINGS_AT_A_TIME;
            List<PackedReading> some = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, last);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        last = row.getInt(1);
                        some.add(PackedReading.of(ReadingJson.read(Packing.unpack(row.getBytes(2)))));
                    }
                }
            }
            return some;
        }
    }
}
