package dev.parley.ledger.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What part of an answer is wanted.
 *
 * @param since the first day; null for no first one
 * @param until the last day; null for no last one
 * @param asOf only what pages tell that could be known on this day; null for all pages
 * @param limit how many rows at most
 * @param offset how many rows to leave out before them
 */
public record Window(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate asOf,
        int limit,
        int offset) {

    /** The first rows of all. */
    public static Window first(int limit) {
        return new Window(null, null, null, limit, 0);
    }
}
