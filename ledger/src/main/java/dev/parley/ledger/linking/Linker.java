package dev.parley.ledger.linking;

import dev.parley.ledger.joining.Link;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.RowWriter;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Works what was added into the tables of what several pages tell together. Whether two pages tell one story, and how alike two
 * events are, depends on these two alone, so that the order in which pages come can't matter; what hangs together by that is
 * worked out anew wherever something new touches it.
 */
public final class Linker {
    /** Each time all keys of the ledger are looked through once. */
    private static final int BATCHES_AT_A_TIME = 32;

    private final Store store;
    private int linked = -1;

    public Linker(Store store) {
        this.store = store;
    }

    /** Brings the tables up to the last batch of the record. */
    public synchronized void catchUp() throws IOException {
        if (linked < 0) {
            linked = store.ask("SELECT batch FROM linked", List.of(), row -> row.getInt(1))
                    .get(0);
        }
        for (int last = store.lastBatch(); linked < last; ) {
            int from = linked;
            int to = Math.min(last, from + BATCHES_AT_A_TIME);
            store.derive(connection -> link(connection, from, to));
            linked = to;
        }
    }

    /** Puts these decisions in the place of all that were taken by hand before. */
    public synchronized void decide(Collection<Link> links) throws IOException {
        catchUp();
        store.derive(connection -> {
            Tables tables = new Tables(connection);
            tables.execute("DELETE FROM links");
            try (RowWriter rows = new RowWriter(connection, "links")) {
                for (Link link : new HashSet<>(links)) {
                    rows.begin()
                            .put(link.one().page())
                            .put(link.one().start())
                            .put(link.one().end())
                            .put(link.other().page())
                            .put(link.other().start())
                            .put(link.other().end())
                            .put(link.together())
                            .end();
                }
            }
            new EventBlocks(tables).update(Decisions.renew(tables));
        });
    }

    private void link(DuckDBConnection connection, int from, int to) throws SQLException, IOException {
        Tables tables = new Tables(connection);
        Set<Long> pages = new HashSet<>();
        Set<Long> changed = new HashSet<>();
        forget(tables, from, to, pages, changed);
        Candidates candidates = new Candidates(tables, from, to);
        Stories stories = new Stories(store, candidates);
        List<Pair> alike = new Happenings(tables, candidates, stories).alike();
        try (RowWriter kin = new RowWriter(connection, "kin");
                RowWriter likenesses = new RowWriter(connection, "likenesses")) {
            for (Stories.Kin found : stories.kin()) {
                kin.begin()
                        .put(found.pair().one())
                        .put(found.pair().other())
                        .put(found.resemblance().kinship())
                        .put((float) found.resemblance().share())
                        .end();
                pages.add((long) found.pair().one());
                pages.add((long) found.pair().other());
            }
            for (Pair pair : alike) {
                likenesses
                        .begin()
                        .put(pair.one())
                        .put(pair.other())
                        .put(pair.weight())
                        .put(pair.reasons())
                        .end();
            }
        }
        changed.addAll(Decisions.renew(tables));
        new PageFamilies(tables).update(pages);
        EventBlocks blocks = new EventBlocks(tables);
        blocks.add(alike);
        blocks.update(changed);
        tables.execute("UPDATE linked SET batch = ?", to);
    }

    /** Takes out what follows from readings that others have taken the place of; notes what that touches. */
    private static void forget(Tables tables, int from, int to, Set<Long> pages, Set<Long> events) throws SQLException {
        String fresh = "(SELECT page FROM pages WHERE batch > ? AND batch <= ?)";
        String kin = " FROM kin WHERE one IN " + fresh + " OR other IN " + fresh;
        String likenesses = " FROM likenesses WHERE " + Nodes.pageSql("one") + " IN " + fresh + " OR "
                + Nodes.pageSql("other") + " IN " + fresh;
        tables.ask(
                "SELECT one, other" + kin,
                row -> pages.add(row.getLong(1)) | pages.add(row.getLong(2)),
                from,
                to,
                from,
                to);
        tables.ask(
                "SELECT one, other" + likenesses,
                row -> events.add(row.getLong(1)) | events.add(row.getLong(2)),
                from,
                to,
                from,
                to);
        if (!pages.isEmpty()) {
            tables.execute("DELETE" + kin, from, to, from, to);
        }
        if (!events.isEmpty()) {
            tables.execute("DELETE" + likenesses, from, to, from, to);
        }
    }
}
