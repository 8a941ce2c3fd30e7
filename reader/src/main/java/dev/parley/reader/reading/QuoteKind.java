package dev.parley.reader.reading;

import java.util.Locale;

/** How words are reported: between quotation marks as a whole clause, as a fragment, or in the reporter's words. */
public enum QuoteKind {
    DIRECT,
    PARTIAL,
    INDIRECT;

    /** The word in a reading, such as {@code direct}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
