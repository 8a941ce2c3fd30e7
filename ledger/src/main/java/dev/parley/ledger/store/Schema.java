package dev.parley.ledger.store;

import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Stage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a ledger, as docs/ledger.md tells them. No table has a key that DuckDB would have to enforce: the one writer keeps
 * what is unique unique. Only tables of one row for a page have an index: with one for each of its hundred other rows appending
 * would be several times slower.
 */
final class Schema {
    /** Raised whenever tables change; a ledger of another version is told to be rebuilt. */
    static final String VERSION = "10";

    /** Tables of rows that belong to a page, and go when its reading is replaced. */
    static final List<String> OF_PAGES = Stream.of(PageRows.TABLES, FindingRows.TABLES, BelongingRows.TABLES)
            .flatMap(List::stream)
            .toList();

    /** What every row of a finding begins with. */
    private static final String FINDING =
            "page INTEGER NOT NULL, id VARCHAR NOT NULL, sentence INTEGER, starts INTEGER, ends INTEGER, text VARCHAR, ";

    /**
     * Words of which there are few, as types: a row has a number for one, which is appended, kept and compared faster. They are put in
     * order by these lists, not by their letters.
     */
    private static final Map<String, List<String>> WORDS = Map.of(
            "part", words(PartKind.values()),
            "how", words(MentionKind.values()),
            "stage", words(Stage.values()),
            "family", words(Family.values()),
            "status", words(CommitmentStatus.values()),
            "role", List.of("agent", "target", "about", "place", "count"),
            "move", List.of("contact", "talk", "deal", "deed", "break", "force", "none"));

    private static final List<String> TABLES = List.of(
            "ledger (version VARCHAR NOT NULL, id VARCHAR NOT NULL)",
            "batches (batch INTEGER NOT NULL, readings INTEGER NOT NULL, committed TIMESTAMP NOT NULL)",
            "pages (page INTEGER NOT NULL, id VARCHAR NOT NULL, source VARCHAR NOT NULL, url VARCHAR, publisher VARCHAR,"
                    + " language VARCHAR, headline VARCHAR, published VARCHAR, published_basis VARCHAR NOT NULL,"
                    + " retrieved VARCHAR, known DATE, knowledge VARCHAR NOT NULL, hash VARCHAR NOT NULL,"
                    + " batch INTEGER NOT NULL)",
            "readings (page INTEGER NOT NULL, json BLOB NOT NULL USING COMPRESSION uncompressed)",
            "corrected (page INTEGER NOT NULL, corrections VARCHAR NOT NULL)",
            "sentences (page INTEGER NOT NULL, sentence INTEGER NOT NULL, part part NOT NULL, paragraph INTEGER,"
                    + " starts INTEGER NOT NULL, ends INTEGER NOT NULL, text VARCHAR NOT NULL)",
            "actors (" + FINDING + "kind VARCHAR NOT NULL, name VARCHAR NOT NULL, part_of VARCHAR,"
                    + " anonymous BOOLEAN NOT NULL)",
            "actor_names (page INTEGER NOT NULL, actor VARCHAR NOT NULL, name VARCHAR NOT NULL)",
            "places (" + FINDING + "kind VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, \"within\" VARCHAR,"
                    + " lat DOUBLE, lon DOUBLE, disputed BOOLEAN NOT NULL)",
            "mentions (page INTEGER NOT NULL, sentence INTEGER, starts INTEGER NOT NULL, ends INTEGER NOT NULL,"
                    + " target VARCHAR NOT NULL, how how NOT NULL)",
            "events (" + FINDING
                    + "number INTEGER NOT NULL, act VARCHAR NOT NULL, stage stage NOT NULL, negated BOOLEAN NOT NULL,"
                    + " scope VARCHAR, holder VARCHAR NOT NULL, stance VARCHAR NOT NULL, private BOOLEAN NOT NULL,"
                    + " anonymous BOOLEAN NOT NULL, happened VARCHAR, happened_from DATE, happened_until DATE, day DATE, known DATE, tie BIGINT NOT NULL, cameo VARCHAR,"
                    + " plover VARCHAR, plover_mode VARCHAR, source_code VARCHAR, target_code VARCHAR,"
                    + " rule VARCHAR NOT NULL)",
            "event_roles (page INTEGER NOT NULL, number INTEGER NOT NULL, role role NOT NULL, id VARCHAR NOT NULL,"
                    + " \"key\" BIGINT NOT NULL)",
            "quotes (" + FINDING + "kind VARCHAR NOT NULL, speaker VARCHAR, addressee VARCHAR, speaker_text VARCHAR,"
                    + " cue VARCHAR, continues VARCHAR)",
            "counts (" + FINDING + "value DOUBLE, low DOUBLE, high DOUBLE, approximate BOOLEAN NOT NULL, unit VARCHAR,"
                    + " what VARCHAR NOT NULL, event VARCHAR)",
            "agreements (" + FINDING + "kind VARCHAR NOT NULL, name VARCHAR NOT NULL, parties VARCHAR[] NOT NULL,"
                    + " mediators VARCHAR[] NOT NULL, guarantors VARCHAR[] NOT NULL, status VARCHAR NOT NULL,"
                    + " signed VARCHAR, signed_from DATE, signed_until DATE)",
            "provisions (page INTEGER NOT NULL, agreement VARCHAR NOT NULL, starts INTEGER NOT NULL,"
                    + " ends INTEGER NOT NULL, text VARCHAR NOT NULL, class VARCHAR NOT NULL, by_whom VARCHAR[] NOT NULL,"
                    + " number VARCHAR, due VARCHAR, due_from DATE, due_until DATE, implementation INTEGER)",
            "commitments (" + FINDING + "by_whom VARCHAR[] NOT NULL, to_whom VARCHAR[] NOT NULL, act VARCHAR NOT NULL,"
                    + " about VARCHAR[] NOT NULL, status VARCHAR NOT NULL, condition VARCHAR, due VARCHAR,"
                    + " due_from DATE, due_until DATE)",
            "relations (" + FINDING + "subject VARCHAR NOT NULL, kind VARCHAR NOT NULL, object VARCHAR NOT NULL,"
                    + " since VARCHAR, until VARCHAR, trend VARCHAR, holder VARCHAR NOT NULL, stance VARCHAR NOT NULL)",
            "page_processes (page INTEGER NOT NULL, process VARCHAR NOT NULL, known DATE, tie BIGINT NOT NULL,"
                    + " publisher VARCHAR, score INTEGER NOT NULL, share BLOB NOT NULL USING COMPRESSION uncompressed)",
            "process_events (page INTEGER NOT NULL, event VARCHAR NOT NULL, node BIGINT NOT NULL, process VARCHAR NOT NULL,"
                    + " known DATE, tie BIGINT NOT NULL, day DATE, act VARCHAR NOT NULL, stage stage NOT NULL, negated BOOLEAN NOT NULL,"
                    + " move move NOT NULL, weight DOUBLE NOT NULL, gain BOOLEAN NOT NULL, dated BOOLEAN NOT NULL)",
            "process_participants (page INTEGER NOT NULL, process VARCHAR NOT NULL, known DATE, actor VARCHAR NOT NULL,"
                    + " role VARCHAR NOT NULL, events INTEGER NOT NULL)",
            "dealings (page INTEGER NOT NULL, event VARCHAR NOT NULL, known DATE, one VARCHAR NOT NULL,"
                    + " other VARCHAR NOT NULL, move VARCHAR NOT NULL)",
            "fingerprints (page INTEGER NOT NULL, day INTEGER, body BIGINT NOT NULL, copied BIGINT[] NOT NULL,"
                    + " retold BIGINT[] NOT NULL, days BIGINT[] NOT NULL, months BIGINT[] NOT NULL, reach BIGINT[] NOT NULL,"
                    + " deeds BLOB NOT NULL USING COMPRESSION uncompressed)",
            "kin (one INTEGER NOT NULL, other INTEGER NOT NULL, kinship VARCHAR NOT NULL, share FLOAT NOT NULL)",
            "likenesses (one BIGINT NOT NULL, other BIGINT NOT NULL, weight INTEGER NOT NULL, reasons INTEGER NOT NULL)",
            "families (page INTEGER NOT NULL, family INTEGER NOT NULL)",
            "tellings (telling BIGINT NOT NULL, event BIGINT NOT NULL, block BIGINT NOT NULL, joined BIGINT, since DATE)",
            "links (one_page VARCHAR NOT NULL, one_starts INTEGER NOT NULL, one_ends INTEGER NOT NULL,"
                    + " other_page VARCHAR NOT NULL, other_starts INTEGER NOT NULL, other_ends INTEGER NOT NULL,"
                    + " together BOOLEAN NOT NULL)",
            "linked (batch INTEGER NOT NULL)");

