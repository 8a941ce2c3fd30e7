package dev.parley.ledger.processes;

import java.util.Locale;

/** How far a process has got. */
public enum Phase {
    NO_TALKS,
    CONTACTS,
    TALKS,
    AGREEMENT,
    IMPLEMENTATION,
    BREAKDOWN,
    ENDED;

    /** The words for people and programs, such as {@code no talks}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
