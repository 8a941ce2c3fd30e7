package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as knowledge files write it: {@code 1997..2003-08-18}, {@code 2013..}, or {@code 2018} for what lay within
 * that year. Each side is a year, a month or a day; empty text where it is not known, or not over.
 */
record Period(String from, String until) {
    private static final String TO = "..";
    private static final int YEAR = "2024".length();
    private static final String FIRST_DAY = "-01-01";
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where the text tells no stretch of time
     */
    static Period read(String written, Fact fact) {
        int to = written.indexOf(TO);
        String from = to < 0 ? written : written.substring(0, to);
        String until = to < 0 ? written : written.substring(to + TO.length());
        if (from.isEmpty() && until.isEmpty() || !isDate(from) || !isDate(until)) {
            throw fact.fault(
                    "'" + written + "' tells no time",
                    "write dates such as 1997..2003-08-18, one side of .. left empty where it is open");
        }
        if (!from.isEmpty() && !until.isEmpty() && before(until, from)) {
            throw fact.fault("'" + written + "' ends before it begins", "correct one of the dates");
        }
        return new Period(from, until);
    }

    private static boolean isDate(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text + FIRST_DAY.substring(text.length() - YEAR));
        } catch (DateTimeException e) {
            return false;
        }
        return true;
    }

    /** Whether a date surely lies before another: as far as both are precise. */
    private static boolean before(String one, String other) {
        int precision = Math.min(one.length(), other.length());
        return one.substring(0, precision).compareTo(other.substring(0, precision)) < 0;
    }

    /** Whether nothing speaks against both holding at some time together. */
    boolean mayMeet(Period other) {
        return !(ended(other) || other.ended(this));
    }

    private boolean ended(Period before) {
        return !until.isEmpty() && !before.from.isEmpty() && before(until, before.from);
    }

    /** The first day; null where none is told. */
    @Nullable LocalDate first() {
        return from.isEmpty() ? null : LocalDate.parse(from + FIRST_DAY.substring(from.length() - YEAR));
    }

    /** The last day; null where none is told. */
    @Nullable LocalDate last() {
        if (until.isEmpty()) {
            return null;
        }
        LocalDate day = LocalDate.parse(until + FIRST_DAY.substring(until.length() - YEAR));
        return switch (until.length() - YEAR) {
            case 0 -> day.plusYears(1).minusDays(1);
            case 3 -> day.plusMonths(1).minusDays(1);
            default -> day;
        };
    }

    /** The first year, or {@link Integer#MIN_VALUE} where none is told. */
    int firstYear() {
        return from.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(from.substring(0, YEAR));
    }

    /** The last year, or {@link Integer#MAX_VALUE} where none is told. */
    int lastYear() {
        return until.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(until.substring(0, YEAR));
    }

    /** As files write it. */
    @Override
    public String toString() {
        return from.equals(until) ? from : from + TO + until;
    }
}
