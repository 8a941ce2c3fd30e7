package dev.parley.reader.times;

/** Where a clause looks. */
enum Direction {
    PAST,
    FUTURE,
    /** A plain present: with a weekday it speaks of a plan, with a month it says nothing. */
    PRESENT,
    OPEN
}
