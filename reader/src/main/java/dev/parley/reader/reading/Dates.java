package dev.parley.reader.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as people write them; what has no such form stays in EDTF. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final Pattern LENGTH = Pattern.compile("(P(?=\\d+[YMWD])|PT)(\\d+)([YMWDHS])");

    private Dates() {}

    /** A time in EDTF, such as {@code 2024-03-15~}: "about 15 March 2024". */
    public static String shown(String edtf) {
        boolean about = edtf.endsWith("~");
        String value = about ? edtf.substring(0, edtf.length() - 1) : edtf;
        String shown = value.endsWith("/..") ? "since " + point(value.substring(0, value.length() - 3)) : point(value);
        int slash = value.indexOf('/');
        if (slash > 0 && !value.contains("..")) {
            shown = point(value.substring(0, slash)) + " to " + point(value.substring(slash + 1));
        }
        return about ? "about " + shown : shown;
    }

    /** {@code P3M} as {@code 3 months}; durations of several units stay as they are. */
    private static String length(String value) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches()) {
            return value;
        }
        String number = length.group(2);
        String unit = length.group(1) + length.group(3);
        String name =
                switch (unit) {
                    case "PY" -> "year";
                    case "PM" -> "month";
                    case "PW" -> "week";
                    case "PD" -> "day";
                    case "PTH" -> "hour";
                    case "PTM" -> "minute";
                    default -> "second";
                };
        return number + " " + name + (number.equals("1") ? "" : "s");
    }

    private static String point(String value) {
        if (value.startsWith("P")) {
            return length(value);
        }
        try {
            if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(value).format(DAY);
            }
            if (value.matches("\\d{4}-\\d\\d")) {
                return YearMonth.parse(value).format(MONTH);
            }
        } catch (DateTimeException e) {
            return value; // no day of any calendar, though it looks like one: shown as it is
        }
        return value;
    }

    /** A time where there is one; empty text else. */
    public static String shown(Event.@Nullable When when) {
        return when == null || when.value() == null || when.basis() == Basis.ABSENT ? "" : shown(when.value());
    }
}
