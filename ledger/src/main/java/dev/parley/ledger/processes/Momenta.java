package dev.parley.ledger.processes;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cooperation and conflict by month; the formula stands in docs/processes.md. */
final class Momenta {
    private static final Comparator<Telling> STRENGTH =
            Comparator.comparingDouble((Telling one) -> Math.abs(one.weight())).thenComparingDouble(Telling::weight);

    private Momenta() {}

    /** What events of one month weigh; sums of the same numbers in another order differ only far behind what is shown. */
    private static final class Month {
        private final DoubleSummaryStatistics cooperation = new DoubleSummaryStatistics();
        private final DoubleSummaryStatistics conflict = new DoubleSummaryStatistics();

        void add(List<Telling> event) {
            double weight = Collections.max(event, STRENGTH).weight();
            double told = 1 - Math.pow(0.5, ToldEvents.families(event));
            cooperation.accept(Math.max(weight, 0) * told);
            conflict.accept(Math.max(-weight, 0) * told);
        }

        Momentum momentum(YearMonth period) {
            double cooperation = rounded(this.cooperation.getSum());
            double conflict = rounded(this.conflict.getSum());
            double both = cooperation + conflict;
            return new Momentum(
                    period.toString(),
                    cooperation,
                    conflict,
                    both == 0 ? 0 : rounded((cooperation - conflict) / both),
                    (int) this.cooperation.getCount());
        }
    }

    /** The months in which events weigh something, in order. */
    static List<Momentum> of(ToldEvents told) {
        Map<YearMonth, Month> months = new TreeMap<>();
        for (List<Telling> event : told.events(one -> one.hasDay() && one.weight() != 0)) {
            int day = event.stream().mapToInt(Telling::day).min().orElseThrow();
            months.computeIfAbsent(Telling.month(day), none -> new Month()).add(event);
        }
        List<Momentum> momenta = new ArrayList<>();
        months.forEach((period, month) -> momenta.add(month.momentum(period)));
        return momenta;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
