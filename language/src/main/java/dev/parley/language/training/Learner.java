package dev.parley.language.training;

import dev.parley.language.linear.LinearModel;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * An averaged perceptron in training. Features get a row of weights when an update first needs one, so that what never
 * mattered costs no memory. The averaged weights are {@code weight - sum / steps}, which lets an update touch only its
 * own features.
 */
final class Learner {

    private static final int ROW_BITS = 24;
    private static final int MOST_ROWS = (1 << ROW_BITS) - 1;

    private final int outcomes;
    /** An open hash table: a feature in the upper 40 bits and the number of its row, from 1, below; 0 is empty. */
    private long[] slots = new long[1 << 16];

    private int rows;
    private float[] weights;
    private double[] sums;
    private int[] updates = new int[1 << 14];
    private long steps = 1;
    private boolean averaged;

    Learner(int outcomes) {
        this.outcomes = outcomes;
        weights = new float[outcomes << 14];
        sums = new double[outcomes << 14];
    }

    /** Counts one decision; averages are taken over decisions. */
    void step() {
        steps++;
    }

    void score(long[] features, int count, float[] scores) {
        Arrays.fill(scores, 0, outcomes, 0);
        for (int f = 0; f < count; f++) {
            int row = row(features[f]);
            if (row >= 0) {
                int at = row * outcomes;
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    scores[outcome] += weights[at + outcome];
                }
            }
        }
    }

    /** Moves the weights of these features towards one outcome and away from another. */
    void update(long[] features, int count, int towards, int away) {
        for (int f = 0; f < count; f++) {
            int row = rowForUpdate(features[f]);
            updates[row]++;
            change(row, towards, 1);
            change(row, away, -1);
        }
    }

    /** Adds to the weight of one outcome alone. */
    void add(long feature, int outcome, float amount) {
        int row = rowForUpdate(feature);
        updates[row]++;
        change(row, outcome, amount);
    }

    private void change(int row, int outcome, float amount) {
        int at = row * outcomes + outcome;
        weights[at] += amount;
        sums[at] += (double) amount * steps;
    }

    /** Replaces the weights by their averages. Training ends here. */
    void average() {
        if (averaged) {
            throw new IllegalStateException("The weights are averaged already");
        }
        averaged = true;
        for (int at = 0; at < rows * outcomes; at++) {
            weights[at] -= (float) (sums[at] / steps);
        }
    }

    /** A model as it ships. The learner, which takes far more room, can be let go. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Packed(int outcomes, float unit, long[] features, short[] entries) {

        LinearModel model() {
            return new LinearModel(outcomes, unit, features, entries);
        }

        void write(DataOutput out) throws IOException {
            LinearModel.write(out, outcomes, unit, features, entries);
        }
    }

    /** Packs the averaged weights: rarely updated features and small weights are left out, the others rounded. */
    Packed pack(int leastUpdates, float smallest) {
        if (!averaged) {
            throw new IllegalStateException("Average the weights first");
        }
        float unit = unit();
        long[] features = new long[rows];
        int kept = 0;
        for (long slot : slots) {
            int row = (int) (slot & MOST_ROWS) - 1;
            if (row >= 0 && updates[row] >= leastUpdates && entriesOf(row, unit, smallest) > 0) {
                features[kept++] = slot >>> ROW_BITS;
            }
        }
        features = Arrays.copyOf(features, kept);
        Arrays.sort(features);
        return new Packed(outcomes, unit, features, entries(features, unit, smallest));
    }

    private short[] entries(long[] features, float unit, float smallest) {
        short[] entries = new short[1 + features.length * 4];
        int first = 1;
        for (long feature : features) {
            int row = row(feature);
            if (entries.length < first + 1 + outcomes) {
                entries = Arrays.copyOf(entries, (first + 1 + outcomes) * 5 / 4);
            }
            int at = first + 1;
            for (int outcome = 0; outcome < outcomes; outcome++) {
                int weight = stored(weights[row * outcomes + outcome], unit, smallest);
                if (LinearModel.root(weight) != 0) {
                    entries[at++] = LinearModel.entry(outcome, weight);
                }
            }
            entries[first] = (short) (at - first - 1);
            first = at;
        }
        return Arrays.copyOf(entries, first);
    }

    private int entriesOf(int row, float unit, float smallest) {
        int count = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            count += LinearModel.root(stored(weights[row * outcomes + outcome], unit, smallest)) == 0 ? 0 : 1;
        }
        return count;
    }

    private float unit() {
        float largest = 1e-6f;
        for (int at = 0; at < rows * outcomes; at++) {
            largest = Math.max(largest, Math.abs(weights[at]));
        }
        return largest / LinearModel.MAXIMUM_WEIGHT;
    }

    private static int stored(float weight, float unit, float smallest) {
        return Math.abs(weight) < smallest ? 0 : Math.round(weight / unit);
    }

    private int row(long feature) {
        return (int) (slots[slot(feature)] & MOST_ROWS) - 1;
    }

    private int slot(long feature) {
        int mask = slots.length - 1;
        int slot = (int) (feature ^ (feature >>> 20)) & mask;
        while (slots[slot] != 0 && slots[slot] >>> ROW_BITS != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int rowForUpdate(long feature) {
        int slot = slot(feature);
        if (slots[slot] == 0) {
            if (rows * 2 >= slots.length) {
                growTable();
                slot = slot(feature);
            }
            if (rows == updates.length) {
                updates = Arrays.copyOf(updates, rows + rows / 2);
                weights = Arrays.copyOf(weights, (rows + rows / 2) * outcomes);
                sums = Arrays.copyOf(sums, (rows + rows / 2) * outcomes);
            }
            if (rows == MOST_ROWS) {
                throw new IllegalStateException("More than " + MOST_ROWS + " features");
            }
            slots[slot] = feature << ROW_BITS | ++rows;
        }
        return (int) (slots[slot] & MOST_ROWS) - 1;
    }

    private void growTable() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                slots[slot(entry >>> ROW_BITS)] = entry;
            }
        }
    }
}
