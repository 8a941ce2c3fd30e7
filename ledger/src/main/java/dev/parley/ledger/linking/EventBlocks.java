package dev.parley.ledger.linking;

import dev.parley.ledger.joining.Joining;
import dev.parley.ledger.store.Nodes;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The joined events, of which each lies within a block: what hangs together by {@code likenesses}. Events that are like no other
 * have no row in {@code tellings}.
 */
final class EventBlocks {
    private static final String SOME = "(SELECT unnest(?))";

    private final Tables tables;

    EventBlocks(Tables tables) {
        this.tables = tables;
    }

    /** Works out anew the blocks that these events belong or belonged to. */
    void update(Set<Long> touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        String old = "(SELECT block FROM tellings WHERE telling IN " + SOME + ")";
        Set<Long> events = new TreeSet<>(touched);
        events.addAll(tables.ask("SELECT telling FROM tellings WHERE block IN " + old, row -> row.getLong(1), touched));
        List<Pair> pairs = tables.ask(Pair.SELECT + " WHERE one IN " + SOME, Pair::of, events);
        tables.execute("DELETE FROM tellings WHERE telling IN " + SOME, events);
        Groups blocks = new Groups();
        pairs.forEach(pair -> blocks.join(pair.one(), pair.other()));
        Map<Long, List<Pair>> byBlock = new TreeMap<>();
        for (Pair pair : pairs) {
            byBlock.computeIfAbsent(blocks.of(pair.one()), none -> new ArrayList<>())
                    .add(pair);
        }
        Map<Integer, PageFacts> facts = PageFacts.of(tables, pages(ends(pairs)));
        List<TellingRow> rows = new ArrayList<>();
        byBlock.forEach((name, own) -> rows.addAll(new Tellings(ends(own), facts, Map.of()).joined(own, one -> name)));
        TellingRow.write(tables, rows);
    }

    /**
     * Joins events that have become like others, where no likeness was taken back: what could be known before the first of them stays joined
     * as it is.
     */
    void add(Collection<Pair> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        Set<Long> touched = ends(fresh);
        LocalDate day = firstDay(fresh);
        Groups blocks = new Groups();
        fresh.forEach(pair -> blocks.join(pair.one(), pair.other()));
        Set<Long> old = new TreeSet<>();
        tables.ask(
                "SELECT telling, block FROM tellings WHERE telling IN " + SOME,
                row -> {
                    blocks.join(row.getLong(1), row.getLong(2));
                    return old.add(row.getLong(2));
                },
                touched);
        List<Pair> pairs = later(touched, old, day);
        Set<Long> ends = ends(pairs);
        Map<Long, TellingRow> rows = new HashMap<>();
        tables.ask(
                        TellingRow.SELECT + " WHERE event IN (SELECT event FROM tellings WHERE telling IN " + SOME
                                + ")",
                        TellingRow::of,
                        ends)
                .forEach(row -> rows.put(row.telling(), row));
        Map<Long, TellingRow> before = new HashMap<>();
        rows.forEach((telling, row) -> {
            if (row.isJoinedBefore(day)) {
                before.put(telling, row);
            }
        });
        ends.addAll(rows.keySet());
        Map<Integer, PageFacts> facts = PageFacts.of(tables, pages(ends));
        List<TellingRow> joined = new Tellings(ends, facts, before).joined(pairs, telling -> {
            TellingRow row = rows.get(telling);
            return blocks.of(row == null ? telling : row.block());
        });
        tables.execute("DELETE FROM tellings WHERE telling IN " + SOME, ends);
        TellingRow.write(tables, joined);
        for (long name : old) {
            long now = blocks.of(name);
            if (now != name) {
                tables.execute("UPDATE tellings SET block = ? WHERE block = ?", now, name);
            }
        }
    }

    /** The day on which the first of some likenesses could be known; null where none could on any day. */
    private @Nullable LocalDate firstDay(Collection<Pair> pairs) throws SQLException {
        Map<Integer, LocalDate> known = new HashMap<>();
        tables.ask(
                "SELECT page, known FROM pages WHERE known IS NOT NULL AND page IN " + SOME,
                row -> known.put(row.getInt(1), row.getObject(2, LocalDate.class)),
                pages(ends(pairs)).stream().map(Integer::longValue).toList());
        LocalDate first = null;
        for (Pair pair : pairs) {
            LocalDate one = known.get(Nodes.page(pair.one()));
            LocalDate other = known.get(Nodes.page(pair.other()));
            if (one != null && other != null) {
                LocalDate later = one.isAfter(other) ? one : other;
                first = first == null || later.isBefore(first) ? later : first;
            }
        }
        return first;
    }

    /** The likenesses within some blocks, and of the touched events, that could be known on a day or later, and all that keep apart. */
    private List<Pair> later(Set<Long> touched, Set<Long> blocks, @Nullable LocalDate day) throws SQLException {
        Set<Long> events = new TreeSet<>(touched);
        if (!blocks.isEmpty()) {
            events.addAll(
                    tables.ask("SELECT telling FROM tellings WHERE block IN " + SOME, row -> row.getLong(1), blocks));
        }
        String pages = " JOIN pages a ON a.page = " + Nodes.pageSql("one") + " JOIN pages b ON b.page = "
                + Nodes.pageSql("other");
        String late = "a.known IS NULL OR b.known IS NULL" + (day == null ? "" : " OR greatest(a.known, b.known) >= ?");
        String sql =
                Pair.SELECT + pages + " WHERE one IN " + SOME + " AND (weight = " + Joining.APART + " OR " + late + ")";
        return day == null ? tables.ask(sql, Pair::of, events) : tables.ask(sql, Pair::of, events, day);
    }

    private static Set<Long> ends(Collection<Pair> pairs) {
        Set<Long> ends = new TreeSet<>();
        for (Pair pair : pairs) {
            ends.add(pair.one());
            ends.add(pair.other());
        }
        return ends;
    }

    private static Set<Integer> pages(Collection<Long> events) {
        Set<Integer> pages = new TreeSet<>();
        events.forEach(event -> pages.add(Nodes.page(event)));
        return pages;
    }
}
