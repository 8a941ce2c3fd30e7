package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.CountMonth;
import java.io.IOException;
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

    /**
     * A number that a page gives for an event.
     *
     * @param node the event's telling
     * @param place that of its first char on the page
     */
    private record Row(
            long node, int known, String id, int place, String what, double low, double value, double high) {}

    private static final Rows<Row> ROWS = new Rows<>(
            Rows.select(
                    "t.node, " + ToldEvents.day("t.known") + ", t.id, t.place, t.what, t.low, t.value, t.high",
                    "process_counts t",
                    ""),
            row -> new Row(
                    row.getLong(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getString(6),
                    row.getDouble(7),
                    row.getDouble(8),
                    row.getDouble(9)),
            Row::known);

    /** A number with the telling that it is given for. */
    private record Number(Telling telling, Row row) {
        static final Comparator<Number> FIRST_KNOWN =
                Comparator.comparing(Number::telling, Telling.FIRST_KNOWN).thenComparingInt(number -> number.row.place);

        RowKey at() {
            return new RowKey(telling.page(), row.id);
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
            low += numbers.stream().mapToDouble(number -> number.row.low).min().orElseThrow();
            best += mostGiven(numbers);
            high += numbers.stream()
                    .mapToDouble(number -> number.row.high)
                    .max()
                    .orElseThrow();
            for (Number number : numbers) {
                first = Number.FIRST_KNOWN.compare(number, first) < 0 ? number : first;
            }
        }

        /** Of numbers that are given as often the least. */
        private static double mostGiven(List<Number> numbers) {
            Map<Double, Integer> given = new TreeMap<>();
            numbers.forEach(number -> given.merge(number.row.value, 1, Integer::sum));
            return given.entrySet().stream()
                    .max(Map.Entry.<Double, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Double, Integer>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
        }
    }

    Tallies(Scope scope, ToldEvents told) throws IOException {
        Map<Long, List<Row>> rows = new HashMap<>();
        for (Row row : scope.rowsOfOne(ROWS)) {
            rows.computeIfAbsent(row.node, none -> new ArrayList<>()).add(row);
        }
        Map<Key, Tally> months = new TreeMap<>();
        for (List<Telling> event : told.events(one -> one.dated() && rows.containsKey(one.node()))) {
            Map<String, List<Number>> byWhat = new HashMap<>();
            for (Telling one : event) {
                for (Row row : rows.getOrDefault(one.node(), List.of())) {
                    byWhat.computeIfAbsent(row.what, none -> new ArrayList<>()).add(new Number(one, row));
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
