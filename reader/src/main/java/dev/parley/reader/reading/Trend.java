package dev.parley.reader.reading;

import java.util.Locale;

/** Where a relation is heading. */
public enum Trend {
    NEW,
    GROWING,
    STEADY,
    DECLINING,
    ENDED;

    /** The word in a reading, such as {@code new}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
