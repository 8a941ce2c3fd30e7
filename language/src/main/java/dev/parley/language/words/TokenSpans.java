package dev.parley.language.words;

import java.util.Arrays;

/**
 * Where tokens start and end in a text, in order, and before which of them the text has a paragraph border. Grows while
 * a tokenizer reads.
 */
public final class TokenSpans {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] opens = new boolean[64];
    private int size;

    void add(int start, int end, boolean opensParagraph) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            opens = Arrays.copyOf(opens, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        opens[size++] = opensParagraph;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** Offset of a token's first char. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset after a token's last char. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether a paragraph border, such as an empty line, stands before the token. */
    public boolean opensParagraph(int token) {
        return opens[token];
    }

    /** Whether white space stands before the token. */
    public boolean spaceBefore(int token) {
        return token == 0 || starts[token] > ends[token - 1];
    }

    /** Where the tokens of a part start. */
    public int[] starts(int from, int to) {
        return Arrays.copyOfRange(starts, from, to);
    }

    /** Where the tokens of a part end. */
    public int[] ends(int from, int to) {
        return Arrays.copyOfRange(ends, from, to);
    }
}
