package dev.parley.reader.reading;

import java.util.Locale;

/** How far an act has got. */
public enum Stage {
    DONE,
    ONGOING,
    AGREED,
    PROMISED,
    PLANNED,
    OFFERED,
    SIGNALLED,
    REQUESTED,
    DEMANDED,
    THREATENED,
    REFUSED,
    HYPOTHETICAL;

    /** The word in a reading, such as {@code done}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
