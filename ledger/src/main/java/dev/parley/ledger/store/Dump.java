package dev.parley.ledger.store;

import java.io.IOException;
import java.util.List;

/**
 * The content of a ledger in an order of its own: a line for each row, table by table, sorted, with pages named by their
 * hashes. What depends on how the content came in (numbers of pages and batches, times of commits) is left out, so that
 * ledgers are equal exactly where their dumps are.
 */
public final class Dump {
    private Dump() {}

    /** Writes the dump, in lines of a table's name, a tab, and the row as JSON. */
    public static void write(Store store, Appendable out) throws IOException {
        for (String table : Schema.OF_PAGES) {
            String sql =
                    switch (table) {
                        case "pages" -> "SELECT * EXCLUDE (page, batch) FROM pages";
                        // The hash in pages stands for the packed JSON.
                        case "readings" -> "SELECT p.id AS page FROM readings JOIN pages p USING (page)";
                        default ->
                            "SELECT p.id AS page, t.* EXCLUDE (page) FROM " + table + " t JOIN pages p USING (page)";
                    };
            String lines = "SELECT to_json(r)::VARCHAR FROM (" + sql + ") r ORDER BY 1";
            for (String line : store.ask(lines, List.of(), row -> row.getString(1))) {
                out.append(table).append('\t').append(line).append('\n');
            }
        }
    }
}
