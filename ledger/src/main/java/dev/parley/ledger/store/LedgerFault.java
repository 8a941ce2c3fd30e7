package dev.parley.ledger.store;

import java.io.IOException;

/** Why a ledger can't be used, and what helps, in words for people. */
public sealed class LedgerFault extends IOException permits WordFault {
    private static final long serialVersionUID = 1;

    public LedgerFault(String message) {
        super(message);
    }

    public LedgerFault(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
