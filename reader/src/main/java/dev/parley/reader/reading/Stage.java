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

    /** Whether the act has come about, or is under way. */
    public boolean isReal() {
        return this == DONE || this == ONGOING;
    }

    /** The word in a reading, such as {@code done}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
