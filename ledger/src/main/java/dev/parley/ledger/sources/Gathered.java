package dev.parley.ledger.sources;

import java.util.Arrays;

/** A growing list of hashes. */
public final class Gathered {
    private long[] values = new long[8];
    private int count;

    public void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    void addAll(long[] more) {
        for (long value : more) {
            add(value);
        }
    }

    /** What was added, in order. */
    long[] values() {
        return Arrays.copyOf(values, count);
    }

    /** The set of what was added. */
    public long[] set() {
        return Sets.of(values());
    }
}
