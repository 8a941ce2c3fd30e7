package dev.parley.reader.times;

/** Where a clause looks. */
enum Direction {
    PAST,
    FUTURE,
    OPEN
}
