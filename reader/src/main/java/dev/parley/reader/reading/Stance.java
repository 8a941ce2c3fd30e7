package dev.parley.reader.reading;

import java.util.Locale;

/** In what way the holder of an assertion gives us the word on an event. */
public enum Stance {
    STATED,
    QUOTED,
    ALLEGED,
    ADMITTED,
    DENIED,
    FEARED,
    PREDICTED;

    /** The word in a reading, such as {@code stated}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
