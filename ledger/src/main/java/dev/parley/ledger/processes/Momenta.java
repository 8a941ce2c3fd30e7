package dev.parley.ledger.processes;

import dev.parley.ledger.store.LedgerFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cooperation and conflict by month; the formula stands in docs/processes.md. */
final class Momenta {
    private Momenta() {}

    /** The months of each process in which events weigh something, in order. */
    static Map<String, List<Momentum>> of(ToldEvents told) throws LedgerFault {
        String joined = "SELECT t.process, min(t.day) AS day, arg_max(t.weight, (abs(t.weight), t.weight)) AS weight,"
                + " " + ToldEvents.FAMILIES + " AS families"
                + " FROM told t WHERE t.day IS NOT NULL AND t.weight <> 0 GROUP BY t.process, t.joined";
        String sql = "SELECT process, strftime(day, '%Y-%m') AS period,"
                + " sum(greatest(weight, 0) * (1 - pow(0.5, families))), sum(greatest(-weight, 0) * (1 - pow(0.5, families))),"
                + " count(*) FROM (" + joined + ") GROUP BY process, period ORDER BY process, period";
        Map<String, List<Momentum>> months = new HashMap<>();
        told.ask(sql, List.of(), row -> {
            double cooperation = rounded(row.getDouble(3));
            double conflict = rounded(row.getDouble(4));
            double both = cooperation + conflict;
            return months.computeIfAbsent(row.getString(1), process -> new ArrayList<>())
                    .add(new Momentum(
                            row.getString(2),
                            cooperation,
                            conflict,
                            both == 0 ? 0 : rounded((cooperation - conflict) / both),
                            row.getInt(5)));
        });
        return months;
    }

    /** To two places: sums of the same numbers in another order differ only further behind. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
