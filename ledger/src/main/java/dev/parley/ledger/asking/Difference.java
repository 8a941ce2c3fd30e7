package dev.parley.ledger.asking;

import dev.parley.ledger.store.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What one rendering of a story tells otherwise than another.
 *
 * @param kind {@code stronger} or {@code weaker} (a later or an earlier stage, a fact where the other had somebody's word, or
 *     the reverse), {@code left-out}, {@code added}, {@code negated}, {@code count}
 * @param what the difference in a few words: {@code promised → done}
 * @param before where the first one tells it; null for what is added
 * @param after where the other tells it; null for what is left out
 */
public record Difference(
        String kind,
        String what,
        @Nullable Citation before,
        @Nullable Citation after) {}
