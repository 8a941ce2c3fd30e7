package dev.parley.reader.reading;

import java.util.Locale;

/** Where a value comes from: the text says it, it follows from the text, the caller gave it, Parley's own knowledge holds it, or nothing does. */
public enum Basis {
    STATED,
    DERIVED,
    GIVEN,
    KNOWN,
    ABSENT;

    /** The word in a reading, such as {@code stated}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
