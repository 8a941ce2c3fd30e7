package dev.parley.language.names;

import dev.parley.language.words.WordList;
import dev.parley.language.words.Words;

/** Small words that stand inside names: "Bank of China", "Ludwig van Beethoven". */
final class Link {

    private static final WordList LINKS = WordList.of(
            "of", "the", "for", "and", "de", "la", "le", "du", "des", "del", "di", "da", "do", "dos", "van", "von",
            "der", "den", "al", "el", "bin", "ibn", "abu", "y", "e", "&", "'s", "on");

    private static final int OF = Words.lowerHash("of");
    private static final int THE = Words.lowerHash("the");

    private Link() {}

    static boolean of(Words words, int token) {
        return LINKS.contains(words.text(), words.start(token), words.end(token));
    }

    /** Whether nothing but "of" or "of the" stands between two names. */
    static boolean ofOnly(Words words, int from, int to) {
        return (to == from + 1 || to == from + 2 && words.lower(from + 1) == THE) && words.lower(from) == OF;
    }
}
