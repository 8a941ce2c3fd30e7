package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.joining.Reason;
import dev.parley.ledger.linking.PageFacts;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which tellings are of one event, as pages had it that could be known on a day. */
final class Joins {
    private static final String NUMBERS = "(SELECT unnest(?::BIGINT[]))";

    private final Store store;
    private final @Nullable LocalDate asOf;
    /** For each telling the name of its event; those that stand alone are not in it. */
    private final Map<Long, Long> events = new HashMap<>();

    private final Map<Long, List<Long>> tellings = new TreeMap<>();

    Joins(Store store, @Nullable LocalDate asOf) {
        this.store = store;
        this.asOf = asOf;
    }

    /** Looks these tellings up, and all that are of one event with them. */
    void look(Collection<Told> told) throws LedgerFault {
        List<String> nodes = texts(told.stream().map(Told::node).toList());
        String sql = "SELECT telling, event, joined, since FROM tellings WHERE event IN"
                + " (SELECT event FROM tellings WHERE telling IN " + NUMBERS + ")";
        if (asOf == null) {
            store.ask(sql, List.of(nodes), row -> note(row.getLong(1), row.getLong(2)));
            return;
        }
        // Groups grow with the days: on a past day one had not yet gone into another that was joined to it later.
        Set<Long> all = new TreeSet<>();
        Map<Long, Long> joined = new HashMap<>();
        store.ask(sql, List.of(nodes), row -> {
            LocalDate since = row.getObject(4, LocalDate.class);
            if (since != null && !since.isAfter(asOf)) {
                joined.put(row.getLong(1), row.getLong(3));
            }
            return all.add(row.getLong(1));
        });
        Set<Long> several = new HashSet<>();
        joined.keySet().forEach(telling -> several.add(name(telling, joined)));
        for (long telling : all) {
            long name = name(telling, joined);
            if (several.contains(name)) {
                note(telling, name);
            }
        }
    }

    private static long name(long telling, Map<Long, Long> joined) {
        long name = telling;
        for (Long into = joined.get(name); into != null; into = joined.get(name)) {
            name = into;
        }
        return name;
    }

    private boolean note(long telling, long event) {
        if (events.put(telling, event) == null) {
            tellings.computeIfAbsent(event, none -> new ArrayList<>()).add(telling);
        }
        return true;
    }

    /** The name of the event that a telling is of. */
    long event(Told told) {
        return events.getOrDefault(told.node(), told.node());
    }

    /** Whether an event has but one telling. */
    boolean isAlone(long event) {
        return !tellings.containsKey(event);
    }

    /** All tellings of an event. */
    List<Told> tellings(long event) {
        return tellings.getOrDefault(event, List.of(event)).stream()
                .map(node -> new Told(Nodes.page(node), Nodes.event(node)))
                .toList();
    }

    /** What of some pages is compared. */
    Map<Integer, PageFacts> facts(Collection<Integer> pages) throws LedgerFault {
        Map<Integer, PageFacts> facts = new HashMap<>();
        if (!pages.isEmpty()) {
            store.ask(PageFacts.sql(pages), List.of(), row -> {
                PageFacts page = PageFacts.of(row);
                return facts.put(page.page(), page);
            });
        }
        return facts;
    }

    /** For each of these tellings what it was joined by: the strongest likeness with another of its event. */
    Map<Told, Set<Reason>> reasons(Collection<Told> told) throws LedgerFault {
        Set<Long> nodes = new HashSet<>();
        for (Told one : told) {
            if (!isAlone(event(one))) {
                nodes.add(one.node());
            }
        }
        if (nodes.isEmpty()) {
            return Map.of();
        }
        Map<Long, int[]> strongest = new HashMap<>();
        String numbers = NUMBERS;
        List<String> texts = texts(nodes);
        store.ask(
                "SELECT one, other, weight, reasons FROM likenesses WHERE one IN " + numbers + " AND other IN "
                        + numbers,
                List.of(texts, texts),
                row -> {
                    long one = row.getLong(1);
                    long other = row.getLong(2);
                    int weight = row.getInt(3);
                    int reasons = row.getInt(4);
                    if (weight > 0 && events.getOrDefault(one, one).equals(events.getOrDefault(other, other))) {
                        for (long node : new long[] {one, other}) {
                            int[] there = strongest.get(node);
                            if (there == null || there[0] < weight || (there[0] == weight && there[1] < reasons)) {
                                strongest.put(node, new int[] {weight, reasons});
                            }
                        }
                    }
                    return true;
                });
        Map<Told, Set<Reason>> reasons = new HashMap<>();
        for (Told one : told) {
            int[] found = strongest.get(one.node());
            if (found != null) {
                reasons.put(one, Reason.of(found[1]));
            }
        }
        return reasons;
    }

    private static List<String> texts(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
