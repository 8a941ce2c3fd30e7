package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/** What every record of a reading has: an id, the words that made it, and the sentence that they stand in. */
public sealed interface Finding
        permits Actor, Place, Mention, Time, Event, Quote, Count, Agreement, Commitment, Relation, Warning {

    /** Unique in its reading. Actors' and places' ids are stable and readable: {@code state:ARM}. */
    String id();

    /** Offset of the first char of the words in the page's text; null where a record concerns what is absent. */
    @Nullable Integer start();

    /** Offset after the last char. */
    @Nullable Integer end();

    /** The words from start to end. */
    @Nullable String text();

    /** The id of the sentence that holds the words; null outside headline and body. */
    @Nullable String sentence();

    /** The family that the record belongs to. */
    Family family();
}
