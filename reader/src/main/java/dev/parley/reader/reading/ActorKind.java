package dev.parley.reader.reading;

import java.util.Locale;

/** What kind of actor someone or something is. */
public enum ActorKind {
    PERSON,
    STATE,
    ORGANISATION,
    ARMED_FORCE,
    GROUP,
    AUTHORITY,
    BLOC,
    SOURCE;

    /** The word in a reading, such as {@code person}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
