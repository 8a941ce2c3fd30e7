package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.asking.JoinedEvent.Given;
import dev.parley.ledger.asking.JoinedEvent.Step;
import dev.parley.ledger.joining.Consensus;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.Joining;
import dev.parley.ledger.joining.Reason;
import dev.parley.ledger.linking.PageFacts;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Count;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts joined events together from their tellings. */
final class Assembly {
    private final Map<Long, Assembled> outlines = new HashMap<>();

    /** Looks up what is needed for the outlines of some events. */
    Assembly(Store store, Joins joins, @Nullable LocalDate asOf, Collection<Long> events) throws IOException {
        Set<Integer> pages = new TreeSet<>();
        Set<Integer> ofSeveral = new TreeSet<>();
        for (long event : events) {
            List<Told> tellings = joins.tellings(event);
            for (Told told : tellings) {
                pages.add(told.page());
                if (tellings.size() > 1) {
                    ofSeveral.add(told.page());
                }
            }
        }
        Map<Integer, PageFacts> facts = joins.facts(pages);
        FamilyTree families = new FamilyTree(store, ofSeveral, asOf);
        for (long event : events) {
            outlines.put(event, outline(joins.tellings(event), facts, families));
        }
    }

    private static Assembled outline(List<Told> tellings, Map<Integer, PageFacts> facts, FamilyTree families) {
        record One(Told told, Joining.Told deed) {}
        List<One> all = new ArrayList<>();
        for (Told told : tellings) {
            PageFacts page = facts.get(told.page());
            Deed deed = page == null ? null : page.deed(told.number());
            if (page != null && deed != null) {
                all.add(new One(told, new Joining.Told(deed, page.known(), page.id())));
            }
        }
        all.sort(Comparator.comparing(One::deed, Joining.Told.ORDER));
        List<Joining.Told> deeds = all.stream().map(One::deed).toList();
        List<String> names = all.stream()
                .map(one -> all.size() == 1
                        ? Family.idOf(one.deed().page())
                        : families.name(one.told().page()))
                .toList();
        return new Assembled(all.stream().map(One::told).toList(), deeds, names, Consensus.of(deeds, names));
    }

    /** An event without its words. */
    Assembled outline(long event) {
        Assembled outline = outlines.get(event);
        if (outline == null) {
            throw new IllegalArgumentException("event " + event + " was not looked up");
        }
        return outline;
    }

    /** Events with their words. */
    static List<JoinedEvent> whole(Store store, Joins joins, List<Assembled> outlines) throws IOException {
        List<Told> told = outlines.stream().flatMap(one -> one.told().stream()).toList();
        Map<Told, EventRow> rows = new HashMap<>();
        Map<Told, List<Count>> counts = new HashMap<>();
        EventRows.with(store, told, (one, reading, page) -> {
            rows.put(one, EventRow.of(reading.events().get(one.number()), page));
            counts.put(one, EventRows.counts(reading, one));
        });
        Map<Told, Set<Reason>> reasons = joins.reasons(told);
        List<JoinedEvent> whole = new ArrayList<>();
        for (Assembled outline : outlines) {
            whole.add(new Whole(outline, rows, counts, reasons).event());
        }
        return whole;
    }

