package dev.parley.reader.times;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.TimeType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feast, or a month of another calendar, and when it falls in a year of ours. */
final class Feast {
    private static final Set<String> CALENDARS =
            Set.of("fixed", "easter", "orthodox-easter", "weekday", "islamic", "hebrew");

    private final String calendar;
    private final int month;
    private final int day;
    private final int length;

    Feast(Fact fact) {
        calendar = fact.column(1, "calendar");
        month = number(fact, 2, 1);
        day = number(fact, 3, 1);
        length = number(fact, 4, 1);
        if (!CALENDARS.contains(calendar)) {
            throw fact.fault("'" + calendar + "' is no calendar", "use one named at the head of the file");
        }
    }

    private static int number(Fact fact, int column, int absent) {
        String text = fact.optional(column);
        try {
            return text.isEmpty() ? absent : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw fact.fault("'" + text + "' is no whole number", "write figures, or - for none");
        }
    }

    boolean isMonth() {
        return length == 0;
    }

    /** When it falls in a year without a number: only feasts of a fixed day can be told. */
    Value withoutYear() {
        return calendar.equals("fixed") ? Value.withoutYear(month, day) : Value.unknown(Grain.DAY);
    }

    /** Its first day in a year; null where it doesn't fall in it or can't be worked out. */
    @Nullable LocalDate in(int year) {
        return switch (calendar) {
            case "fixed" -> LocalDate.of(year, month, day);
            case "easter" -> easter(year).plusDays(day);
            case "orthodox-easter" -> orthodoxEaster(year).plusDays(day);
            case "weekday" -> {
                LocalDate first = LocalDate.of(year, month, 1);
                DayOfWeek weekday = DayOfWeek.of(day);
                yield length < 0
                        ? first.with(TemporalAdjusters.lastInMonth(weekday))
                        : first.with(TemporalAdjusters.dayOfWeekInMonth(length, weekday));
            }
            case "islamic" -> islamic(year);
            default -> hebrew(year);
        };
    }

    Value value(LocalDate first, Anchor anchor) {
        boolean moon = calendar.equals("islamic");
        String mark = moon ? "~" : "";
        int days = calendar.equals("islamic") || calendar.equals("hebrew") ? length : 1;
        if (isMonth()) {
            int monthLength = HijrahDate.from(first.plusDays(2)).lengthOfMonth();
            String edtf = first + mark + "/" + first.plusDays(monthLength - 1L) + mark;
            return new Value(TimeType.DATE, edtf, null, Grain.MONTH, first, anchor);
        }
        String edtf = days == 1 ? first + mark : first + mark + "/" + first.plusDays(days - 1L) + mark;
        return new Value(TimeType.DATE, edtf, days == 1 ? first.toString() : null, Grain.DAY, first, anchor);
    }

    private @Nullable LocalDate islamic(int year) {
        if (year < 1901 || year > 2076) {
            return null; // beyond the table of the Umm al-Qura calendar
        }
        int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int each = hijri; each <= hijri + 1; each++) {
            LocalDate date = LocalDate.from(HijrahChronology.INSTANCE.date(each, month, day));
            if (date.getYear() == year) {
                return date;
            }
        }
        return null;
    }

    /** Easter Sunday of the Gregorian calendar, by the computus of 1876. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /** Easter Sunday of the Julian calendar, as our date; right from 1900 to 2099. */
    private static LocalDate orthodoxEaster(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int sum = moon + weekday + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(13);
    }

    private LocalDate hebrew(int year) {
        return HebrewYear.day(month >= 7 ? year + 3761 : year + 3760, month, day);
    }
}
