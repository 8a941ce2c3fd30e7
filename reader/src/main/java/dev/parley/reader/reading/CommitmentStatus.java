package dev.parley.reader.reading;

import java.util.Locale;

/** What became of a commitment. */
public enum CommitmentStatus {
    OPEN,
    KEPT,
    PARTLY,
    BROKEN,
    LAPSED,
    WITHDRAWN,
    DISPUTED;

    /** The word in a reading, such as {@code open}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
