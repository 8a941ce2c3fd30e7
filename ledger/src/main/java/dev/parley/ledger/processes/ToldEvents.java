package dev.parley.ledger.processes;

import dev.parley.ledger.membership.Move;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Share;
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

/**
 * The events of a process as the pages of a scope tell them, read once for all that is asked about them.
 *
 * <p>The record has which tellings are of one event by all pages, and on which days groups of them became one; from these follow the
 * events of a past day.
 */
final class ToldEvents {
    /** A process of which no page tells. */
    static final ToldEvents NONE = new ToldEvents(List.of());

    /** By their places, as shares have them. */
    private static final Move[] MOVES = Move.values();

    /** Those of one event beside each other, those of one page in it too. */
    private static final Comparator<Telling> BY_EVENT =
            Comparator.comparingLong(Telling::event).thenComparingLong(Telling::node);

    /** A page of a story that an earlier page of the process tells. */
    record Copy(int page, int known) {}

    private static final Rows<Copy> COPIES = new Rows<>(
            "SELECT %s, CASE WHEN t.earlier THEN t.other ELSE t.page END, "
                    + Telling.daySql("CASE WHEN t.earlier THEN t.other_known ELSE t.known END")
                    + " FROM (SELECT a.process, a.page, a.known, b.page AS other, b.known AS other_known,"
                    + " (coalesce(a.known, DATE '9999-12-31'), a.tie) < (coalesce(b.known, DATE '9999-12-31'), b.tie)"
                    + " AS earlier FROM kin JOIN page_processes a ON a.page = kin.one"
                    + " JOIN page_processes b ON b.page = kin.other AND b.process = a.process) t WHERE %s",
            row -> new Copy(row.getInt(2), row.getInt(3)),
            Copy::known,
            40);

    /** The first telling of a group that went into another one on a day, and the first of that one. */
    record Link(long telling, long into, int since) {}

    private static final Rows<Link> LINKS = new Rows<>(
            "SELECT %s, l.telling, l.joined, " + Telling.daySql("l.since")
                    + " FROM (SELECT DISTINCT t.process, j.event FROM process_events t JOIN tellings j ON j.telling = t.node"
                    + " WHERE %s) t JOIN tellings l ON l.event = t.event WHERE l.joined IS NOT NULL",
            row -> new Link(row.getLong(2), row.getLong(3), row.getInt(4)),
            Link::since,
            40);

    /** What the pages of a scope tell together, by process: independent of what each of them tells, so that both can be asked at once. */
    record Together(Map<String, List<Copy>> copies, Map<String, List<Link>> links) {
        static Together of(Scope scope) throws IOException {
            return new Together(scope.rows(COPIES), scope.rows(LINKS));
        }
    }

    private final List<Telling> tellings;

    private ToldEvents(List<Telling> tellings) {
        this.tellings = tellings;
    }

    /** The events of each process, by its pages. */
    static Map<String, ToldEvents> of(Map<String, List<ProcessPage>> pages, Together together) {
        Map<String, ToldEvents> events = new HashMap<>();
        pages.forEach((process, some) -> events.put(
                process,
                of(
                        some,
                        together.copies.getOrDefault(process, List.of()),
                        together.links.getOrDefault(process, List.of()))));
        return events;
    }

    private static ToldEvents of(List<ProcessPage> pages, List<Copy> copies, List<Link> links) {
        Set<Integer> copied = new HashSet<>();
        copies.forEach(copy -> copied.add(copy.page));
        Map<Long, Long> joined = new HashMap<>();
        links.forEach(link -> joined.put(link.telling, link.into));
        List<Telling> told = new ArrayList<>();
        for (ProcessPage page : pages) {
            boolean again = copied.contains(page.number());
            for (Share.OfEvent event : page.share().events()) {
                long node = Nodes.of(page.number(), event.number());
                told.add(new Telling(
                        node,
                        first(node, joined),
                        page.known(),
                        page.tie(),
                        event.day(),
                        event.until(),
                        MOVES[event.move()],
                        event.stage(),
                        event.weight(),
                        event.signs(),
                        event.negated(),
                        event.gain(),
                        event.dated(),
                        again));
            }
        }
        told.sort(BY_EVENT);
        EventDays.settle(told);
        return new ToldEvents(told);
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
