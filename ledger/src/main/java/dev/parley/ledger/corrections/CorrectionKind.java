package dev.parley.ledger.corrections;

import java.util.Locale;

/** What a correction does. */
public enum CorrectionKind {
    /** The record is wrong: it is taken out. */
    REJECT,
    /** A field of the record has another value. */
    CHANGE,
    /** A record is missing: the value is the record. */
    ADD,
    /** Two events are the same real one; the value is the key of the other. */
    MERGE,
    /** Two events are not the same real one; the value is the key of the other. */
    SPLIT,
    /** The words, or a role of an event, mean another actor: the value tells which. */
    RELINK,
    /** The status of a commitment or an agreement. */
    STATUS,
    /** A remark, which changes nothing. */
    NOTE,
    /** An earlier line doesn't count; the value is its id. An undone undo lets the line count again. */
    UNDO;

    /** Whether it changes what the reading of its page says. */
    public boolean changesReading() {
        return switch (this) {
            case REJECT, CHANGE, ADD, RELINK, STATUS -> true;
            case MERGE, SPLIT, NOTE, UNDO -> false;
        };
    }

    /** The word in the log, such as {@code reject}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
