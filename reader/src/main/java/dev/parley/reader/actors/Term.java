package dev.parley.reader.actors;

import org.jspecify.annotations.Nullable;

/**
 * A term of office.
 *
 * @param person id of the holder
 * @param title the office, as the files write it
 * @param of id of the state or body
 * @param since first day, month or year
 * @param until last day, month or year; empty while it lasts; {@code >2022-07} where it is only known to have lasted so long
 * @param standing how it goes with other terms of the office at the same time
 */
record Term(String person, String title, String of, String since, String until, Standing standing) {

    /** How a term goes with those of others that overlap it. */
    enum Standing {
        /** No other term of the office overlaps it. */
        SOLE,
        /** Several hold the office together. */
        JOINTLY,
        /** It lies within another's term, as when somebody acts for the holder. */
        WITHIN,
        /** Its holder claims an office that others hold. */
        RIVAL
    }

    /**
     * Whether the term held on a day, {@code 2024-08-20}. One whose end is not known is taken to have gone on for a year after
     * it is last known to have held, and no longer: two in seven of the ministers in the files left within a year.
     */
    boolean covers(String day) {
        return begunBy(day) && (lastsOpenly() ? !isLongOver(day) : !endedBefore(day));
    }

    private boolean lastsOpenly() {
        return until.startsWith(">");
    }

    private boolean isLongOver(String day) {
        int year = Integer.parseInt(until.substring(1, 5));
        return (year + 1 + until.substring(5)).compareTo(day) < 0;
    }

    /** Whether nothing but an unknown end lies between the term and the day. */
    boolean perhapsOver(String day) {
        return lastsOpenly() && until.substring(1).compareTo(day) < 0;
    }

    boolean begunBy(String day) {
        return since.compareTo(day) <= 0;
    }

    boolean endedBefore(String day) {
        return !until.isEmpty() && !lastsOpenly() && (until + "-99").compareTo(day) < 0;
    }

    /** The last day in EDTF, or null where it is not known. */
    @Nullable String end() {
        return until.isEmpty() || lastsOpenly() ? null : until;
    }
}
