package dev.parley.ledger.joining;

import dev.parley.ledger.sources.Hash;

/** Hashes of names. */
public final class Names {
    private Names() {}

    /** 32 bits of the hash of a name, an id or a word. */
    public static int hash(CharSequence name) {
        return (int) (Hash.of(name) >>> 32);
    }
}
