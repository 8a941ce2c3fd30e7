package dev.parley.ledger.asking;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.util.List;
import java.util.Locale;

/** What people call pages by: an id, the first six or more letters of one, where the page came from, or its address. */
public final class PageNames {
    private static final int FEWEST_LETTERS = 6;

    private PageNames() {}

    /** A page, by its number in the record and its id. */
    public record Found(int page, String id) {}

    /** The pages that are called so, by their ids. */
    public static List<Found> find(Store store, String given) throws LedgerFault {
        String beginning = given.length() < FEWEST_LETTERS ? " " : given.toLowerCase(Locale.ROOT); // no id has a blank
        return store.ask(
                "SELECT page, id FROM pages WHERE starts_with(id, ?) OR source = ? OR url = ? ORDER BY id",
                List.of(beginning, given, given),
                row -> new Found(row.getInt(1), row.getString(2)));
    }
}
