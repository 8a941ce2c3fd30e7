package dev.parley.ledger.store;

/** A word of a question is none of Parley's; the message says which one, and what may have been meant. */
public final class WordFault extends LedgerFault {
    private static final long serialVersionUID = 1;

    public WordFault(String message) {
        super(message);
    }
}
