package dev.parley.ledger.search;

import dev.parley.ledger.store.Citation;
import java.util.List;

/**
 * What a search found.
 *
 * @param total how many sentences match
 * @param more whether there are more than that; beyond some thousands they are not counted
 * @param hits those asked for, best first
 */
public record Hits(long total, boolean more, List<Hit> hits) {

    public Hits {
        hits = List.copyOf(hits);
    }

    /**
     * A sentence that matches.
     *
     * @param marks the words that match, as offsets in the page's text
     */
    public record Hit(Citation citation, List<Mark> marks) {
        public Hit {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A stretch of the page's text.
     *
     * @param start offset of its first char
     * @param end offset after its last char
     */
    public record Mark(int start, int end) {}
}
