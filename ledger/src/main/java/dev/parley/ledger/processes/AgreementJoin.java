package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.membership.AgreementKey;
import dev.parley.ledger.membership.Move;
import dev.parley.ledger.processes.PhaseWalk.DayMove;
import dev.parley.ledger.store.Share;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Agreements of a process, joined across pages: by a name of their own, by the day or month of their signing, by the year that a
 * name gives; what has no name of its own (a ceasefire) by kind and time, unless it is to hold for other times ("72-hour truce",
 * "seven-day truce").
 */
final class AgreementJoin {
    private static final int WITHIN_DAYS = 180;
    /** What has no name of its own and is called otherwise ("the truce", "the humanitarian ceasefire") must be told within so many. */
    private static final int OTHERWISE_WITHIN_DAYS = 30;

    private AgreementJoin() {}

    /**
     * A telling.
     *
     * @param tie orders pages of one day
     * @param place that of its first char on the page
     * @param hasOwnName whether its name has a word that not every agreement has
     * @param isDated whether the day or month of its signing is told
     * @param year the year in its name; null where it has none
     * @param term how long it is to hold by its name; null where that doesn't say
     */
    record Row(
            RowKey at,
            long tie,
            int place,
            String key,
            String name,
            String kind,
            String status,
            @Nullable String signed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate known,
            boolean hasOwnName,
            boolean isDated,
            @Nullable String year,
            @Nullable String term) {
        /** In which they could be known. */
        static final Comparator<Row> ORDER = Comparator.comparing(
                        Row::known, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Row::tie)
                .thenComparingInt(Row::place)
                .thenComparing(row -> row.at.id());

        private static final int MONTH = 31;

        static Row of(ProcessPage page, Share.OfAgreement one) {
            LocalDate from = Telling.date(one.from());
            LocalDate until = Telling.date(one.until());
            boolean hasOwnName = false;
            String year = null;
            for (String word : one.key().split(" ")) {
                hasOwnName |= !word.isEmpty() && !AgreementKey.isCommon(word);
                boolean isYear = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
                year = year == null && isYear ? word : year;
            }
            return new Row(
                    page.at(one.id()),
                    page.tie(),
                    one.place(),
                    one.key(),
                    one.name(),
                    one.kind(),
                    one.status(),
                    one.signed(),
                    from,
                    until,
                    Telling.date(page.known()),
                    hasOwnName,
                    from != null && until != null && ChronoUnit.DAYS.between(from, until) <= MONTH,
                    year,
                    AgreementKey.term(one.key()));
        }

        /** Whether both may have been signed on one day, as far as they tell. */
        boolean signedAround(Row other) {
            return from != null
                    && until != null
                    && other.from != null
                    && other.until != null
                    && !until.isBefore(other.from)
                    && !other.until.isBefore(from);
        }
    }

