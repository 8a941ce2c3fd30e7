package dev.parley.reader.page;

import java.util.Arrays;
import java.util.Map;

/** Words with a number each, which is not 0, looked up by a stretch of chars without making a string of it. */
final class WordTable {
    private final String[] words;
    private final int[] hashes;
    private final int[] values;

    WordTable(Map<String, Integer> valueOf) {
        int size = Integer.highestOneBit(Math.max(1, valueOf.size())) * 4;
        words = new String[size];
        Arrays.fill(words, "");
        hashes = new int[size];
        values = new int[size];
        valueOf.forEach((word, value) -> {
            int hash = hash(word.toCharArray(), 0, word.length());
            int slot = slot(hash);
            while (values[slot] != 0) {
                slot = (slot + 1) & (values.length - 1);
            }
            words[slot] = word;
            hashes[slot] = hash;
            values[slot] = value;
        });
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (values.length - 1);
    }

    /** The number of a word, or 0. */
    int get(char[] chars, int from, int to) {
        int hash = hash(chars, from, to);
        int slot = slot(hash);
        while (values[slot] != 0) {
            if (hashes[slot] == hash && isWord(words[slot], chars, from, to)) {
                return values[slot];
            }
            slot = (slot + 1) & (values.length - 1);
        }
        return 0;
    }

    private static boolean isWord(String word, char[] chars, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
