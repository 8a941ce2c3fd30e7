package dev.parley.ledger.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a ledger in an order of its own: a line for each row, table by table, sorted, with pages named by their
 * hashes. What depends on how the content came in (numbers of pages and batches, times of commits) is left out, so that
 * ledgers are equal exactly where their dumps are.
 */
public final class Dump {
    /** A family is named by the least id of its pages, an event by its first telling; blocks are numbers of this ledger alone. */
    private static final Map<String, String> OF_SEVERAL_PAGES = new TreeMap<>(Map.of(
            "kin",
            "SELECT a.id AS one, b.id AS other, kinship, share FROM kin JOIN pages a ON a.page = one JOIN pages b ON b.page = other",
            "likenesses",
            "SELECT a.id AS one, " + Nodes.eventSql("one") + " AS event, b.id AS other, " + Nodes.eventSql("other")
                    + " AS other_event, weight, reasons FROM likenesses JOIN pages a ON a.page = "
                    + Nodes.pageSql("one")
                    + " JOIN pages b ON b.page = " + Nodes.pageSql("other"),
            "families",
            "SELECT p.id AS page, min(p.id) OVER (PARTITION BY family) AS family FROM families JOIN pages p USING (page)",
            "tellings",
            "SELECT a.id AS page, " + Nodes.eventSql("telling") + " AS number, b.id AS of_page, "
                    + Nodes.eventSql("event") + " AS of_number, c.id AS into_page, " + Nodes.eventSql("joined")
                    + " AS into_number, since FROM tellings JOIN pages a ON a.page = " + Nodes.pageSql("telling")
                    + " JOIN pages b ON b.page = " + Nodes.pageSql("event")
                    + " LEFT JOIN pages c ON c.page = " + Nodes.pageSql("joined")));

    private Dump() {}

    /** Writes the dump, in lines of a table's name, a tab, and the row as JSON. */
    public static void write(Store store, Appendable out) throws IOException {
        for (String table : Schema.OF_PAGES) {
            String sql =
                    switch (table) {
                        case "pages" -> "SELECT * EXCLUDE (page, batch) FROM pages";
                        // The hash in pages stands for the packed JSON.
                        case "readings" -> "SELECT p.id AS page FROM readings JOIN pages p USING (page)";
                        case "process_events" -> // its nodes are numbers of this ledger alone
                            "SELECT p.id AS page, t.* EXCLUDE (page, node) FROM process_events t JOIN pages p USING (page)";
                        default ->
                            "SELECT p.id AS page, t.* EXCLUDE (page) FROM " + table + " t JOIN pages p USING (page)";
                    };
            write(store, table, sql, out);
        }
        for (Map.Entry<String, String> table : OF_SEVERAL_PAGES.entrySet()) {
            write(store, table.getKey(), table.getValue(), out);
        }
    }

    private static void write(Store store, String table, String sql, Appendable out) throws IOException {
        String lines = "SELECT to_json(r)::VARCHAR FROM (" + sql + ") r ORDER BY 1";
        for (String line : store.ask(lines, List.of(), row -> row.getString(1))) {
            out.append(table).append('\t').append(line).append('\n');
        }
    }
}
