package dev.parley.app.input;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates of messages by RFC 5322, with what older programs write: no weekday, two-digit years, names of zones, comments. */
final class MailDates {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM ")
            .appendValueReduced(ChronoField.YEAR, 2, 4, 1970)
            .appendPattern(" H:mm[:ss][ ][XX][X][zzz]")
            .toFormatter(Locale.ENGLISH);

    private MailDates() {}

    /** The time that a date field tells; null where it tells none, or none with a zone. */
    static @Nullable OffsetDateTime time(String field) {
        String plain = field.replaceAll("\\([^)]*\\)", " ")
                .strip()
                .replaceFirst("^[A-Za-z]{3,9},\\s*", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("\\bUT$", "GMT");
        try {
            return OffsetDateTime.from(ZonedDateTime.from(FORM.parse(plain)));
        } catch (DateTimeException e) {
            return null; // as the contract says
        }
    }
}
