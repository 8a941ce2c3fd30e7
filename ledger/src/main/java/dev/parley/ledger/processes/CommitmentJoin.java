package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.store.Share;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commitments of processes, joined across pages: the same act by the same ones, due on the same day or told within a year. */
final class CommitmentJoin {
    private static final String OPEN = "open";
    private static final int WITHIN_DAYS = 365;
    /** What is told kept and broken by pages of so few days is disputed. */
    private static final int DISPUTE_DAYS = 14;

    private CommitmentJoin() {}

    /** A telling; {@code key} is a number for the act and those who promise it, {@code place} that of its first char on the page. */
    private record Row(
            long key,
            RowKey at,
            String status,
            @Nullable LocalDate due,
            @Nullable LocalDate known,
            long tie,
            int place) {
        static Row of(ProcessPage page, Share.OfCommitment one) {
            return new Row(
                    one.key(),
                    page.at(one.id()),
                    one.status().toString(),
                    Telling.date(one.due()),
                    Telling.date(page.known()),
                    page.tie(),
                    one.place());
        }

        static final Comparator<Row> ORDER = Comparator.comparing(
                        Row::known, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Row::tie)
                .thenComparingInt(Row::place)
                .thenComparing(row -> row.at.id());
    }

    /** One commitment: its tellings in the order in which they could be known. */
    static final class Joined {
        private final List<Row> tellings = new ArrayList<>();
        private @Nullable LocalDate due;
        private @Nullable String status;

        private void add(Row row) {
            tellings.add(row);
            due = row.due == null ? due : row.due;
            status = null;
        }

        private boolean takes(Row row) {
            Row last = tellings.get(tellings.size() - 1);
            boolean sameDue = due == null || row.due == null || due.equals(row.due);
            boolean near = last.known == null
                    || row.known == null
                    || ChronoUnit.DAYS.between(last.known, row.known) <= WITHIN_DAYS;
            return sameDue && near;
        }

        /** The same by those pages alone that could be known on a day; null where there are none. */
        @Nullable Joined asOf(LocalDate day) {
            Joined then = new Joined();
            tellings.stream()
                    .filter(row -> row.known != null && !row.known.isAfter(day))
                    .forEach(then::add);
            return then.tellings.isEmpty() ? null : then;
        }

        /** Since when its status is told. */
        @Nullable LocalDate known() {
            return deciding().known;
        }

        /** The last day by which it is due, by the last page that tells one. */
        @Nullable LocalDate due() {
            return due;
        }

        /** The telling that its status is taken from: the last one that says what became of it, or else the last. */
        RowKey at() {
            return deciding().at;
        }

        private Row deciding() {
            for (int i = tellings.size() - 1; i >= 0; i--) {
                if (!tellings.get(i).status.equals(OPEN)) {
                    return tellings.get(i);
                }
            }
            return tellings.get(tellings.size() - 1);
        }

        /** What became of it; disputed where pages of the same days say that it was kept and that it was broken. */
        String status() {
            String told = status == null ? worked() : status;
            status = told;
            return told;
        }

        private String worked() {
            Row deciding = deciding();
            for (Row row : tellings) {
                boolean opposite = row.status.equals("kept") && deciding.status.equals("broken")
                        || row.status.equals("broken") && deciding.status.equals("kept");
                if (opposite
                        && row.known != null
                        && deciding.known != null
                        && Math.abs(ChronoUnit.DAYS.between(row.known, deciding.known)) <= DISPUTE_DAYS) {
                    return "disputed";
                }
            }
            return deciding.status;
        }

        boolean isOverdue(LocalDate day) {
            return status().equals(OPEN) && due != null && due.isBefore(day);
        }

        @Nullable LocalDate first() {
            return tellings.get(0).known;
        }

        int pages() {
            return (int) tellings.stream().map(row -> row.at.page()).distinct().count();
        }
    }

    /** The commitments of a process: overdue ones, open ones by the day they are due, the others by their last page. */
    static List<Joined> of(List<ProcessPage> pages, LocalDate day) {
        Map<Long, List<Row>> byKey = new HashMap<>();
        for (ProcessPage page : pages) {
            for (Share.OfCommitment one : page.share().commitments()) {
                byKey.computeIfAbsent(one.key(), none -> new ArrayList<>()).add(Row.of(page, one));
            }
        }
        List<Joined> all = new ArrayList<>();
        byKey.values().forEach(some -> all.addAll(joined(some)));
        Comparator<Joined> order = Comparator.comparing((Joined one) -> !one.isOverdue(day))
                .thenComparing(one -> !one.status().equals(OPEN))
                .thenComparing(Joined::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> one.deciding().known, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Joined::deciding, Row.ORDER);
        all.sort(order);
        return all;
    }

    private static List<Joined> joined(List<Row> rows) {
        rows.sort(Row.ORDER);
        List<Joined> joined = new ArrayList<>();
        for (Row row : rows) {
            Joined into =
                    joined.stream().filter(one -> one.takes(row)).findFirst().orElse(null);
            if (into == null) {
                into = new Joined();
                joined.add(into);
            }
            into.add(row);
        }
        return joined;
    }
}
