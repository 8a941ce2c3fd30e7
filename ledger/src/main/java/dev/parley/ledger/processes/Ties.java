package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.store.Share;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The relations that most pages of a process tell. */
final class Ties {
    /** A telling; {@link Deed#UNKNOWN} stands where its page could be known on no day, {@code place} is that of its first char; relations of one key are the same. */
    private record Row(RowKey at, int known, long tie, int place, String key) {
        static final Comparator<Row> ORDER = Comparator.comparingInt(Row::known)
                .thenComparingLong(Row::tie)
                .thenComparingInt(Row::place)
                .thenComparing(row -> row.at.id());
    }

    /** A relation: where it is told last, and on how many pages. */
    record Tie(RowKey at, int pages) {}

    private static final class Told {
        private final Set<Integer> pages = new HashSet<>();
        private Row last;

        Told(Row first) {
            last = first;
        }

        String key() {
            return last.key;
        }

        void add(Row row) {
            pages.add(row.at.page());
            last = Row.ORDER.compare(row, last) > 0 ? row : last;
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
    static List<Tie> of(List<ProcessPage> pages, int most) {
        Map<String, Told> told = new HashMap<>();
        for (ProcessPage page : pages) {
            for (Share.OfRelation one : page.share().relations()) {
                Row row = new Row(page.at(one.id()), page.known(), page.tie(), one.place(), one.key());
                told.computeIfAbsent(one.key(), key -> new Told(row)).add(row);
            }
        }
        return told.values().stream()
                .sorted(Comparator.comparingInt(Told::pages).reversed().thenComparing(Told::key))
                .limit(most)
                .map(Told::tie)
                .toList();
    }
}
