package dev.parley.ledger.linking;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.DeedCodec;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a page is compared with others.
 *
 * @param page its number
 * @param id its hash
 * @param known the day on which it could be known, as days since 1970; {@link Deed#UNKNOWN} where that isn't known
 */
public record PageFacts(int page, String id, int known, Deed[] deeds) {
    /**
     * Asks for what is kept of some pages. Their numbers stand in the question itself: DuckDB then fetches nothing of other pages,
     * where it would read the whole column to join it with an array.
     */
    public static String sql(Collection<Integer> pages) {
        String some = pages.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return "SELECT f.page, p.id, f.day, f.deeds FROM fingerprints f JOIN pages p USING (page) WHERE f.page IN "
                + some + " AND p.page IN " + some;
    }

    /** The event with a number; null where there is none. */
    public @Nullable Deed deed(int number) {
        return number < deeds.length ? deeds[number] : null;
    }

    /** What is kept of some pages. */
    static Map<Integer, PageFacts> of(Tables tables, Collection<Integer> pages) throws SQLException {
        Map<Integer, PageFacts> facts = new HashMap<>();
        if (!pages.isEmpty()) {
            tables.ask(sql(pages), row -> of(row)).forEach(page -> facts.put(page.page(), page));
        }
        return facts;
    }

    /** What a row of {@link #sql} holds. */
    public static PageFacts of(java.sql.ResultSet row) throws SQLException {
        int day = row.getInt(3);
        int known = row.wasNull() ? Deed.UNKNOWN : day;
        return new PageFacts(row.getInt(1), row.getString(2), known, DeedCodec.read(row.getBytes(4)));
    }
}
