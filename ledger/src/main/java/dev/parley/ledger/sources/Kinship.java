package dev.parley.ledger.sources;

import java.util.Locale;

/** What a page is to another one of the same story. */
public enum Kinship {
    /** The one that was known first. */
    ORIGINAL,
    /** Nearly all of its words are those of the other. */
    COPY,
    /** Its words are those of the other, which has more of them. */
    EXCERPT,
    /** It has the words of the other, and more. */
    EXTENDED,
    /** The same story in other words: sentence after sentence tells what a sentence of the other tells. */
    REWRITE;

    /** The same kinship, seen from the other page. */
    public Kinship reversed() {
        return switch (this) {
            case EXCERPT -> EXTENDED;
            case EXTENDED -> EXCERPT;
            case ORIGINAL, COPY, REWRITE -> this;
        };
    }

    /** The word in an answer, such as {@code copy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
