package dev.parley.ledger.corrections;

/** Why a correction can't be made, and what helps, in words for people. */
public final class CorrectionFault extends Exception {
    private static final long serialVersionUID = 1;

    public CorrectionFault(String message) {
        super(message);
    }
}
