package dev.parley.language.words;

import java.util.Arrays;

/**
 * Signs of what a word may be: its first and last chars, its capitals and digits, the lists it stands in. Every sign has
 * one of {@link #ROWS} rows, by its hash; a few share one, which training makes the best of.
 */
public final class Signs {

    /** Number of rows. */
    public static final int ROWS = 1 << 15;

    private static final int LONGEST_AFFIX = 4;
    private static final int MARKS = 10;
    private static final int MOST_SIGNS = 2 * LONGEST_AFFIX + 1 + MARKS;

    /** Kinds of signs; that of affixes is counted up with their length. */
    private static final int SUFFIX = 0;

    private static final int PREFIX = 8;
    private static final int SHAPE = 20;
    private static final int MARK = 30;
    private static final int FIRST = 40;
    private static final int PHRASE = 50;

    private static final int PHRASES = Gazetteer.PLACE | Gazetteer.ORGANISATION | Gazetteer.ARMED_GROUP;

    private Signs() {}

    /** The rows of the signs that a word bears wherever it stands. */
    public static int[] ofWord(Words words, int token, Gazetteer gazetteer) {
        int[] rows = new int[MOST_SIGNS];
        int count = 0;
        for (int length = 1; length <= LONGEST_AFFIX; length++) {
            if (words.suffix(token, length) != Words.NONE) {
                rows[count++] = row(words.suffix(token, length), SUFFIX + length);
            }
            if (words.prefix(token, length) != Words.NONE) {
                rows[count++] = row(words.prefix(token, length), PREFIX + length);
            }
        }
        rows[count++] = row(words.shape(token), SHAPE);
        for (int marks = gazetteer.marks(words, token); marks != 0; marks &= marks - 1) {
            rows[count++] = row(Integer.numberOfTrailingZeros(marks), MARK);
        }
        return Arrays.copyOf(rows, count);
    }

    /**
     * For each word the rows of the signs that it has from where it stands: whether it opens the sentence, and what the
     * longest listed name is that it is part of.
     */
    public static int[][] ofPlace(Words words, Gazetteer gazetteer) {
        int[] phrases = phrases(words, gazetteer);
        int[][] rows = new int[phrases.length][];
        for (int token = 0; token < rows.length; token++) {
            int[] both = {row(0, FIRST), row(phrases[token], PHRASE)};
            rows[token] = Arrays.copyOfRange(both, token == 0 ? 0 : 1, phrases[token] != 0 ? 2 : 1);
        }
        return rows;
    }

    /** Of the longest listed name that covers each word: its kinds, whether the word begins it, whether it is alone. */
    private static int[] phrases(Words words, Gazetteer gazetteer) {
        int[] phrases = new int[words.size()];
        for (int token = 0; token < phrases.length; token++) {
            if (!words.capitalised(token) && !Character.isDigit(words.text().charAt(words.start(token)))) {
                continue;
            }
            int best = token;
            int kinds = 0;
            for (int kind = 1; kind <= PHRASES; kind <<= 1) {
                int end = gazetteer.phraseEnd(words, token, kind & PHRASES);
                if (end > best) {
                    best = end;
                    kinds = kind;
                } else if (end == best && end > token) {
                    kinds |= kind;
                }
            }
            boolean several = best - token > 1;
            for (int at = token; at < best; at++) {
                if (phrases[at] == 0) {
                    phrases[at] = kinds * 4 + (at > token ? 2 : 0) + (several ? 1 : 0);
                }
            }
        }
        return phrases;
    }

    private static int row(int sign, int kind) {
        int hash = (sign ^ kind * 0x9E3779B1) * 0x2C1B3C6D;
        hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        return (hash ^ (hash >>> 13)) & (ROWS - 1);
    }
}
