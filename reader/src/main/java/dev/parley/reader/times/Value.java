package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression denotes.
 *
 * @param edtf its value in EDTF; null where it can't be told
 * @param timex3 the same as TIMEX3 writes it, which knows parts of days and vague durations; null with the value
 * @param grain how fine it is; null for durations and sets
 * @param first its first day; null where no day is known
 * @param anchor what it was worked out from
 */
record Value(
        TimeType type,
        @Nullable String edtf,
        @Nullable String timex3,
        @Nullable Grain grain,
        @Nullable LocalDate first,
        Anchor anchor) {

    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    /** The stretch of the calendar of this grain that holds a day. */
    static Value holding(Grain grain, LocalDate day, Anchor anchor) {
        LocalDate first = floor(grain, day);
        return new Value(TimeType.DATE, edtf(grain, first), timex(grain, first), grain, first, anchor);
    }

    /** A day or month of a year that the page does not tell. */
    static Value withoutYear(int month, int day) {
        String value = day == 0 ? text("XXXX-%02d", month) : text("XXXX-%02d-%02d", month, day);
        return new Value(TimeType.DATE, value, value, day == 0 ? Grain.MONTH : Grain.DAY, null, Anchor.NONE);
    }

    /** A date that nothing on the page fixes. */
    static Value unknown(Grain grain) {
        return new Value(TimeType.DATE, null, null, grain, null, Anchor.PUBLICATION);
    }

    static Value duration(Unit unit, double amount) {
        return new Value(
                TimeType.DURATION,
                Double.isNaN(amount) ? null : unit.iso(amount),
                unit.timex(amount),
                null,
                null,
                Anchor.NONE);
    }

    static Value set(String timex) {
        return new Value(TimeType.SET, timex, timex, null, null, Anchor.NONE);
    }

    /** From the first day of one to the last of another, both of one grain. */
    static Value interval(Value from, Value to) {
        String edtf = from.edtf == null || to.edtf == null ? null : from.edtf + "/" + to.edtf;
        return new Value(
                TimeType.DATE,
                edtf,
                null,
                from.grain,
                from.first,
                from.anchor == Anchor.NONE ? to.anchor : from.anchor);
    }

    Value withTimex(@Nullable String other) {
        return new Value(type, edtf, other, grain, first, anchor);
    }

    Value withEdtf(@Nullable String other) {
        return new Value(type, other, timex3, grain, first, anchor);
    }

    Value withType(TimeType other) {
        return new Value(other, edtf, timex3, grain, first, anchor);
    }

    /** A part of this day: its value stays the day, and TIMEX3 tells the part. */
    Value partOfDay(String part) {
        String timex = timex3 == null ? null : timex3 + part;
        return new Value(TimeType.TIME, edtf, timex, Grain.PART_OF_DAY, first, anchor);
    }

    /** A time on the clock of this day. */
    Value at(String clock, String zone, Grain precision) {
        String value = edtf == null ? clock : edtf + clock;
        return new Value(TimeType.TIME, value + zone, value, precision, first, anchor);
    }

    /** The TIMEX3 value where it says more than the EDTF value does, or says it otherwise; null where that value will do. */
    @Nullable String ownTimex() {
        boolean plainDate = type == TimeType.DATE && grain != null && edtf != null && !edtf.endsWith("/..");
        boolean same = timex3 == null || timex3.equals(edtf);
        return plainDate || same ? null : timex3;
    }

    /** The first day of the stretch of this grain that holds a day. */
    static LocalDate floor(Grain grain, LocalDate day) {
        return switch (grain) {
            case MINUTE, HOUR, PART_OF_DAY, DAY -> day;
            case WEEKEND -> day.with(DayOfWeek.SATURDAY);
            case WEEK -> day.with(DayOfWeek.MONDAY);
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> {
                LocalDate month = day.withDayOfMonth(1);
                yield month.minusMonths(month.getMonthValue() % 3);
            }
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 6 * 6 + 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.max(1, day.getYear() / 100 * 100), 1, 1);
        };
    }

    /** The first day of the stretch so many stretches further on. */
    static LocalDate step(Grain grain, LocalDate first, int by) {
        return switch (grain) {
            case MINUTE, HOUR, PART_OF_DAY, DAY -> first.plusDays(by);
            case WEEKEND, WEEK -> first.plusWeeks(by);
            case MONTH -> first.plusMonths(by);
            case SEASON, QUARTER -> first.plusMonths(3L * by);
            case HALF -> first.plusMonths(6L * by);
            case YEAR -> first.plusYears(by);
            case DECADE -> first.plusYears(10L * by);
            case CENTURY -> first.plusYears(100L * by);
        };
    }

    private static String edtf(Grain grain, LocalDate first) {
        int year = first.getYear();
        return switch (grain) {
            case MINUTE, HOUR, PART_OF_DAY, DAY -> day(first);
            case WEEKEND -> day(first) + "/" + day(first.plusDays(1));
            case WEEK -> day(first) + "/" + day(first.plusDays(6));
            case MONTH -> month(first);
            case SEASON -> text("%04d-%02d", year, 21 + season(first));
            case QUARTER -> text("%04d-%02d", year, 33 + (first.getMonthValue() - 1) / 3);
            case HALF -> month(first) + "/" + month(first.plusMonths(5));
            case YEAR -> text("%04d", year);
            case DECADE -> text("%03dX", year / 10);
            case CENTURY -> text("%02dXX", year / 100);
        };
    }

    private static String timex(Grain grain, LocalDate first) {
        int year = first.getYear();
        return switch (grain) {
            case WEEKEND -> week(first) + "-WE";
            case WEEK -> week(first);
            case SEASON -> text("%04d-", year) + SEASONS[season(first)];
            case QUARTER -> text("%04d-Q%d", year, (first.getMonthValue() - 1) / 3 + 1);
            case HALF -> text("%04d-H%d", year, first.getMonthValue() / 6 + 1);
            case DECADE -> text("%03d", year / 10);
            case CENTURY -> text("%02d", year / 100);
            case MINUTE, HOUR, PART_OF_DAY, DAY, MONTH, YEAR -> edtf(grain, first);
        };
    }

    private static String week(LocalDate day) {
        return text("%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** 0 spring, 1 summer, 2 autumn, 3 winter; a season's first months are March, June, September and December. */
    private static int season(LocalDate first) {
        return first.getMonthValue() / 3 - 1;
    }

    private static int seasonYear(LocalDate first) {
        return first.getYear();
    }

    static String day(LocalDate day) {
        return day.toString();
    }

    private static String month(LocalDate day) {
        return text("%04d-%02d", day.getYear(), day.getMonthValue());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
