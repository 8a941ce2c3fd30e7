package dev.parley.reader.times;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of tokens of one stretch of text, in parallel arrays; belongs to one thread. */
final class Tokens {
    final String text;
    int size;
    int[] start = new int[64];
    int[] end = new int[64];
    int[][] symbols = new int[64][];
    int[][] values = new int[64][];

    @Nullable Word[] words = new Word[64];

    @Nullable Amount[] amounts = new Amount[64];

    @Nullable Value[] times = new Value[64];

    Tokens(String text) {
        this.text = text;
    }

    int add(int from, int to, int[] withSymbols, int[] withValues) {
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        symbols[size] = withSymbols;
        values[size] = withValues;
        words[size] = null;
        amounts[size] = null;
        times[size] = null;
        return size++;
    }

    void copy(Tokens from, int token) {
        int at = add(from.start[token], from.end[token], from.symbols[token], from.values[token]);
        words[at] = from.words[token];
        amounts[at] = from.amounts[token];
        times[at] = from.times[token];
    }

    private void grow() {
        int room = size * 2;
        start = Arrays.copyOf(start, room);
        end = Arrays.copyOf(end, room);
        symbols = Arrays.copyOf(symbols, room);
        values = Arrays.copyOf(values, room);
        words = Arrays.copyOf(words, room);
        amounts = Arrays.copyOf(amounts, room);
        times = Arrays.copyOf(times, room);
    }

    boolean is(int token, int symbol) {
        return token >= 0 && token < size && Word.holds(symbols[token], symbol);
    }

    /** The value that a token has as a symbol; 0 where it is none. */
    int value(int token, int symbol) {
        int[] own = symbols[token];
        for (int i = 0; i < own.length; i++) {
            if (own[i] == symbol) {
                return values[token][i];
            }
        }
        return 0;
    }

    /** Whether no white space stands between this token and the one before. */
    boolean isGlued(int token) {
        return token > 0 && token < size && start[token] == end[token - 1];
    }

    boolean isHyphen(int token) {
        if (token < 0 || token >= size || end[token] != start[token] + 1) {
            return false;
        }
        char c = text.charAt(start[token]);
        return c == '-' || c == '‐' || c == '‑' || c == '–';
    }

    /** Whether a hyphen joins two words, as in "two-year": not between two figures, where it means "to". */
    boolean joins(int token) {
        return isHyphen(token)
                && isGlued(token)
                && isGlued(token + 1)
                && !(Character.isDigit(text.charAt(start[token] - 1)) && Character.isDigit(text.charAt(end[token])));
    }

    boolean isCapital(int token) {
        return token >= 0 && token < size && Character.isUpperCase(text.charAt(start[token]));
    }

    boolean isWord(int token) {
        return token >= 0 && token < size && Character.isLetter(text.charAt(start[token]));
    }

    char first(int token) {
        return token >= 0 && token < size ? text.charAt(start[token]) : 0;
    }

    String form(int token) {
        return token >= 0 && token < size ? text.substring(start[token], end[token]) : "";
    }

    boolean formIs(int token, String lowerCase) {
        return token >= 0
                && token < size
                && end[token] - start[token] == lowerCase.length()
                && text.regionMatches(true, start[token], lowerCase, 0, lowerCase.length());
    }
}
