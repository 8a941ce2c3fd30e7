package dev.parley.ledger.membership;

import dev.parley.reader.reading.Stage;
import java.util.Locale;

/** What an event moves in a peace process. */
public enum Move {
    /** Those concerned are in touch, or mean to be. */
    CONTACT,
    /** They negotiate. */
    TALK,
    /** They agree. */
    DEAL,
    /** Something agreed, or that builds trust, is carried out. */
    DEED,
    /** Talks or an agreement end. */
    BREAK,
    /** They fight. */
    FORCE,
    NONE;

    /** The word in rows and files, such as {@code talk}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The move that a word stands for. */
    static Move of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What this move of an act comes to at a stage: what is only meant is contact at most; what others are asked for is nothing yet. */
    Move at(Stage stage) {
        return switch (stage) {
            case DONE, ONGOING -> this;
            case AGREED -> this == DEED || this == DEAL ? DEAL : this == TALK ? CONTACT : isHostile() ? NONE : this;
            case PROMISED, PLANNED, OFFERED, SIGNALLED ->
                this == CONTACT || this == TALK || this == DEAL ? CONTACT : NONE;
            case REQUESTED, DEMANDED, THREATENED, REFUSED, HYPOTHETICAL -> NONE;
        };
    }

    private boolean isHostile() {
        return this == BREAK || this == FORCE;
    }
}
