package dev.parley.reader.times;

/**
 * A pattern that fits, with what each of its tokens was read as.
 *
 * @param first the first token of the time's own words
 * @param end the token after the last of them
 * @param symbols what the pattern's tokens, context and all, were read as
 * @param places their positions
 */
record Match(Grammar.Pattern pattern, Tokens tokens, int first, int end, int[] symbols, int[] places) {

    /** The position of the nth token (from 0) read as a symbol, or -1. */
    int place(int symbol, int nth) {
        int left = nth;
        for (int i = 0; i < symbols.length; i++) {
            if (symbols[i] == symbol && left-- == 0) {
                return places[i];
            }
        }
        return -1;
    }

    boolean has(int symbol) {
        return place(symbol, 0) >= 0;
    }

    /** The value of the first token read as a symbol, or what is given for none. */
    int value(int symbol, int absent) {
        return value(symbol, 0, absent);
    }

    int value(int symbol, int nth, int absent) {
        int place = place(symbol, nth);
        return place < 0 ? absent : tokens.value(place, symbol);
    }

    /** The value of the first of the time's own words that can be a symbol, however it was read here. */
    int any(int symbol, int absent) {
        for (int i = first; i < end; i++) {
            if (tokens.is(i, symbol)) {
                return tokens.value(i, symbol);
            }
        }
        return absent;
    }

    boolean says(String word) {
        for (int i = first; i < end; i++) {
            if (tokens.formIs(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with "the" but stands before a noun as one word: "the two-year war" speaks of a war. */
    boolean modifies() {
        if (!tokens.formIs(first, "the")) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (tokens.isHyphen(i)) {
                return true;
            }
        }
        return false;
    }

    int startOffset() {
        return tokens.start[first];
    }

    int endOffset() {
        return tokens.end[end - 1];
    }
}
