package dev.parley.language.words;

import java.util.List;

/** A set of words that a part of a text can be looked up in without making a string of it. Case does not matter. */
public final class WordList {

    private final int mask;
    private final String[] slots;
    private final int longest;

    private WordList(List<String> words) {
        int size = Integer.highestOneBit(Math.max(8, words.size() * 2)) << 1;
        mask = size - 1;
        slots = new String[size];
        longest = words.stream().mapToInt(String::length).max().orElse(0);
        for (String word : words) {
            StringBuilder folded = new StringBuilder();
            for (int at = 0; at < word.length(); at++) {
                folded.append(Words.fold(word.charAt(at)));
            }
            int slot = Words.lowerHash(word) & mask;
            while (slots[slot] != null) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = folded.toString();
        }
    }

    /** A list of these words. */
    public static WordList of(String... words) {
        return new WordList(List.of(words));
    }

    /** A list of these words. */
    public static WordList of(List<String> words) {
        return new WordList(words);
    }

    /** Whether the text between two offsets is a word of the list. */
    public boolean contains(CharSequence text, int start, int end) {
        if (end - start > longest) {
            return false;
        }
        int slot = Words.lowerHash(text, start, end) & mask;
        for (String word = slots[slot]; word != null; word = slots[slot]) {
            if (same(word, text, start, end)) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != Words.fold(text.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }
}
