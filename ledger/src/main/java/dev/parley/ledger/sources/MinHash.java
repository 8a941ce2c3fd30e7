package dev.parley.ledger.sources;

import java.util.Random;

/**
 * Keys that two sets share the likelier, the more they have in common (Broder 1997; banding after Indyk and Motwani 1998): each
 * band is made of the least values of some functions over a set.
 */
final class MinHash {
    private final long[] flips;
    private final long[] factors;
    private final int bands;
    private final int rows;

    /**
     * @param bands how many keys
     * @param rows how many least values make one key
     * @param seed other seeds give other functions
     */
    MinHash(int bands, int rows, long seed) {
        this.bands = bands;
        this.rows = rows;
        Random random =
                new Random(seed); // its sequence is laid down in its documentation, so it is the same everywhere
        flips = random.longs((long) bands * rows).toArray();
        factors = random.longs((long) bands * rows).map(value -> value | 1).toArray();
    }

    /** The keys of a set of well mixed hashes; none for the empty set. */
    long[] bands(long[] set) {
        if (set.length == 0) {
            return set;
        }
        long[] keys = new long[bands];
        for (int band = 0; band < bands; band++) {
            long key = band;
            for (int row = band * rows; row < (band + 1) * rows; row++) {
                long flip = flips[row];
                long factor = factors[row];
                long least = Long.MAX_VALUE;
                for (long value : set) {
                    least = Math.min(least, (value ^ flip) * factor);
                }
                key = Hash.of(key, least);
            }
            keys[band] = key;
        }
        return keys;
    }
}