    /** What of a telling decides whether another is of the same agreement, but for when it was known. */
    private record Sign(
            String key,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** One agreement: its tellings in the order in which they could be known. */
    static final class Joined {
        final List<Row> tellings = new ArrayList<>();
        /** Of tellings of one sign the one that is nearest to all that are known later. */
        private final Map<Sign, Row> nearest = new HashMap<>();

        private void add(Row row) {
            tellings.add(row);
            nearest.merge(
                    new Sign(row.key, row.kind, row.from, row.until),
                    row,
                    (before, now) -> before.known == null ? before : now);
        }

        private boolean takes(Row row) {
            for (Row one : nearest.values()) {
                if (isSame(one, row)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isSame(Row one, Row other) {
            if (one.isDated && other.isDated) {
                return one.signedAround(other);
            }
            if (one.key.equals(other.key) && one.hasOwnName) {
                return true;
            }
            return isOfTheYear(one, other) || isOfTheYear(other, one) || isNameless(one, other);
        }

        /** "The truce" and "a seven-day truce", of pages that are near to each other. */
        private static boolean isNameless(Row one, Row other) {
            int within = one.key.equals(other.key) ? WITHIN_DAYS : OTHERWISE_WITHIN_DAYS;
            boolean sameTerm = one.term == null || other.term == null || one.term.equals(other.term);
            return !one.hasOwnName
                    && !other.hasOwnName
                    && sameTerm
                    && one.kind.equals(other.kind)
                    && isNear(one, other, within);
        }

        /** "The 2018 agreement", and one that was signed in that year. */
        private static boolean isOfTheYear(Row named, Row signed) {
            String year = named.year;
            return year != null
                    && signed.from != null
                    && signed.kind.equals(named.kind)
                    && year.equals(String.valueOf(signed.from.getYear()));
        }

        private static boolean isNear(Row one, Row other, int days) {
            return one.known == null
                    || other.known == null
                    || Math.abs(ChronoUnit.DAYS.between(one.known, other.known)) <= days;
        }

        /** The same by those pages alone that could be known on a day; null where there are none. */
        @Nullable Joined asOf(LocalDate day) {
            Joined then = new Joined();
            tellings.stream()
                    .filter(row -> row.known != null && !row.known.isAfter(day))
                    .forEach(then::add);
            return then.tellings.isEmpty() ? null : then;
        }

        /** The last tellings, so many of them. */
        List<Row> last(int most) {
            return tellings.subList(Math.max(0, tellings.size() - most), tellings.size());
        }

        /** The telling that its status is taken from. */
        Row deciding() {
            Row deciding = tellings.get(0);
            for (Row row : tellings) {
                boolean says = !row.status.equals("unknown");
                boolean back = isConcluded(deciding.status) && !isConcluded(row.status);
                if (says && !back || deciding.status.equals("unknown")) {
                    deciding = row;
                }
            }
            return deciding;
        }

        /** The tellings that say whether it stands or has ended, the last of each day on which they could be known. */
        private TreeMap<LocalDate, Row> turns() {
            TreeMap<LocalDate, Row> turns = new TreeMap<>();
            for (Row row : tellings) {
                if (row.known != null && (stands(row) || hasEnded(row))) {
                    turns.put(row.known, row);
                }
            }
            return turns;
        }

        /** What was signed once is no more proposed: a later page that says so speaks of something else. */
        private static boolean isConcluded(String status) {
            return switch (status) {
                case "proposed", "draft", "initialled", "not-signed", "unknown" -> false;
                default -> true;
            };
        }

        /** When it was signed, by the telling that is most precise. */
        @Nullable String signed() {
            return tellings.stream()
                    .filter(row -> row.signed != null && row.from != null && row.until != null)
                    .min(Comparator.comparing(row -> ChronoUnit.DAYS.between(row.from, row.until)))
                    .map(Row::signed)
                    .orElse(null);
        }

        /** The name that says most: one of its own before others, the longest of them. */
        String name() {
            return tellings.stream()
                    .max(Comparator.comparing(Row::hasOwnName)
                            .thenComparing(row -> row.name.length())
                            .thenComparing(Row::name))
                    .map(Row::name)
                    .orElseThrow();
        }

        List<String> names() {
            return tellings.stream().map(Row::name).distinct().sorted().toList();
        }

        int pages() {
            return (int) tellings.stream().map(row -> row.at.page()).distinct().count();
        }

        @Nullable LocalDate lastKnown() {
            return tellings.get(tellings.size() - 1).known;
        }
    }

    /** The agreements of a process, that of the last page first. */
    static List<Joined> of(List<ProcessPage> pages) {
        List<Row> rows = new ArrayList<>();
        for (ProcessPage page : pages) {
            page.share().agreements().forEach(one -> rows.add(Row.of(page, one)));
        }
        rows.sort(Row.ORDER);
        List<Joined> agreements = new ArrayList<>();
        rows.forEach(row -> join(row, agreements));
        agreements.sort(Comparator.comparing(Joined::lastKnown, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return agreements;
    }

    private static void join(Row row, List<Joined> joined) {
        for (int i = joined.size() - 1; i >= 0; i--) { // of several the one that is news
            if (joined.get(i).takes(row)) {
                joined.get(i).add(row);
                return;
            }
        }
        Joined own = new Joined();
        own.add(row);
        joined.add(own);
    }

    /** The days on which it was known that an agreement had ended, while no other one stood. */
    static List<DayMove> ends(List<Joined> agreements) {
        List<TreeMap<LocalDate, Row>> turns =
                agreements.stream().map(Joined::turns).toList();
        List<DayMove> ends = new ArrayList<>();
        for (TreeMap<LocalDate, Row> own : turns) {
            Row before = null;
            for (Map.Entry<LocalDate, Row> turn : own.entrySet()) {
                Row now = turn.getValue();
                if (before != null
                        && stands(before)
                        && hasEnded(now)
                        && turns.stream().noneMatch(other -> other != own && standsOn(other, turn.getKey()))) {
                    ends.add(new DayMove(turn.getKey(), Move.BREAK, now.status));
                }
                before = now;
            }
        }
        return ends;
    }

    private static boolean standsOn(TreeMap<LocalDate, Row> turns, LocalDate day) {
        Map.Entry<LocalDate, Row> last = turns.floorEntry(day);
        return last != null && stands(last.getValue());
    }

    private static boolean stands(Row row) {
        return row.status.equals("signed") || row.status.equals("in-force");
    }

    private static boolean hasEnded(Row row) {
        return row.status.equals("expired") || row.status.equals("collapsed") || row.status.equals("suspended");
    }
}
