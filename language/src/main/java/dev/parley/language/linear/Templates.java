package dev.parley.language.linear;

import java.util.List;

/**
 * Combines observations to features. An observation is one number seen at a place ("the hash of the word before");
 * a template names the places whose observations make one feature together. Immutable.
 */
public final class Templates {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** Forty bits keep apart some hundred thousand features with next to no clash, and are cheap to store. */
    private static final int FEATURE_BITS = 40;

    private static final long FINISH = 0xD6E8FEB86659FD93L;

    /** Lengths of the templates and, one after the other, the places they combine. */
    private final int[] places;

    private final int[] ends;

    /** Each row of {@code templates} lists the places of one template. */
    public Templates(int[]... templates) {
        int total = 0;
        for (int[] template : templates) {
            total += template.length;
        }
        places = new int[total];
        ends = new int[templates.length];
        int at = 0;
        for (int t = 0; t < templates.length; t++) {
            for (int place : templates[t]) {
                places[at++] = place;
            }
            ends[t] = at;
        }
    }

    /** Number of features that every call of {@link #fill} makes. */
    public int size() {
        return ends.length;
    }

    /**
     * Templates in words: each text lists names of observations, apart by blanks, that make one feature together.
     *
     * @throws IllegalArgumentException if a name is not among {@code observations}
     */
    public static Templates of(List<String> observations, String... templates) {
        int[][] rows = new int[templates.length][];
        for (int t = 0; t < templates.length; t++) {
            String[] names = templates[t].split(" ", -1);
            rows[t] = new int[names.length];
            for (int n = 0; n < names.length; n++) {
                rows[t][n] = observations.indexOf(names[n]);
                if (rows[t][n] < 0) {
                    throw new IllegalArgumentException("No observation is called " + names[n]);
                }
            }
        }
        return new Templates(rows);
    }

    /** Writes one feature per template for these observations into {@code features}. */
    public void fill(int[] observations, long[] features) {
        int at = 0;
        for (int t = 0; t < ends.length; t++) {
            long hash = (t + 1) * FINISH;
            for (int end = ends[t]; at < end; at++) {
                hash = (hash ^ observations[places[at]]) * MIX;
                hash ^= hash >>> 29;
            }
            features[t] = finish(hash);
        }
    }

    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * FINISH;
        return mixed >>> (64 - FEATURE_BITS);
    }
}
