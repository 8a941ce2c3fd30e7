package dev.parley.reader.page;

import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Page.Published;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads moments: dates with a time of day in metadata, and times of day that stand at the head of an entry. */
final class Moment {
    private static final Pattern STATED =
            Pattern.compile("^\\s*(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?"
                    + "(?:[.,]\\d{1,9})?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?\\s*$");

    private static final Pattern OF_DAY =
            Pattern.compile("^(?:at |um )?(\\d{1,2})(?:[:.h](\\d{2}))?\\s?(am|pm|a\\.m\\.?|p\\.m\\.?)?\\s?"
                    + "(uhr|hrs|h|gmt|utc|bst|cet|cest|mez|mesz|est|edt|et|cst|cdt|pst|pdt|msk|eat|cat|wat|sast|ist|trt|eet|eest)?"
                    + "\\s*(?:$|[-–—|:]\\s+)");

    private static final Pattern CLOCK =
            Pattern.compile("(?<![\\d:.])\\d{1,2}:\\d{2}(?![\\d:])(?:\\s?[aApP]\\.?[mM]\\b)?");
    private static final int LONGEST_HEAD = 80;
    /** Of "2024-09-08". */
    private static final int LENGTH_OF_DAY = 10;

    private Moment() {}

    /** What a field such as {@code datePublished} or {@code datetime} says, or absent where it can't be read. */
    static Published stated(@Nullable String field) {
        Matcher matcher = STATED.matcher(field == null || field.length() > 60 ? "" : field);
        if (!matcher.find()) {
            return Published.ABSENT;
        }
        String day = DateWords.value(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (day == null) {
            return Published.ABSENT;
        }
        if (matcher.group(4) == null) {
            return new Published(day, "day", Basis.STATED);
        }
        int hour = Integer.parseInt(matcher.group(4));
        int minute = Integer.parseInt(matcher.group(5));
        String second = matcher.group(6);
        if (hour > 23 || minute > 59 || (second != null && Integer.parseInt(second) > 59)) {
            return Published.ABSENT;
        }
        String zone = matcher.group(7) == null ? "" : matcher.group(7);
        String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        String value = day + "T" + matcher.group(4) + ":" + matcher.group(5) + ":" + (second == null ? "00" : second);
        return new Published(value + offset, second == null ? "minute" : "second", Basis.STATED);
    }

    /**
     * The time of day that a line is, or begins with: minutes since midnight, or -1. A number alone is none.
     *
     * @param whole whether the line must hold nothing else
     */
    static int ofDay(String line, boolean whole) {
        if (line.isEmpty() || line.length() > 4000) {
            return -1;
        }
        String head = line.substring(0, Math.min(line.length(), 24)).toLowerCase(Locale.ROOT);
        Matcher matcher = OF_DAY.matcher(head);
        if (!matcher.find() || (matcher.group(2) == null && matcher.group(3) == null)) {
            return -1;
        }
        if (whole && matcher.end() < line.length()) {
            return -1;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        String half = matcher.group(3);
        if (half != null && (hour < 1 || hour > 12)) {
            return -1;
        }
        hour = half == null ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
        return hour > 23 || minute > 59 ? -1 : 60 * hour + minute;
    }

    /** Whether a stated moment is of this time of day, in minutes since midnight, in its own zone. */
    static boolean isAt(String moment, int ofDay) {
        String clock = String.format(Locale.ROOT, "T%02d:%02d", ofDay / 60, ofDay % 60);
        return ofDay >= 0 && moment.startsWith(clock, LENGTH_OF_DAY);
    }

    /** The time of day somewhere in the short line at the head of an entry: minutes since midnight, or -1. */
    static int inHead(String line) {
        int ofDay = ofDay(line, false);
        Matcher matcher = CLOCK.matcher(ofDay >= 0 || line.length() > LONGEST_HEAD ? "" : line);
        if (ofDay >= 0 || !matcher.find()) {
            return ofDay;
        }
        return ofDay(matcher.group().toLowerCase(Locale.ROOT), true);
    }

    /** A time of day on a known day. */
    static Published onDay(String day, int minutes) {
        String value = String.format(Locale.ROOT, "%sT%02d:%02d:00", day, minutes / 60, minutes % 60);
        return new Published(value, "minute", Basis.DERIVED);
    }
}
