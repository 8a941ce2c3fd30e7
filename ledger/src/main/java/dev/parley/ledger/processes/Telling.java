package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.membership.Move;
import dev.parley.ledger.store.Nodes;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An event of a process as a page tells it: what {@link dev.parley.ledger.store.Share} has of it. Days are counted since 1970; {@link Deed#UNKNOWN} stands
 * where none is told.
 *
 * @param node its number in the ledger ({@link Nodes})
 * @param event the event that it tells, by the number of its first telling
 * @param known when its page could be known
 * @param tie orders pages of one day
 * @param day the first day on which it can have happened; of what was done the same in all tellings ({@link EventDays})
 * @param until the last such day, where the page tells one
 * @param signs whether its act is to sign or to ratify
 * @param gain whether the act, when it is done, is one of cooperation
 * @param dated whether the page tells when it happened
 * @param copied whether the page tells a story that an earlier page of the process tells
 */
record Telling(
        long node,
        long event,
        int known,
        long tie,
        int day,
        int until,
        Move move,
        Stage stage,
        double weight,
        boolean signs,
        boolean negated,
        boolean gain,
        boolean dated,
        boolean copied) {

    /** First what could be known first; last what could be known on no day. */
    static final Comparator<Telling> FIRST_KNOWN = Comparator.comparingInt(
                    (Telling one) -> one.known == Deed.UNKNOWN ? Integer.MAX_VALUE : one.known)
            .thenComparingLong(Telling::tie)
            .thenComparingInt(Telling::place);

    /** Its place among the events of its page. */
    int place() {
        return Nodes.event(node);
    }

    int page() {
        return Nodes.page(node);
    }

    RowKey at() {
        return RowKey.ofEvent(node);
    }

    boolean hasDay() {
        return day != Deed.UNKNOWN;
    }

    boolean hasMoved() {
        return move != Move.NONE;
    }

    /** The same on another day. */
    Telling on(int other) {
        return new Telling(
                node, event, known, tie, other, until, move, stage, weight, signs, negated, gain, dated, copied);
    }

    /** Whether its page could be known on a day. */
    boolean isKnownOn(LocalDate last) {
        return known != Deed.UNKNOWN && known <= last.toEpochDay();
    }

    /** A day; null where none is told. */
    static @Nullable LocalDate date(int day) {
        return day == Deed.UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }

    /** A day in SQL as it stands here: a date takes several times as long to fetch. */
    static String daySql(String column) {
        return "coalesce(date_diff('day', DATE '1970-01-01', " + column + "), " + Deed.UNKNOWN + ")::INTEGER";
    }

    /** The month of a day. */
    static YearMonth month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }
}
