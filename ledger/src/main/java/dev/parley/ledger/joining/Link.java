package dev.parley.ledger.joining;

/**
 * What somebody has decided by hand about two tellings: that they tell one event, or that they don't. It overrules what the
 * pages themselves suggest.
 *
 * @param one where the one stands
 * @param other where the other stands
 * @param together true to join them, false to keep them apart
 */
public record Link(At one, At other, boolean together) {

    /**
     * A telling, by what of it stays when its page is read again.
     *
     * @param page the page's id, the SHA-256 of its bytes
     * @param start offset of the event's first char in the page's text
     * @param end offset after its last char
     */
    public record At(String page, int start, int end) {}
}
