package dev.parley.ledger.linking;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.Joining;
import dev.parley.ledger.joining.Likeness;
import dev.parley.ledger.joining.Reason;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.RowWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was decided by hand, as likenesses between the events that stand where the decisions say. */
final class Decisions {
    private record Row(int one, int oneStart, int oneEnd, int other, int otherStart, int otherEnd, boolean together) {}

    private Decisions() {}

    /** Puts them in the place of those that are there; tells which events that touches. */
    static Set<Long> renew(Tables tables) throws SQLException {
        String there = " FROM likenesses WHERE weight IN (" + Likeness.BY_HAND + ", " + Joining.APART + ")";
        Set<Long> touched = new HashSet<>();
        tables.ask("SELECT one, other" + there, row -> touched.add(row.getLong(1)) | touched.add(row.getLong(2)));
        if (!touched.isEmpty()) {
            tables.execute("DELETE" + there);
        }
        List<Row> rows = tables.ask(
                "SELECT a.page, one_starts, one_ends, b.page, other_starts, other_ends, together FROM links"
                        + " JOIN pages a ON a.id = one_page JOIN pages b ON b.id = other_page",
                row -> new Row(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getBoolean(7)));
        if (rows.isEmpty()) {
            return touched;
        }
        Set<Integer> pages = new TreeSet<>();
        rows.forEach(row -> pages.addAll(List.of(row.one(), row.other())));
        Map<Integer, PageFacts> facts = PageFacts.of(tables, pages);
        int byHand = Reason.bits(EnumSet.of(Reason.BY_HAND));
        try (RowWriter likenesses = new RowWriter(tables.connection(), "likenesses")) {
            for (Row row : rows) {
                for (long one : at(facts.get(row.one()), row.oneStart(), row.oneEnd())) {
                    for (long other : at(facts.get(row.other()), row.otherStart(), row.otherEnd())) {
                        likenesses
                                .begin()
                                .put(one)
                                .put(other)
                                .put(row.together() ? Likeness.BY_HAND : Joining.APART)
                                .put(byHand)
                                .end();
                        touched.add(one);
                        touched.add(other);
                    }
                }
            }
        }
        return touched;
    }

    private static List<Long> at(@Nullable PageFacts page, int start, int end) {
        List<Long> nodes = new ArrayList<>();
        if (page != null) {
            for (Deed deed : page.deeds()) {
                if (deed.start() == start && deed.end() == end) {
                    nodes.add(Nodes.of(page.page(), deed.number()));
                }
            }
        }
        return nodes;
    }
}
