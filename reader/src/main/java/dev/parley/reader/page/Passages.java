package dev.parley.reader.page;

import java.util.Arrays;

/**
 * Finds passages in a text without looking through it for each of them. Where a passage begins is looked up by its first
 * chars; so the time that it takes depends on the passage, not on the text.
 */
final class Passages {
    /** By so many chars passages are looked up: enough to be rare, and few enough for short paragraphs. */
    private static final int KEY = 8;
    /** So many places with the same key are tried. A text that begins alike more often is no article. */
    private static final int MOST_TRIED = 200;

    private static final int FACTOR = 31;
    /** What the first char's share in a key's hash is multiplied by: the factor to the power of the chars behind it. */
    private static final int FIRST_FACTOR = firstFactor();

    private static final int[] NOWHERE = {};

    private final String text;
    /** The last place of each key, plus one. */
    private final int[] last;
    /** For each place the one before it with the same key, plus one. */
    private final int[] before;

    Passages(String text) {
        this.text = text;
        int places = Math.max(0, text.length() - KEY + 1);
        last = new int[Integer.highestOneBit(Math.max(1, places)) * 2];
        before = new int[places];
        int hash = places == 0 ? 0 : hash(text);
        for (int at = 0; at < places; at++) {
            int slot = slot(hash);
            before[at] = last[slot];
            last[slot] = at + 1;
            if (at + 1 < places) {
                hash = FACTOR * (hash - FIRST_FACTOR * text.charAt(at)) + text.charAt(at + KEY);
            }
        }
    }

    private static int firstFactor() {
        int factor = 1;
        for (int i = 1; i < KEY; i++) {
            factor *= FACTOR;
        }
        return factor;
    }

    /** Of the first chars. */
    private static int hash(String of) {
        int hash = 0;
        for (int i = 0; i < KEY; i++) {
            hash = FACTOR * hash + of.charAt(i);
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (last.length - 1);
    }

    /** Whether the text holds the passage. */
    boolean hold(String passage) {
        return places(passage, 1).length > 0;
    }

    /** Where the passage begins in the text, in no order. */
    int[] places(String passage) {
        return places(passage, MOST_TRIED);
    }

    private int[] places(String passage, int most) {
        int[] found = NOWHERE;
        int tried = 0;
        boolean isShort = passage.length() < KEY;
        int at = isShort ? text.indexOf(passage) : last[slot(hash(passage))] - 1;
        while (at >= 0 && found.length < most && tried++ < MOST_TRIED) {
            if (isShort || text.startsWith(passage, at)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = at;
            }
            at = isShort ? text.indexOf(passage, at + 1) : before[at] - 1;
        }
        return found;
    }
}
