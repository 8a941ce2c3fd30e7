package dev.parley.language.training.network;

import dev.parley.language.network.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a network says of one sentence and remembers how, so that {@link #rewind} can tell every parameter what
 * part it had in the errors (reverse-mode differentiation). One tape belongs to one sentence and one worker.
 */
public final class Tape {

    private final int worker;
    private final @Nullable Random random;
    private final List<Runnable> steps = new ArrayList<>();

    /**
     * Rows of numbers on the tape, one for each word.
     *
     * @param values the numbers
     * @param slopes how the errors grow with each of them
     */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
    public record Values(float[][] values, float[][] slopes) {

        int size() {
            return values.length;
        }

        int columns() {
            return values[0].length;
        }
    }

    /**
     * A new tape.
     *
     * @param worker number of the worker whose slopes are gathered
     * @param random chooses what is dropped; null if the tape is only to be read and nothing is dropped
     */
    public Tape(int worker, @Nullable Random random) {
        this.worker = worker;
        this.random = random;
    }

    /** Plays the tape backwards. */
    public void rewind() {
        for (int step = steps.size() - 1; step >= 0; step--) {
            steps.get(step).run();
        }
    }

    /** Puts rows on the tape. */
    public Values put(float[][] rows) {
        return new Values(rows, new float[rows.length][rows[0].length]);
    }

    /** For each word the sum of some rows of a table. */
    public Values rows(int[][] rows, Parameter table) {
        float[][] sums = new float[rows.length][table.columns()];
        for (int word = 0; word < rows.length; word++) {
            for (int row : rows[word]) {
                Rows.add(table.values()[row], sums[word]);
            }
        }
        Values out = put(sums);
        steps.add(() -> {
            for (int word = 0; word < rows.length; word++) {
                for (int row : rows[word]) {
                    Rows.add(out.slopes[word], table.slopes(worker, row));
                }
            }
        });
        return out;
    }

    /** The sum of two. */
    public Values sum(Values a, Values b) {
        float[][] sums = new float[a.size()][];
        for (int word = 0; word < sums.length; word++) {
            sums[word] = a.values[word].clone();
            Rows.add(b.values[word], sums[word]);
        }
        Values out = put(sums);
        steps.add(() -> {
            for (int word = 0; word < sums.length; word++) {
                Rows.add(out.slopes[word], a.slopes[word]);
                Rows.add(out.slopes[word], b.slopes[word]);
            }
        });
        return out;
    }

    /** The rows of both, side by side. */
    public Values join(Values a, Values b) {
        int left = a.columns();
        int right = b.columns();
        float[][] rows = new float[a.size()][];
        for (int word = 0; word < rows.length; word++) {
            rows[word] = Arrays.copyOf(a.values[word], left + right);
            System.arraycopy(b.values[word], 0, rows[word], left, right);
        }
        Values out = put(rows);
        steps.add(() -> {
            for (int word = 0; word < rows.length; word++) {
                Rows.add(Arrays.copyOf(out.slopes[word], left), a.slopes[word]);
                Rows.add(Arrays.copyOfRange(out.slopes[word], left, left + right), b.slopes[word]);
            }
        });
        return out;
    }

    /** Weighted sums of all columns. */
    public Values weigh(Values in, Parameter weights) {
        int size = in.size();
        float[][] sums = new float[size][weights.columns()];
        Rows.add(in.values, weights.values(), in.columns(), sums);
        Values out = put(sums);
        steps.add(() -> {
            float[] factors = new float[size];
            Rows.add(out.slopes, weights.transposed(), weights.columns(), in.slopes);
            for (int column = 0; column < in.columns(); column++) {
                for (int word = 0; word < size; word++) {
                    factors[word] = in.values[word][column];
                }
                Rows.add(factors, out.slopes, size, weights.slopes(worker, column));
            }
        });
        return out;
    }

    /** Adds the same constants to every row. */
    public Values raise(Values in, Parameter constants) {
        float[][] sums = new float[in.size()][];
        for (int word = 0; word < sums.length; word++) {
            sums[word] = constants.values()[0].clone();
            Rows.add(in.values[word], sums[word]);
        }
        Values out = put(sums);
        steps.add(() -> {
            for (int word = 0; word < sums.length; word++) {
                Rows.add(out.slopes[word], constants.slopes(worker, 0));
                Rows.add(out.slopes[word], in.slopes[word]);
            }
        });
        return out;
    }

    /** The layer of weights and constants, as {@link dev.parley.language.network.Layer} has it. */
    public Values layer(Values in, Parameter weights, Parameter constants) {
        return raise(weigh(in, weights), constants);
    }

    /** Negative numbers leak, as in {@link Rows#leak}. */
    public Values leak(Values in) {
        float[][] rows = new float[in.size()][];
        for (int word = 0; word < rows.length; word++) {
            rows[word] = in.values[word].clone();
            Rows.leak(rows[word]);
        }
        Values out = put(rows);
        steps.add(() -> {
            for (int word = 0; word < rows.length; word++) {
                for (int i = 0; i < rows[word].length; i++) {
                    in.slopes[word][i] += out.slopes[word][i] * Rows.leakSlope(in.values[word][i]);
                }
            }
        });
        return out;
    }

    /**
     * Sets some columns to 0, the same for all words, so that nothing is learned that hangs on one number alone (Gal and
     * Ghahramani 2016).
     */
    public Values drop(Values in, double share) {
        float[] mask = mask(in.columns(), share);
        float[][] rows = new float[in.size()][in.columns()];
        for (int word = 0; word < rows.length; word++) {
            multiply(in.values[word], mask, rows[word]);
        }
        Values out = put(rows);
        steps.add(() -> {
            for (int word = 0; word < rows.length; word++) {
                for (int i = 0; i < mask.length; i++) {
                    in.slopes[word][i] += out.slopes[word][i] * mask[i];
                }
            }
        });
        return out;
    }

    private float[] mask(int size, double share) {
        float[] mask = new float[size];
        float kept = (float) (1 / (1 - share));
        for (int i = 0; i < size; i++) {
            mask[i] = random == null ? 1 : random.nextDouble() < share ? 0 : kept;
        }
        return mask;
    }

    private static void multiply(float[] row, float[] mask, float[] product) {
        for (int i = 0; i < mask.length; i++) {
            product[i] = row[i] * mask[i];
        }
    }

    /** A memory that reads the sentence one way, as {@link dev.parley.language.network.Recurrence} does. */
    public Values remember(Values gates, Parameter recurrent, boolean backwards, double dropped) {
        int size = recurrent.values().length;
        float[] mask = mask(size, dropped);
        Memory memory = new Memory(gates.size(), size);
        float[] none = new float[size];
        for (int step = 0; step < gates.size(); step++) {
            int word = backwards ? gates.size() - 1 - step : step;
            int before = backwards ? word + 1 : word - 1;
            float[] at = memory.gates[word];
            System.arraycopy(gates.values[word], 0, at, 0, at.length);
            if (step > 0) {
                multiply(memory.outputs[before], mask, memory.inputs[word]);
                Rows.add(memory.inputs[word], recurrent.values(), size, at);
            }
            memory.step(word, step > 0 ? memory.states[before] : none);
        }
        Values out = put(memory.outputs);
        steps.add(() -> forget(gates, recurrent, backwards, mask, memory, out));
        return out;
    }

    private void forget(Values gates, Parameter recurrent, boolean backwards, float[] mask, Memory memory, Values out) {
        int size = mask.length;
        int words = gates.size();
        float[] none = new float[size];
        float[][] slopes = new float[words][3 * size];
        float[] output = new float[size];
        float[] state = new float[size];
        for (int step = words - 1; step >= 0; step--) {
            int word = backwards ? words - 1 - step : step;
            int before = backwards ? word + 1 : word - 1;
            Rows.add(out.slopes[word], output);
            memory.back(word, step > 0 ? memory.states[before] : none, output, state, slopes[word]);
            Arrays.fill(output, 0);
            if (step > 0) {
                Rows.add(slopes[word], recurrent.transposed(), 3 * size, output);
                multiply(output, mask, output);
            }
            Rows.add(slopes[word], gates.slopes[word]);
        }
        float[] factors = new float[words];
        for (int row = 0; row < size; row++) {
            for (int word = 0; word < words; word++) {
                factors[word] = memory.inputs[word][row];
            }
            Rows.add(factors, slopes, words, recurrent.slopes(worker, row));
        }
    }

    /** Adds to each word's row the row of its head; the head numbered as many as there are words is the root. */
    public Values withHeads(Values words, Values heads, Parameter root, int[] headOf) {
        int size = words.size();
        float[][] rows = new float[size][];
        for (int word = 0; word < size; word++) {
            rows[word] = words.values[word].clone();
            Rows.add(headOf[word] == size ? root.values()[0] : heads.values[headOf[word]], rows[word]);
        }
        Values out = put(rows);
        steps.add(() -> {
            for (int word = 0; word < size; word++) {
                Rows.add(out.slopes[word], words.slopes[word]);
                Rows.add(out.slopes[word], headOf[word] == size ? root.slopes(worker, 0) : heads.slopes[headOf[word]]);
            }
        });
        return out;
    }

    /**
     * Products of each word's row with each head's, and with the root's behind them; to each is added a constant.
     *
     * @param constantOf the constant's number for a word and a head
     */
    public Values products(
            Values words, Values heads, Parameter root, Parameter constants, IntBinaryOperator constantOf) {
        int size = words.size();
        float[][] withRoot = Arrays.copyOf(heads.values, size + 1);
        withRoot[size] = root.values()[0];
        float[][] columns = Rows.transposed(withRoot, words.columns());
        float[][] rows = new float[size][size + 1];
        for (int word = 0; word < size; word++) {
            for (int head = 0; head <= size; head++) {
                rows[word][head] = constants.values()[0][constantOf.applyAsInt(word, head)];
            }
            Rows.add(words.values[word], columns, columns.length, rows[word]);
            rows[word][word] = -1e9f;
        }
        Values out = put(rows);
        steps.add(() -> {
            float[] constantSlopes = constants.slopes(worker, 0);
            float[] factors = new float[size];
            for (int word = 0; word < size; word++) {
                out.slopes[word][word] = 0;
                Rows.add(out.slopes[word], withRoot, size + 1, words.slopes[word]);
                for (int head = 0; head <= size; head++) {
                    constantSlopes[constantOf.applyAsInt(word, head)] += out.slopes[word][head];
                }
            }
            for (int head = 0; head <= size; head++) {
                for (int word = 0; word < size; word++) {
                    factors[word] = out.slopes[word][head];
                }
                Rows.add(factors, words.values, size, head == size ? root.slopes(worker, 0) : heads.slopes[head]);
            }
        });
        return out;
    }

    /**
     * How far scores are from what they should be: the cross entropy, in nats, summed over the words.
     *
     * @param right for each word the right column
     * @param weight what the errors weigh
     */
    public double errors(Values scores, int[] right, float weight) {
        double sum = 0;
        for (int word = 0; word < right.length; word++) {
            float[] probabilities = Rows.probabilities(scores.values[word]);
            sum -= StrictMath.log(Math.max(1e-12, probabilities[right[word]]));
            Rows.add(weight, probabilities, scores.slopes[word]);
            scores.slopes[word][right[word]] -= weight;
        }
        return sum * weight;
    }

    /**
     * The same where what is right is a probability for each column, as teachers give them.
     *
     * @param wanted for each word the probabilities of all columns
     */
    public double errors(Values scores, float[][] wanted, float weight) {
        double sum = 0;
        for (int word = 0; word < wanted.length; word++) {
            float[] probabilities = Rows.probabilities(scores.values[word]);
            for (int column = 0; column < probabilities.length; column++) {
                if (wanted[word][column] > 0) {
                    sum -= wanted[word][column] * StrictMath.log(Math.max(1e-12, probabilities[column]));
                }
            }
            Rows.add(weight, probabilities, scores.slopes[word]);
            Rows.add(-weight, wanted[word], scores.slopes[word]);
        }
        return sum * weight;
    }
}
