package dev.parley.reader.reading;

import java.util.Locale;

/** What a time expression denotes, as TIMEX3 has it. */
public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET;

    /** The word in a reading, such as {@code date}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
