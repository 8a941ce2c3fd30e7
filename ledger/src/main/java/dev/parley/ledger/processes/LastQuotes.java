package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
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

    private LastQuotes() {}

    /** So many of them at most, the last first. */
    static List<RowKey> of(List<ProcessPage> pages, int most) {
        return pages.stream()
                .flatMap(page -> page.share().quotes().stream()
                        .map(quote -> new Row(page.number(), page.known(), page.tie(), quote.place())))
                .sorted(Row.LATEST_FIRST)
                .limit(most)
                .map(row -> RowKey.ofQuote(row.page, row.place))
                .toList();
    }
}
