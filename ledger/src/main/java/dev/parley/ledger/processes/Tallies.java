package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.CountMonth;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many were killed, displaced and so on, by month, each event counted once; of what pages tell without its time nobody knows to
 * which month it belongs.
 */
final class Tallies {
    private static final int MONTHS = 12;

    private final List<Tally> tallies;

    /** A number with the telling that it is given for. */
    private record Number(Telling telling, Share.OfCount count) {
        static final Comparator<Number> FIRST_KNOWN = Comparator.comparing(Number::telling, Telling.FIRST_KNOWN)
                .thenComparingInt(number -> number.count.place());

        RowKey at() {
            return new RowKey(telling.page(), count.id());
        }
    }

    /** What is counted in a month, the last month first. */
    private record Key(YearMonth period, String what) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::period).reversed().thenComparing(Key::what);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** What the events of a month come to. */
    private static final class Tally {
        private final Key key;
        private double low;
        private double best;
        private double high;
        private Number first;

        Tally(Key key, Number first) {
            this.key = key;
            this.first = first;
        }

        /** Adds what pages say of one event. */
        void add(List<Number> numbers) {
            low += numbers.stream()
                    .mapToDouble(number -> number.count.low())
                    .min()
                    .orElseThrow();
            best += mostGiven(numbers);
            high += numbers.stream()
                    .mapToDouble(number -> number.count.high())
                    .max()
                    .orElseThrow();
            for (Number number : numbers) {
                first = Number.FIRST_KNOWN.compare(number, first) < 0 ? number : first;
            }
        }

        /** Of numbers that are given as often the least. */
        private static double mostGiven(List<Number> numbers) {
            Map<Double, Integer> given = new TreeMap<>();
            numbers.forEach(number -> given.merge(number.count.value(), 1, Integer::sum));
            return given.entrySet().stream()
                    .max(Map.Entry.<Double, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Double, Integer>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
        }
    }

    Tallies(List<ProcessPage> pages, ToldEvents told) {
        Map<Long, List<Share.OfCount>> counts = new HashMap<>();
        for (ProcessPage page : pages) {
            for (Share.OfCount count : page.share().counts()) {
                counts.computeIfAbsent(Nodes.of(page.number(), count.event()), none -> new ArrayList<>())
                        .add(count);
            }
        }
        Map<Key, Tally> months = new TreeMap<>();
        for (List<Telling> event : told.events(one -> one.dated() && counts.containsKey(one.node()))) {
            Map<String, List<Number>> byWhat = new HashMap<>();
            for (Telling one : event) {
                for (Share.OfCount count : counts.getOrDefault(one.node(), List.of())) {
                    byWhat.computeIfAbsent(count.what(), none -> new ArrayList<>())
                            .add(new Number(one, count));
                }
            }
            byWhat.forEach((what, some) -> {
                int day = some.stream()
                        .mapToInt(number -> number.telling.day())
                        .min()
                        .orElseThrow();
                months.computeIfAbsent(new Key(Telling.month(day), what), key -> new Tally(key, some.get(0)))
                        .add(some);
            });
        }
        tallies = months.values().stream().limit(MONTHS).toList();
    }

    /** The findings that the months need. */
    List<RowKey> keys() {
        return tallies.stream().map(one -> one.first.at()).toList();
    }

    /** The months, the last one first. */
    List<CountMonth> months(CitedRows rows) {
        return tallies.stream()
                .map(one -> new CountMonth(
                        one.key.period.toString(),
                        one.key.what,
                        one.low,
                        one.best,
                        one.high,
                        rows.citation(one.first.at())))
                .toList();
    }
}
