package dev.parley.reader.reading;

import java.util.Locale;

/** What a part of a page is. Only headline, subhead and body feed the records. */
public enum PartKind {
    HEADLINE,
    SUBHEAD,
    BODY,
    CAPTION,
    SECTION,
    AUTHOR,
    DATELINE,
    BIO,
    TEASER,
    NAVIGATION,
    SEARCH,
    RELATED,
    COMMENT,
    NOTICE,
    IMAGE,
    OTHER;

    /** The word in a reading, such as {@code headline}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
