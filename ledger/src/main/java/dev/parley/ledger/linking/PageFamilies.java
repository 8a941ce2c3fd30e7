package dev.parley.ledger.linking;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/** The families of pages: what hangs together by {@code kin}. Pages that stand alone have no row. */
final class PageFamilies {
    private final Tables tables;

    PageFamilies(Tables tables) {
        this.tables = tables;
    }

    /** Works out anew the families that these pages belong or belonged to. */
    void update(Set<Long> touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        String old = "(SELECT family FROM families WHERE page IN (SELECT unnest(?)))";
        Set<Long> pages = new TreeSet<>(touched);
        pages.addAll(tables.ask("SELECT page FROM families WHERE family IN " + old, row -> row.getLong(1), touched));
        Groups groups = new Groups();
        tables.ask(
                "SELECT one, other FROM kin WHERE one IN (SELECT unnest(?))",
                row -> {
                    groups.join(row.getLong(1), row.getLong(2));
                    return true;
                },
                pages);
        tables.execute("DELETE FROM families WHERE page IN (SELECT unnest(?))", pages);
        write(tables.connection(), pages, groups);
    }

    private static void write(DuckDBConnection connection, Set<Long> pages, Groups groups) throws SQLException {
        Set<Long> named = new TreeSet<>();
        for (long page : pages) {
            if (groups.of(page) != page) {
                named.add(groups.of(page));
            }
        }
        try (dev.parley.ledger.store.RowWriter rows = new dev.parley.ledger.store.RowWriter(connection, "families")) {
            for (long page : pages) {
                if (named.contains(groups.of(page))) {
                    rows.begin().put((int) page).put((int) groups.of(page)).end();
                }
            }
        }
    }
}