    /** One event with its words. */
    private record Whole(
            Assembled outline,
            Map<Told, EventRow> rows,
            Map<Told, List<Count>> counts,
            Map<Told, Set<Reason>> reasons) {

        JoinedEvent event() {
            Consensus consensus = outline.consensus();
            EventRow best = row(consensus.best());
            LocalDate first = Assembled.day(consensus.first());
            return new JoinedEvent(
                    JoinedEvent.idOf(row(0)),
                    best.act(),
                    best.stage(),
                    consensus.negated(),
                    best.scope(),
                    most(best, EventRow::agent),
                    most(best, EventRow::target),
                    most(best, EventRow::about),
                    most(best, EventRow::place),
                    happened(best),
                    first,
                    Assembled.day(consensus.last()),
                    tallies(),
                    steps(),
                    tellings(),
                    (int) outline.told().stream().map(Told::page).distinct().count(),
                    new HashSet<>(outline.families()).size());
        }

        private EventRow row(int telling) {
            EventRow row = rows.get(outline.told().get(telling));
            if (row == null) {
                throw new IllegalStateException("a telling is not in the reading of its page; rebuild the ledger");
            }
            return row;
        }

        private List<Named> most(EventRow best, Function<EventRow, List<Named>> role) {
            if (!role.apply(best).isEmpty()) {
                return role.apply(best);
            }
            for (int i = 0; i < outline.told().size(); i++) {
                if (!role.apply(row(i)).isEmpty()) {
                    return role.apply(row(i));
                }
            }
            return List.of();
        }

        private @Nullable String happened(EventRow best) {
            if (best.happened() != null) {
                return best.happened();
            }
            int first = outline.consensus().first();
            for (int i = 0; i < outline.told().size(); i++) {
                if (outline.deeds().get(i).deed().first() == first && row(i).happened() != null) {
                    return row(i).happened();
                }
            }
            return null;
        }

        private List<Telling> tellings() {
            List<Telling> tellings = new ArrayList<>();
            Set<String> told = new HashSet<>();
            Deed best = outline.deeds().get(outline.consensus().best()).deed();
            for (int i = 0; i < outline.told().size(); i++) {
                EventRow row = row(i);
                Joining.Told deed = outline.deeds().get(i);
                boolean denies = deed.deed().negated() != outline.consensus().negated()
                        && deed.deed().stage().isReal() == best.stage().isReal();
                boolean again = !told.add(outline.families().get(i) + row.stage() + row.negated());
                tellings.add(new Telling(
                        row,
                        outline.families().get(i),
                        Assembled.day(deed.known()),
                        denies ? "contradicts" : again ? "copy" : "supports",
                        reason(reasons.get(outline.told().get(i)))));
            }
            return tellings;
        }

        private static @Nullable String reason(@Nullable Set<Reason> reasons) {
            return reasons == null
                    ? null
                    : String.join(", ", reasons.stream().map(Reason::toString).toList());
        }

        private List<Step> steps() {
            Map<List<Object>, List<Integer>> stages = new LinkedHashMap<>();
            for (int i = 0; i < outline.told().size(); i++) {
                EventRow row = row(i);
                stages.computeIfAbsent(List.of(row.stage(), row.negated()), none -> new ArrayList<>())
                        .add(i);
            }
            List<Step> steps = new ArrayList<>();
            stages.forEach((stage, told) ->
                    steps.add(new Step((String) stage.get(0), (Boolean) stage.get(1), Assembled.day(day(told)), told)));
            steps.sort(Comparator.comparing(Step::day, Comparator.nullsLast(Comparator.naturalOrder())));
            return steps;
        }

        /** When a stage was reached: what is done has its own day, what is offered or planned that of the first page. */
        private int day(List<Integer> told) {
            int earliest = Deed.UNKNOWN;
            for (int i : told) {
                Joining.Told one = outline.deeds().get(i);
                int day = one.deed().stage().isReal() && one.deed().first() != Deed.UNKNOWN
                        ? one.deed().first()
                        : one.known();
                if (day != Deed.UNKNOWN && (earliest == Deed.UNKNOWN || day < earliest)) {
                    earliest = day;
                }
            }
            return earliest;
        }

        private List<JoinedEvent.Tally> tallies() {
            Map<String, List<Given>> given = new LinkedHashMap<>();
            Map<String, double[]> bounds = new HashMap<>();
            for (int i = 0; i < outline.told().size(); i++) {
                for (Count count : counts.getOrDefault(outline.told().get(i), List.of())) {
                    Double value = count.value();
                    if (value == null) {
                        continue;
                    }
                    given.computeIfAbsent(count.what(), none -> new ArrayList<>())
                            .add(new Given(value, i, row(i).holder(), count.text()));
                    double[] bound = bounds.computeIfAbsent(count.what(), none -> new double[] {value, value});
                    Double low = count.low();
                    Double high = count.high();
                    bound[0] = Math.min(bound[0], low == null ? value : low);
                    bound[1] = Math.max(bound[1], high == null ? value : high);
                }
            }
            List<JoinedEvent.Tally> tallies = new ArrayList<>();
            given.forEach((what, numbers) -> {
                double[] bound = bounds.getOrDefault(what, new double[2]);
                tallies.add(new JoinedEvent.Tally(what, bound[0], best(numbers), bound[1], numbers));
            });
            return tallies;
        }

        /** The number that most families give; of equals that of the later page. */
        private double best(List<Given> numbers) {
            Map<Double, Set<String>> voices = new LinkedHashMap<>();
            numbers.forEach(number -> voices.computeIfAbsent(number.value(), none -> new HashSet<>())
                    .add(outline.families().get(number.telling())));
            double best = numbers.get(0).value();
            int most = 0;
            for (Map.Entry<Double, Set<String>> number : voices.entrySet()) {
                if (number.getValue().size() >= most) {
                    best = number.getKey();
                    most = number.getValue().size();
                }
            }
            return best;
        }
    }
}
