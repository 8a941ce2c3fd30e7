package dev.parley.ledger.processes;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.membership.Move;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a process as the pages of a scope tell them, read once for all that is asked about them.
 *
 * <p>The record has which tellings are of one event by all pages, and on which days groups of them became one; from these follow the
 * events of a past day.
 */
final class ToldEvents {
    /** A process of which no page tells. */
    static final ToldEvents NONE = new ToldEvents(List.of());

    /** In the order of the record's types: numbers come out of it faster than words. */
    private static final Move[] MOVES = Move.values();

    private static final Stage[] STAGES = Stage.values();
    /** Those of one event beside each other, those of one page in it too. */
    private static final Comparator<Telling> BY_EVENT =
            Comparator.comparingLong(Telling::event).thenComparingLong(Telling::node);

    private final List<Telling> tellings;

    private ToldEvents(List<Telling> tellings) {
        this.tellings = tellings;
    }

    private static final Rows<Telling> TELLINGS = new Rows<>(
            Rows.select(
                    "t.node, coalesce(j.event, t.node), " + day("t.known") + ", t.tie, " + day("t.day")
                            + ", enum_code(t.move)::INTEGER, enum_code(t.stage)::INTEGER, t.weight,"
                            + " t.act IN ('sign', 'ratify'), t.negated, t.gain, t.dated",
                    "process_events t LEFT JOIN tellings j ON j.telling = t.node",
                    ""),
            row -> new Telling(
                    row.getLong(2),
                    row.getLong(3),
                    row.getInt(4),
                    row.getLong(5),
                    row.getInt(6),
                    MOVES[row.getInt(7)],
                    STAGES[row.getInt(8)],
                    row.getDouble(9),
                    row.getBoolean(10),
                    row.getBoolean(11),
                    row.getBoolean(12),
                    row.getBoolean(13),
                    false),
            Telling::known);

    /** A page of a story that an earlier page of the process tells. */
    private record Copy(int page, int known) {}

    private static final Rows<Copy> COPIES = new Rows<>(
            Rows.select(
                    "CASE WHEN t.earlier THEN t.other ELSE t.page END, "
                            + day("CASE WHEN t.earlier THEN t.other_known ELSE t.known END"),
                    "(SELECT a.process, a.page, a.known, b.page AS other, b.known AS other_known,"
                            + " (coalesce(a.known, DATE '9999-12-31'), a.tie)"
                            + " < (coalesce(b.known, DATE '9999-12-31'), b.tie) AS earlier"
                            + " FROM kin JOIN page_processes a ON a.page = kin.one"
                            + " JOIN page_processes b ON b.page = kin.other AND b.process = a.process) t",
                    ""),
            row -> new Copy(row.getInt(2), row.getInt(3)),
            Copy::known);

    /** The first telling of a group that went into another one on a day, and the first of that one. */
    private record Link(long telling, long into, int since) {}

    private static final Rows<Link> LINKS = new Rows<>(
            Rows.select(
                    "l.telling, l.joined, " + day("l.since"),
                    "process_events t JOIN tellings j ON j.telling = t.node JOIN tellings l ON l.event = j.event",
                    " AND l.joined IS NOT NULL GROUP BY ALL"),
            row -> new Link(row.getLong(2), row.getLong(3), row.getInt(4)),
            Link::since);

    /** The events of each process in a scope. */
    static Map<String, ToldEvents> of(Scope scope) throws IOException {
        Map<String, List<Copy>> copies = scope.rows(COPIES);
        Map<String, List<Link>> links = scope.asOf() == null ? Map.of() : scope.rows(LINKS);
        Map<String, ToldEvents> events = new HashMap<>();
        scope.rows(TELLINGS)
                .forEach((process, tellings) -> events.put(
                        process,
                        of(
                                tellings,
                                copies.getOrDefault(process, List.of()),
                                scope.asOf() == null ? null : links.getOrDefault(process, List.of()))));
        return events;
    }

    /** @param links by which groups have grown by a day; null for today, of which the record has what they come to */
    private static ToldEvents of(List<Telling> tellings, List<Copy> copies, @Nullable List<Link> links) {
        Set<Integer> copied = new HashSet<>();
        copies.forEach(copy -> copied.add(copy.page));
        Map<Long, Long> joined = new HashMap<>();
        if (links != null) {
            links.forEach(link -> joined.put(link.telling, link.into));
        }
        List<Telling> told = new ArrayList<>(tellings.size());
        for (Telling one : tellings) {
            told.add(one.with(
                    links == null ? one.event() : first(one.node(), joined),
                    !copied.isEmpty() && copied.contains(one.page())));
        }
        told.sort(BY_EVENT);
        return new ToldEvents(told);
    }

    /** A day in SQL as {@link Telling} has it: a date takes several times as long to fetch. */
    static String day(String column) {
        return "coalesce(date_diff('day', DATE '1970-01-01', " + column + "), " + Deed.UNKNOWN + ")::INTEGER";
    }

    private static long first(long telling, Map<Long, Long> joined) {
        long first = telling;
        for (Long into = joined.get(first); into != null; into = joined.get(first)) {
            first = into;
        }
        return first;
    }

    /** How many tellings there are. */
    int number() {
        return tellings.size();
    }

    Stream<Telling> tellings() {
        return tellings.stream();
    }

    /** The tellings that are wanted, those of each event together; events of which none is wanted are left out. */
    List<List<Telling>> events(Predicate<Telling> wanted) {
        List<List<Telling>> events = new ArrayList<>();
        List<Telling> event = List.of();
        for (Telling one : tellings) {
            if (wanted.test(one)) {
                if (event.isEmpty() || event.get(0).event() != one.event()) {
                    event = new ArrayList<>(2);
                    events.add(event);
                }
                event.add(one);
            }
        }
        return events;
    }

    /** How many pages tell an event. */
    static int pages(List<Telling> event) {
        return pages(event, true);
    }

    /** How many stories tell an event: its pages but for those that are copied. */
    static int families(List<Telling> event) {
        return Math.max(1, pages(event, false));
    }

    /** Counts pages, whose tellings stand beside each other: there are too many events for a stream of each. */
    private static int pages(List<Telling> event, boolean copies) {
        int pages = 0;
        int last = -1;
        for (Telling one : event) {
            if ((copies || !one.copied()) && one.page() != last) {
                last = one.page();
                pages++;
            }
        }
        return pages;
    }
}
