package dev.parley.language.linear;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The weights of a trained model, read-only. A feature is found in an open hash table by the low bits of its number and
 * known again by the high ones; what it says of each outcome lies side by side, outcome and weight in one
 * {@code short}, so that a feature costs two visits to memory however many outcomes there are.
 */
public final class LinearModel {

    /** Outcomes fit the low seven bits of an entry; the nine above hold the signed root of the weight. */
    public static final int MAXIMUM_OUTCOMES = 128;

    /** The largest size of a weight. Nine bits hold it because its root is stored: small weights need the precision. */
    public static final int MAXIMUM_WEIGHT = 255 * 255;

    private static final int[] WEIGHTS = weights();

    private static final int OUTCOME_BITS = 7;

    /** A feature has 40 bits; the mark holds the 32 upper ones, the slot gives away the rest. */
    private static final int MARK_SHIFT = 8;

    private final int outcomes;
    private final int mask;
    /** For each slot the mark of its feature and where its entries start, which is 0 in an empty slot. */
    private final int[] slots;

    /** Runs of entries, each with its length in front: {@code entries[first]} says how many follow. */
    private final short[] entries;

    /** How much one unit of a stored weight is worth. */
    private final float unit;

    /**
     * @param outcomes number of outcomes, at most {@link #MAXIMUM_OUTCOMES}
     * @param unit worth of one unit of weight
     * @param features the features, each once
     * @param entries for each feature the number of its entries and then the entries, made by {@link #entry}; the
     *     first element is unused
     */
    public LinearModel(int outcomes, float unit, long[] features, short[] entries) {
        if (outcomes > MAXIMUM_OUTCOMES) {
            throw new IllegalArgumentException(
                    "A model has at most " + MAXIMUM_OUTCOMES + " outcomes, not " + outcomes);
        }
        this.outcomes = outcomes;
        this.unit = unit;
        this.entries = entries;
        int count = Integer.highestOneBit(Math.max(16, features.length + features.length / 2)) << 1;
        mask = count - 1;
        slots = new int[2 * count];
        int first = 1;
        for (long feature : features) {
            int slot = (int) feature & mask;
            while (slots[2 * slot + 1] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = (int) (feature >>> MARK_SHIFT);
            slots[2 * slot + 1] = first;
            first += 1 + entries[first];
        }
    }

    private static int[] weights() {
        int[] weights = new int[512];
        for (int root = -256; root < 256; root++) {
            weights[root + 256] = root * Math.abs(root);
        }
        return weights;
    }

    /** One outcome with its weight, packed; 0 weights are not worth an entry. */
    public static short entry(int outcome, int weight) {
        return packed(outcome, root(weight));
    }

    /** The signed root that stands for a weight, 0 for one that is too small to be kept. */
    public static int root(int weight) {
        return (int) (Math.signum(weight) * Math.round(Math.sqrt(Math.abs(weight))));
    }

    private static short packed(int outcome, int root) {
        return (short) ((root << OUTCOME_BITS) | outcome);
    }

    /** Number of outcomes. */
    public int outcomes() {
        return outcomes;
    }

    /** Worth of one unit of a score. */
    public float unit() {
        return unit;
    }

    /**
     * Sets {@code scores} to the sums of the first {@code count} features' weights, one sum for each outcome. The
     * features are lost: their array serves as room to work in.
     */
    public void score(long[] features, int count, int[] scores) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
            scores[outcome] = 0;
        }
        // First only look features up: visits to memory that do not wait for each other overlap.
        for (int f = 0; f < count; f++) {
            features[f] = first(features[f]);
        }
        for (int f = 0; f < count; f++) {
            int first = (int) features[f];
            if (first != 0) {
                for (int at = first + 1, end = first + entries[first]; at <= end; at++) {
                    int entry = entries[at];
                    scores[entry & (MAXIMUM_OUTCOMES - 1)] += WEIGHTS[(entry >> OUTCOME_BITS) + 256];
                }
            }
        }
    }

    private int first(long feature) {
        int mark = (int) (feature >>> MARK_SHIFT);
        int slot = (int) feature & mask;
        int first = slots[2 * slot + 1];
        while (first != 0 && slots[2 * slot] != mark) {
            slot = (slot + 1) & mask;
            first = slots[2 * slot + 1];
        }
        return first;
    }

    /**
     * Writes a model column by column, which is how it deflates best.
     *
     * @param features the features in rising order
     * @param entries as for the constructor
     */
    public static void write(DataOutput out, int outcomes, float unit, long[] features, short[] entries)
            throws IOException {
        out.writeInt(outcomes);
        out.writeFloat(unit);
        out.writeInt(features.length);
        out.writeInt(entries.length);
        long last = 0;
        for (long feature : features) {
            writeNumber(out, feature - last);
            last = feature;
        }
        for (int first = 1; first < entries.length; first += 1 + entries[first]) {
            out.writeByte(entries[first]);
        }
        for (int first = 1; first < entries.length; first += 1 + entries[first]) {
            for (int at = first + 1; at <= first + entries[first]; at++) {
                out.writeByte(entries[at] & (MAXIMUM_OUTCOMES - 1));
            }
        }
        for (int first = 1; first < entries.length; first += 1 + entries[first]) {
            for (int at = first + 1; at <= first + entries[first]; at++) {
                int root = entries[at] >> OUTCOME_BITS;
                writeNumber(out, (root << 1) ^ (root >> 31));
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static LinearModel read(ByteBuffer in) {
        int outcomes = in.getInt();
        float unit = in.getFloat();
        long[] features = new long[in.getInt()];
        short[] entries = new short[in.getInt()];
        long last = 0;
        for (int f = 0; f < features.length; f++) {
            last += readNumber(in);
            features[f] = last;
        }
        int first = 1;
        for (int f = 0; f < features.length; f++) {
            entries[first] = (short) (in.get() & 0xFF);
            first += 1 + entries[first];
        }
        for (first = 1; first < entries.length; first += 1 + entries[first]) {
            for (int at = first + 1; at <= first + entries[first]; at++) {
                entries[at] = (short) (in.get() & 0xFF);
            }
        }
        for (first = 1; first < entries.length; first += 1 + entries[first]) {
            for (int at = first + 1; at <= first + entries[first]; at++) {
                int coded = (int) readNumber(in);
                entries[at] = packed(entries[at], (coded >>> 1) ^ -(coded & 1));
            }
        }
        return new LinearModel(outcomes, unit, features, entries);
    }

    private static void writeNumber(DataOutput out, long number) throws IOException {
        long rest = number;
        while (rest >= 0x80) {
            out.writeByte((int) rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
