package dev.parley.reader.reading;

import java.util.Locale;

/** The collections of a reading; what a step declares that it needs and adds. */
public enum Family {
    PARTS,
    SENTENCES,
    TIMES,
    PLACES,
    ACTORS,
    MENTIONS,
    COUNTS,
    QUOTES,
    EVENTS,
    AGREEMENTS,
    COMMITMENTS,
    RELATIONS,
    WARNINGS;

    /** The word in a reading, such as {@code parts}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
