package dev.parley.reader.clauses;

import java.util.Locale;

/** What a participant is in an event. */
public enum Role {
    AGENT,
    TARGET,
    ABOUT,
    PLACE,
    /** Who offers, asks, demands, threatens or refuses, where that is not who would act. */
    HOLDER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
