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
        for (int at = 0; at < places; at++) {
            int slot = slot(text, at);
            before[at] = last[slot];
            last[slot] = at + 1;
        }
    }

    private int slot(String of, int at) {
        int hash = 0;
        for (int i = at; i < at + KEY; i++) {
            hash = 31 * hash + of.charAt(i);
        }
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
        int at = isShort ? text.indexOf(passage) : last[slot(passage, 0)] - 1;
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
