package dev.parley.reader.times;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A word that the grammar knows: its symbols with a value for each, apart for words with and without a capital. */
final class Word {
    static final int[] NONE = {};

    /** How a number word joins others. */
    enum NumberKind {
        ONES,
        TEENS,
        TENS,
        HUNDRED,
        SCALE,
        MANY,
        VAGUE,
        HALF
    }

    final String form;
    int[] symbols = NONE;
    int[] values = NONE;
    int[] smallSymbols = NONE;
    int[] smallValues = NONE;
    boolean abbreviation;

    @Nullable NumberKind numberKind;

    @Nullable Amount amount;

    Word(String form) {
        this.form = form;
    }

    /** Lets the word stand for a symbol; one that needs a capital is only there for words written with one. */
    void add(int symbol, int value, boolean needsCapital) {
        if (holds(symbols, symbol) && (needsCapital || holds(smallSymbols, symbol))) {
            return;
        }
        if (!holds(symbols, symbol)) {
            symbols = with(symbols, symbol);
            values = with(values, value);
        }
        if (!needsCapital) {
            smallSymbols = with(smallSymbols, symbol);
            smallValues = with(smallValues, value);
        }
    }

    static boolean holds(int[] symbols, int symbol) {
        for (int each : symbols) {
            if (each == symbol) {
                return true;
            }
        }
        return false;
    }

    private static int[] with(int[] array, int last) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = last;
        return longer;
    }
}
