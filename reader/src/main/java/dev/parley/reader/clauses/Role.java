package dev.parley.reader.clauses;

import java.util.Locale;

/** What a participant is in an event. */
public enum Role {
    AGENT,
    TARGET,
    ABOUT,
    PLACE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
