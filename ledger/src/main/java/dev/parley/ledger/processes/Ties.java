package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.store.LedgerFault;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The relations that most pages of a process tell. */
final class Ties {
    /** A telling; {@link Deed#UNKNOWN} stands where its page could be known on no day, {@code place} is that of its first char. */
    private record Row(RowKey at, int known, long tie, int place) {
        static final Comparator<Row> ORDER = Comparator.comparingInt(Row::known)
                .thenComparingLong(Row::tie)
                .thenComparingInt(Row::place)
                .thenComparing(row -> row.at.id());
    }

    /** A relation: where it is told last, and on how many pages. */
    record Tie(RowKey at, int pages) {}

    private static final class Told {
        private final String key;
        private final Set<Integer> pages = new HashSet<>();
        private Row last;

        Told(String key, Row first) {
            this.key = key;
            last = first;
        }

        Told add(Row row) {
            pages.add(row.at.page());
            last = Row.ORDER.compare(row, last) > 0 ? row : last;
            return this;
        }

        int pages() {
            return pages.size();
        }

        Tie tie() {
            return new Tie(last.at, pages());
        }
    }

    private Ties() {}

    /** Those of most pages first, so many of them. */
    static List<Tie> of(Scope scope, int most) throws LedgerFault {
        Map<String, Told> told = new HashMap<>();
        scope.ask(
                "t.page, t.id, " + ToldEvents.day("t.known") + ", t.tie, t.place, t.\"key\"",
                "process_findings",
                " AND t.family = 'relations'",
                row -> {
                    Row one = new Row(
                            new RowKey(row.getInt(1), row.getString(2)), row.getInt(3), row.getLong(4), row.getInt(5));
                    return told.computeIfAbsent(row.getString(6), key -> new Told(key, one))
                            .add(one);
                });
        return told.values().stream()
                .sorted(Comparator.comparingInt(Told::pages).reversed().thenComparing(one -> one.key))
                .limit(most)
                .map(Told::tie)
                .toList();
    }
}
