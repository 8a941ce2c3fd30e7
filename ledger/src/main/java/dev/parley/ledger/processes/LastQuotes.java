package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** What those who take part in a process said last. */
final class LastQuotes {
    /** A quote of a page; {@code place} is that of its first char. */
    private record Row(int page, int known, long tie, int place) {
        /** {@link dev.parley.ledger.joining.Deed#UNKNOWN} is the least number, so that pages of no known day come last. */
        static final Comparator<Row> LATEST_FIRST = Comparator.comparingInt(Row::known)
                .reversed()
                .thenComparingLong(Row::tie)
                .thenComparingInt(Row::place);
    }

    private static final Rows<Row> ROWS = new Rows<>(
            Rows.select(
                    "t.page, " + ToldEvents.day("t.known") + ", t.tie, t.place",
                    "process_findings t",
                    " AND t.family = 'quotes'"),
            row -> new Row(row.getInt(2), row.getInt(3), row.getLong(4), row.getInt(5)),
            Row::known);

    private LastQuotes() {}

    /** So many of them at most, the last first. */
    static List<RowKey> of(Scope scope, int most) throws IOException {
        return scope.rowsOfOne(ROWS).stream()
                .sorted(Row.LATEST_FIRST)
                .limit(most)
                .map(row -> RowKey.ofQuote(row.page, row.place))
                .toList();
    }
}
