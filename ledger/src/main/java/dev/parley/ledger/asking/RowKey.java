package dev.parley.ledger.asking;

import dev.parley.ledger.store.Nodes;

/**
 * A finding in the record: the number of its page there, and its id on the page.
 *
 * @param id for an event also {@code #} and its place among those of the page, for a quote also {@code @} and the offset of its first char
 */
public record RowKey(int page, String id) {

    /** The key of an event by its number in the ledger ({@link Nodes}). */
    public static RowKey ofEvent(long node) {
        return new RowKey(Nodes.page(node), "#" + Nodes.event(node));
    }

    /** The key of the first quote that begins at an offset of its page's text. */
    public static RowKey ofQuote(int page, int start) {
        return new RowKey(page, "@" + start);
    }
}
