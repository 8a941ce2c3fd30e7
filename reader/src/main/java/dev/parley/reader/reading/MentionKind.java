package dev.parley.reader.reading;

import java.util.Locale;

/** How words refer to what they mean. */
public enum MentionKind {
    NAME,
    TITLE,
    METONYM,
    PRONOUN,
    NOUN,
    COUNTERPART;

    /** The word in a reading, such as {@code name}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
