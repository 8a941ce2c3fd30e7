package dev.parley.ledger.sources;

import java.util.Arrays;

/** Sets of hashes, as sorted arrays. */
public final class Sets {
    private Sets() {}

    /** The set of what is in an array, which is sorted by it. */
    static long[] of(long[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** How many both have. */
    public static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Which share of the smaller one is in the larger, from 0 to 1; 0 where one is empty. */
    public static double contained(long[] one, long[] other) {
        int smaller = Math.min(one.length, other.length);
        return smaller == 0 ? 0 : (double) shared(one, other) / smaller;
    }
}
