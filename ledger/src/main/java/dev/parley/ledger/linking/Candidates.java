package dev.parley.ledger.linking;

import dev.parley.ledger.sources.Fingerprint;
import java.sql.SQLException;
import java.util.List;

/** Pairs of pages that share a key, one of which is of the batches that are looked at; the other may be of any up to the last of them. */
final class Candidates {
    /** Days of a bucket: a rewrite is looked for in a page's bucket and in those before and after it. */
    private static final int BUCKET = 8;

    private static final String PAGES =
            "WITH there AS (SELECT f.*, p.batch > ? AS fresh FROM fingerprints f JOIN pages p USING (page) WHERE p.batch <= ?),";
    private static final String PAIRS = " SELECT DISTINCT greatest(a.page, b.page), least(a.page, b.page)";

    private final Tables tables;
    private final int from;
    private final int to;

    Candidates(Tables tables, int from, int to) {
        this.tables = tables;
        this.from = from;
        this.to = to;
    }

    /** Two pages, by their numbers; the one whose id comes first in their order. */
    record Pair(int one, int other) {}

    /** Pages that may be copies or excerpts of one another. */
    List<Pair> copies() throws SQLException {
        return pairs(" a AS (SELECT page, unnest(copied) AS k FROM there WHERE fresh),"
                + " b AS (SELECT page, unnest(copied) AS k FROM there)"
                + PAIRS + " FROM a JOIN b ON a.k = b.k WHERE a.page <> b.page");
    }

    /** Pages of nearby days that may be rewrites of one another; those of no day may be of any. */
    List<Pair> rewrites() throws SQLException {
        String bucket = "floor(day / " + BUCKET + ".0)::INTEGER";
        String several = " GROUP BY ALL HAVING count(*) >= " + Fingerprint.RETOLD_KEYS;
        String pair = " SELECT a.page, b.page FROM";
        // Rows of a page with itself, or of two fresh pages found from both sides, are taken out before they are
        // counted.
        return pairs(" k AS (SELECT page, fresh, " + bucket + " AS bucket, unnest(retold) AS k FROM there),"
                + " a AS (SELECT page, k, bucket + unnest([-1, 0, 1]) AS bucket FROM k WHERE fresh AND bucket IS NOT NULL)"
                + pair + " a JOIN k b ON a.k = b.k AND a.bucket = b.bucket WHERE a.page > b.page OR NOT b.fresh"
                + several
                + " UNION" + pair + " k a JOIN k b ON a.k = b.k WHERE a.page <> b.page AND a.bucket IS NULL"
                + " AND (a.fresh OR b.fresh) AND (b.bucket IS NOT NULL OR a.page > b.page)" + several);
    }

    /** Pages that may tell of one event. */
    List<Pair> events() throws SQLException {
        return pairs(" d AS (SELECT page, fresh, unnest(days) AS k FROM there),"
                + " m AS (SELECT page, fresh, unnest(months) AS k FROM there),"
                + " r AS (SELECT page, fresh, unnest(reach) AS k FROM there)"
                + PAIRS + " FROM d a JOIN d b ON a.k = b.k WHERE a.fresh AND a.page <> b.page"
                + " UNION" + PAIRS + " FROM r a JOIN m b ON a.k = b.k WHERE a.fresh AND a.page <> b.page"
                + " UNION" + PAIRS + " FROM m a JOIN r b ON a.k = b.k WHERE a.fresh AND a.page <> b.page");
    }

    private List<Pair> pairs(String sql) throws SQLException {
        String ordered = "SELECT one, other, a.id < b.id FROM (" + PAGES + sql + ") pairs(one, other)"
                + " JOIN pages a ON a.page = one JOIN pages b ON b.page = other";
        return tables.ask(
                ordered,
                row -> row.getBoolean(3)
                        ? new Pair(row.getInt(1), row.getInt(2))
                        : new Pair(row.getInt(2), row.getInt(1)),
                from,
                to);
    }
}
