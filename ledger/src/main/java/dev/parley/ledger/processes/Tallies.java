package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.CountMonth;
import dev.parley.ledger.store.LedgerFault;
import java.util.List;

/**
 * How many were killed, displaced and so on, by month, each event counted once; of what pages tell without its time nobody knows to
 * which month it belongs.
 */
final class Tallies {
    private static final int MONTHS = 12;

    private record Counted(String period, String what, double low, double best, double high, RowKey at) {}

    private final List<Counted> counted;

    Tallies(ToldEvents told) throws LedgerFault {
        String order = "(t.known, t.tie, c.starts)";
        String each = "SELECT strftime(min(t.day), '%Y-%m') AS period, c.what, min(coalesce(c.low, c.value)) AS low,"
                + " mode(c.value ORDER BY c.value) AS best, max(coalesce(c.high, c.value)) AS high,"
                + " arg_min(c.page, " + order + ") AS page, arg_min(c.id, " + order + ") AS id, min(" + order
                + ") AS place"
                + " FROM told t JOIN counts c ON c.page = t.page AND c.event = t.event"
                + " WHERE c.value IS NOT NULL AND t.dated GROUP BY t.joined, c.what";
        String sql =
                "SELECT period, what, sum(low), sum(best), sum(high), arg_min(page, place), arg_min(id, place) FROM ("
                        + each + ") GROUP BY period, what ORDER BY period DESC, what LIMIT " + MONTHS;
        counted = told.ask(
                sql,
                List.of(),
                row -> new Counted(
                        row.getString(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        new RowKey(row.getInt(6), row.getString(7))));
    }

    /** The findings that the months need. */
    List<RowKey> keys() {
        return counted.stream().map(Counted::at).toList();
    }

    /** The months, the last one first. */
    List<CountMonth> months(CitedRows rows) {
        return counted.stream()
                .map(one -> new CountMonth(
                        one.period(), one.what(), one.low(), one.best(), one.high(), rows.citation(one.at())))
                .toList();
    }
}
