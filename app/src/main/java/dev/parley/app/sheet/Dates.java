package dev.parley.app.sheet;

import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Event;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people write them; what has no such form stays in EDTF. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Dates() {}

    static String shown(String edtf) {
        boolean about = edtf.endsWith("~");
        String value = about ? edtf.substring(0, edtf.length() - 1) : edtf;
        String shown = value.endsWith("/..") ? "since " + point(value.substring(0, value.length() - 3)) : point(value);
        int slash = value.indexOf('/');
        if (slash > 0 && !value.contains("..")) {
            shown = point(value.substring(0, slash)) + " to " + point(value.substring(slash + 1));
        }
        return about ? "about " + shown : shown;
    }

    private static String point(String value) {
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
    static String shown(Event.@Nullable When when) {
        return when == null || when.value() == null || when.basis() == Basis.ABSENT ? "" : shown(when.value());
    }
}
