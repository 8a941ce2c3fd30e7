package dev.parley.ledger.processes;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.membership.Move;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Nodes;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** The events of each process in a scope. */
    static Map<String, ToldEvents> of(Scope scope) throws LedgerFault {
        Map<String, Set<Integer>> copies = copies(scope);
        LocalDate asOf = scope.asOf();
        Map<Long, Long> joined = asOf == null ? Map.of() : joined(scope, asOf);
        String event = asOf == null ? "coalesce(j.event, t.node)" : "t.node";
        String joins = asOf == null ? " LEFT JOIN tellings j ON j.telling = t.node" : "";
        String sql = "SELECT " + (scope.process() == null ? "t.process" : "NULL") + ", t.node, " + event + ", "
                + day("t.known") + ", t.tie, " + day("t.day")
                + ", enum_code(t.move)::INTEGER, enum_code(t.stage)::INTEGER, t.weight,"
                + " t.act IN ('sign', 'ratify'), t.negated, t.gain, t.dated FROM process_events t" + joins
                + scope.where("t");
        Map<String, List<Telling>> tellings = new HashMap<>();
        scope.store().ask(sql, scope.values(), row -> {
            String process = scope.process() == null ? row.getString(1) : scope.process();
            long node = row.getLong(2);
            return tellings.computeIfAbsent(process, none -> new ArrayList<>())
                    .add(new Telling(
                            node,
                            first(row.getLong(3), joined),
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
                            copies.getOrDefault(process, Set.of()).contains(Nodes.page(node))));
        });
        Map<String, ToldEvents> events = new HashMap<>();
        tellings.forEach((process, some) -> {
            some.sort(BY_EVENT);
            events.put(process, new ToldEvents(some));
        });
        return events;
    }

    /** A day in SQL as {@link Telling} has it: a date takes several times as long to fetch. */
    static String day(String column) {
        return "coalesce(date_diff('day', DATE '1970-01-01', " + column + "), " + Deed.UNKNOWN + ")::INTEGER";
    }

    /** Of each process the pages of a story that an earlier page of it tells. */
    private static Map<String, Set<Integer>> copies(Scope scope) throws LedgerFault {
        String first = "(coalesce(a.known, DATE '9999-12-31'), a.tie) < (coalesce(b.known, DATE '9999-12-31'), b.tie)";
        Map<String, Set<Integer>> copies = new HashMap<>();
        scope.store()
                .ask(
                        "SELECT a.process, CASE WHEN " + first + " THEN b.page ELSE a.page END FROM kin"
                                + " JOIN page_processes a ON a.page = kin.one"
                                + " JOIN page_processes b ON b.page = kin.other AND b.process = a.process"
                                + scope.where("a"),
                        scope.values(),
                        row -> copies.computeIfAbsent(row.getString(1), none -> new HashSet<>())
                                .add(row.getInt(2)));
        return copies;
    }

    /**
     * For the first tellings of groups that had gone into others by a day, the first of the group that each went into: groups grow with
     * the days.
     */
    private static Map<Long, Long> joined(Scope scope, LocalDate asOf) throws LedgerFault {
        Map<Long, Long> joined = new HashMap<>();
        scope.store()
                .ask(
                        "SELECT telling, joined FROM tellings WHERE joined IS NOT NULL AND event IN (SELECT j.event"
                                + " FROM process_events t JOIN tellings j ON j.telling = t.node" + scope.where("t")
                                + ") AND since <= ?",
                        scope.values(asOf),
                        row -> joined.put(row.getLong(1), row.getLong(2)));
        return joined;
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