    /**
     * What is fetched by the numbers of a few pages, a row for each page: without an index DuckDB reads what is long of thousands of
     * other pages with it.
     */
    private static final List<String> BY_PAGE = List.of("pages", "readings", "fingerprints");

    private Schema() {}

    /** Makes the tables of a new ledger, in one transaction; does nothing where they are there. */
    static void make(Connection connection) throws SQLException, LedgerFault {
        if (exists(connection)) {
            check(connection);
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> words : WORDS.entrySet()) {
                statement.execute("CREATE TYPE " + words.getKey() + " AS ENUM ("
                        + words.getValue().stream().collect(Collectors.joining("', '", "'", "'")) + ")");
            }
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + table);
            }
            for (String table : BY_PAGE) {
                statement.execute("CREATE INDEX " + table + "_page ON " + table + " (page)");
            }
            statement.execute("INSERT INTO linked VALUES (0)");
            statement.execute("INSERT INTO ledger VALUES ('" + VERSION + "', '" + UUID.randomUUID() + "')");
        }
        connection.commit();
    }

    private static List<String> words(Enum<?>[] words) {
        return Stream.of(words).map(Enum::toString).toList();
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables =
                        statement.executeQuery("SELECT 1 FROM duckdb_tables() WHERE table_name = 'ledger'")) {
            return tables.next();
        }
    }

    private static void check(Connection connection) throws SQLException, LedgerFault {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version FROM ledger")) {
            if (!row.next() || !VERSION.equals(row.getString(1))) {
                throw new LedgerFault(
                        "the ledger was made by another version of Parley; parley rebuild brings it up to this one");
            }
        }
    }
}
