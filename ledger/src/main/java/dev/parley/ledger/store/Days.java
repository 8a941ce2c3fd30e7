package dev.parley.ledger.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that a value in EDTF (ISO 8601-2) may mean, so that values of any precision can be put in
 * order and compared with a day.
 *
 * @param first null where it is open or unknown
 * @param last null where it is open or unknown
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    private static final Days UNKNOWN = new Days(null, null);
    private static final Pattern POINT = Pattern.compile("(\\d{1,4}X{0,3})(?:-(\\d\\d))?(?:-(\\d\\d))?(?:T.*)?[~?%]?");
    /** EDTF's months past December: seasons (21 to 24, with hemispheres to 32), quarters, thirds, halves. */
    private static final int QUARTER = 33;

    private static final int THIRD = 37;
    private static final int HALF = 40;
    private static final int HALVES_END = 42;

    /** The days of a value; both null for what stands in no calendar: durations, sets, days without a year, nothing. */
    public static Days of(@Nullable String edtf) {
        if (edtf == null) {
            return UNKNOWN;
        }
        try {
            int slash = edtf.indexOf('/');
            if (slash < 0) {
                return point(edtf);
            }
            return new Days(
                    point(edtf.substring(0, slash)).first(),
                    point(edtf.substring(slash + 1)).last());
        } catch (DateTimeException e) {
            return UNKNOWN; // looks like a date and is none, such as 2023-02-30
        }
    }

    private static Days point(String value) {
        Matcher point = POINT.matcher(value);
        if (!point.matches() || point.group(1).length() != 4) {
            return UNKNOWN;
        }
        String year = point.group(1);
        int from = Integer.parseInt(year.replace('X', '0'));
        int to = Integer.parseInt(year.replace('X', '9'));
        if (from < 1 || point.group(2) == null || from != to) {
            return from < 1 ? UNKNOWN : new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        }
        int month = Integer.parseInt(point.group(2));
        if (point.group(3) != null) {
            LocalDate day = LocalDate.of(from, month, Integer.parseInt(point.group(3)));
            return new Days(day, day);
        }
        return month <= 12 ? months(from, month, 1) : part(from, month);
    }

    private static Days part(int year, int part) {
        if (part >= QUARTER && part < THIRD) {
            return months(year, 1 + (part - QUARTER) * 3, 3);
        }
        if (part >= THIRD && part < HALF) {
            return months(year, 1 + (part - THIRD) * 4, 4);
        }
        if (part >= HALF && part < HALVES_END) {
            return months(year, 1 + (part - HALF) * 6, 6);
        }
        return months(year, 1, 12); // a season, of which hemisphere nobody says; winter may end in the next year
    }

    private static Days months(int year, int month, int number) {
        YearMonth first = YearMonth.of(year, month);
        return new Days(first.atDay(1), first.plusMonths(number - 1L).atEndOfMonth());
    }
}
