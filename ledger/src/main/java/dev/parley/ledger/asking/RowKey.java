package dev.parley.ledger.asking;

import dev.parley.ledger.store.Nodes;

/**
 * A finding in the record: the number of its page there, and its id on the page.
 *
 * @param id for an event also {@code #} and its place among those of the page
 */
public record RowKey(int page, String id) {

    /** The key of an event by its number in the ledger ({@link Nodes}). */
    public static RowKey ofEvent(long node) {
        return new RowKey(Nodes.page(node), "#" + Nodes.event(node));
    }
}
