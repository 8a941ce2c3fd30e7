package dev.parley.reader.times;

/** What a value was worked out from. */
enum Anchor {
    /** The words say it all. */
    NONE,
    /** The day of publication. */
    PUBLICATION,
    /** The time told before it on the page. */
    NARRATIVE
}
