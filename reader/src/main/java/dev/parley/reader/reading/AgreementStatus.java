package dev.parley.reader.reading;

import java.util.Locale;

/** How far an agreement has got. */
public enum AgreementStatus {
    PROPOSED,
    DRAFT,
    INITIALLED,
    NOT_SIGNED,
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    COLLAPSED,
    EXPIRED,
    UNKNOWN;

    /** The word in a reading, such as {@code proposed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
