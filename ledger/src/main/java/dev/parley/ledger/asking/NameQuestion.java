package dev.parley.ledger.asking;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.util.List;
import java.util.Locale;

/**
 * Who bears a name that begins so.
 *
 * @param begin the beginning of a name, or of a word in it, in any case
 * @param limit how many at most
 */
public record NameQuestion(String begin, int limit) {

    /**
     * Someone whom pages name.
     *
     * @param name the name that most pages give them
     * @param pages how many pages name them
     */
    public record NameRow(String id, String name, long pages) {}

    /** Those named on most pages first. */
    public List<NameRow> ask(Store store) throws LedgerFault {
        String sql = "SELECT a.id, mode(a.name), count(DISTINCT a.page) FROM actors a JOIN actor_names n"
                + " ON n.page = a.page AND n.actor = a.id WHERE NOT a.anonymous"
                + " AND (starts_with(n.name, ?) OR contains(n.name, ?)) GROUP BY a.id ORDER BY 3 DESC, 1 LIMIT "
                + limit;
        String small = begin.strip().toLowerCase(Locale.ROOT);
        return store.ask(
                sql,
                List.of(small, " " + small),
                row -> new NameRow(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
