package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Picks the weekday, month or day that is meant where the page leaves out the rest of the date. */
final class Relatives {
    /** Tense outweighs nearness by so much: a day five months off in the wrong direction beats one a year off in the right one. */
    private static final int WRONG_SIDE = 10;

    private static final int WRONG_MONTH = 14;
    private static final int RIGHT_SIDE = 4;

    /** News narrates more than it announces: a bare month is more often one that was. */
    private static final int NARRATED = 6;

    /** A weekday: the last one up to publication, or the first one from then on where the clause looks ahead. */
    Value weekday(int weekday, Setting setting, Direction direction) {
        LocalDate today = setting.publication;
        if (today == null) {
            return Value.unknown(Grain.DAY);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate found = direction == Direction.FUTURE || direction == Direction.PRESENT
                ? today.with(TemporalAdjusters.nextOrSame(day))
                : today.with(TemporalAdjusters.previousOrSame(day));
        return Value.holding(Grain.DAY, found, Anchor.PUBLICATION);
    }

    Value weekdayBefore(int weekday, Setting setting) {
        return setting.publication == null
                ? Value.unknown(Grain.DAY)
                : Value.holding(
                        Grain.DAY,
                        setting.publication.with(TemporalAdjusters.previous(DayOfWeek.of(weekday))),
                        Anchor.PUBLICATION);
    }

    Value weekdayAfter(int weekday, Setting setting) {
        return setting.publication == null
                ? Value.unknown(Grain.DAY)
                : Value.holding(
                        Grain.DAY,
                        setting.publication.with(TemporalAdjusters.next(DayOfWeek.of(weekday))),
                        Anchor.PUBLICATION);
    }

    /**
     * A day of a month, or with day 0 a month, in the year that is meant: the last before publication, the next after it,
     * or the nearest where the clause does not tell.
     */
    Value near(int month, int day, Setting setting, Direction direction) {
        LocalDate today = setting.publication;
        if (today == null) {
            return Value.withoutYear(month, day);
        }
        Grain grain = day == 0 ? Grain.MONTH : Grain.DAY;
        LocalDate best = null;
        long distance = Long.MAX_VALUE;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            LocalDate candidate = day(year, month, Math.max(day, 1));
            if (candidate == null) {
                continue;
            }
            long away = away(candidate, grain, today);
            long rated = rate(away, direction, grain);
            if (rated < distance) {
                distance = rated;
                best = candidate;
            }
        }
        return best == null ? Value.withoutYear(month, day) : Value.holding(grain, best, Anchor.PUBLICATION);
    }

    /** Days (or for months, months in days) from publication: below zero before it. */
    private static long away(LocalDate candidate, Grain grain, LocalDate today) {
        return grain == Grain.MONTH
                ? ChronoUnit.MONTHS.between(YearMonth.from(today), YearMonth.from(candidate)) * 30
                : ChronoUnit.DAYS.between(today, candidate);
    }

    private static long rate(long away, Direction direction, Grain grain) {
        boolean wrongSide = direction == Direction.PAST ? away > 0 : direction == Direction.FUTURE && away < 0;
        boolean narrated = grain == Grain.MONTH && away > 0 && direction != Direction.FUTURE;
        int wrong = grain == Grain.MONTH ? WRONG_MONTH : WRONG_SIDE;
        int weight = wrongSide ? wrong : narrated ? NARRATED : RIGHT_SIDE;
        return Math.abs(away) * weight + (away > 0 ? 1 : 0);
    }

    /** A day of the calendar, or null where the month has no such day. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // 31 June: figures that are no date
        }
    }

    /** The stretch of this grain that holds publication, moved by so many. */
    Value shifted(Grain grain, int by, Setting setting) {
        LocalDate today = setting.publication;
        if (today == null) {
            return Value.unknown(grain);
        }
        LocalDate first = Value.floor(grain, today);
        if (grain == Grain.WEEKEND && today.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
            first = Value.floor(Grain.WEEK, today).plusDays(5);
        }
        return Value.holding(grain, Value.step(grain, first, by), Anchor.PUBLICATION);
    }

    Value monthBefore(int month, Setting setting) {
        return beside(month, -1, setting);
    }

    Value monthAfter(int month, Setting setting) {
        return beside(month, 1, setting);
    }

    private static Value beside(int month, int way, Setting setting) {
        LocalDate today = setting.publication;
        if (today == null) {
            return Value.withoutYear(month, 0);
        }
        boolean thisYear = way < 0 ? month < today.getMonthValue() : month > today.getMonthValue();
        int year = thisYear ? today.getYear() : today.getYear() + way;
        return Value.holding(Grain.MONTH, LocalDate.of(year, month, 1), Anchor.PUBLICATION);
    }

    /** A season: the one at hand, or the last or next one with way -1 or 1. */
    Value season(int season, int way, Setting setting, Direction direction) {
        LocalDate today = setting.publication;
        if (today == null) {
            return new Value(TimeType.DATE, "XXXX-" + (21 + season), null, Grain.SEASON, null, Anchor.NONE);
        }
        LocalDate current = Value.floor(Grain.SEASON, today);
        LocalDate best = LocalDate.of(today.getYear(), 3 + season * 3, 1);
        if (way < 0 && !best.isBefore(current)) {
            best = best.minusYears(1);
        } else if (way > 0 && !best.isAfter(current)) {
            best = best.plusYears(1);
        } else if (way == 0 && direction == Direction.PAST && best.isAfter(current)) {
            best = best.minusYears(1);
        } else if (way == 0 && direction == Direction.FUTURE && best.isBefore(current)) {
            best = best.plusYears(1);
        }
        return Value.holding(Grain.SEASON, best, Anchor.PUBLICATION);
    }
}
