package dev.parley.ledger.sources;

/**
 * Hashes that are the same in every process and on every machine: what they make is kept on the disk. FNV-1a (Fowler, Noll, Vo)
 * over the chars, and the finalizer of SplitMix64 (Steele, Lea, Flood 2014) to mix.
 */
public final class Hash {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** The hash of some text as it stands. */
    public static long of(CharSequence text) {
        long hash = begin();
        for (int i = 0; i < text.length(); i++) {
            hash = next(hash, text.charAt(i));
        }
        return mixed(hash);
    }

    /** The state of a hash of no chars yet; {@link #mixed} ends it. */
    static long begin() {
        return OFFSET;
    }

    /** The state after one more char. */
    static long next(long state, char c) {
        return (state ^ c) * PRIME;
    }

    /** The hash of two hashes in this order. */
    public static long of(long one, long other) {
        return mixed(one * 31 + other + GAMMA);
    }

    /** Spreads all bits of a number over all bits. */
    public static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
