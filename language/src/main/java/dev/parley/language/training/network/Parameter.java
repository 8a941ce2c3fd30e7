package dev.parley.language.training.network;

import dev.parley.language.network.Rows;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A matrix that is learned. Several workers gather slopes at the same time, each in a matrix of its own; they are added up
 * in the workers' order, so that results do not depend on who is faster.
 */
public final class Parameter {

    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.98f;
    private static final float SMALLEST_ROOT = 1e-9f;

    private final boolean sparse;
    private final float[][] values;
    private final float[][] transposed;
    private final Slopes[] workers;
    private final float[][] first;
    private final float[][] second;

    /** What one worker found: rows are made when they are first touched. */
    private static final class Slopes {
        private final @Nullable float[][] rows;
        private final BitSet touched = new BitSet();

        Slopes(int count) {
            rows = new @Nullable float[count][];
        }

        float[] row(int row, int columns) {
            float[] found = rows[row];
            if (found == null) {
                found = new float[columns];
                rows[row] = found;
            }
            touched.set(row);
            return found;
        }
    }

    private Parameter(float[][] values, int workers, boolean sparse) {
        this.values = values;
        this.sparse = sparse;
        this.workers = new Slopes[workers];
        Arrays.setAll(this.workers, worker -> new Slopes(values.length));
        first = new float[values.length][values[0].length];
        second = new float[values.length][values[0].length];
        transposed = sparse ? new float[0][] : new float[values[0].length][values.length];
        transpose();
    }

    /** Weights from {@code inputs} to {@code outputs}, at random in the range of Glorot and Bengio (2010). */
    public static Parameter weights(int inputs, int outputs, int workers, Random random) {
        double range = Math.sqrt(6.0 / (inputs + outputs));
        float[][] values = new float[inputs][outputs];
        for (float[] row : values) {
            for (int i = 0; i < outputs; i++) {
                row[i] = (float) ((random.nextDouble() * 2 - 1) * range);
            }
        }
        return new Parameter(values, workers, false);
    }

    /** One row of constants that all start with a value. */
    public static Parameter constants(int size, float value, int workers) {
        float[][] values = new float[1][size];
        Arrays.fill(values[0], value);
        return new Parameter(values, workers, false);
    }

    /** Many rows, all 0, of which a sentence touches few. Rows that nothing touches stay as they are. */
    public static Parameter table(int rows, int columns, int workers) {
        return new Parameter(new float[rows][columns], workers, true);
    }

    /** The rows as they are now; training changes them. */
    public float[][] values() {
        return values;
    }

    /** Numbers in a row. */
    public int columns() {
        return values[0].length;
    }

    float[][] transposed() {
        return transposed;
    }

    /** The row in which a worker gathers slopes. */
    float[] slopes(int worker, int row) {
        return workers[worker].row(row, columns());
    }

    private void transpose() {
        if (!sparse) {
            Rows.transpose(values, transposed);
        }
    }

    /** Adds up what the workers found; returns the sum of the squares of all slopes. */
    double gather() {
        double squares = 0;
        Slopes all = workers[0];
        for (int worker = 1; worker < workers.length; worker++) {
            Slopes other = workers[worker];
            for (int row = other.touched.nextSetBit(0); row >= 0; row = other.touched.nextSetBit(row + 1)) {
                float[] found = other.row(row, columns());
                Rows.add(found, all.row(row, columns()));
                Arrays.fill(found, 0);
            }
            other.touched.clear();
        }
        for (int row = all.touched.nextSetBit(0); row >= 0; row = all.touched.nextSetBit(row + 1)) {
            for (float slope : all.row(row, columns())) {
                squares += slope * slope;
            }
        }
        return squares;
    }

    /**
     * One step of Adam (Kingma and Ba 2015), in the rows that were touched.
     *
     * @param scale what slopes are multiplied by
     * @param rate how far to go
     * @param step number of this step, from 1
     */
    void step(float scale, float rate, int step) {
        float firstDue = (float) (1 - StrictMath.pow(FIRST_MOMENT, step));
        float secondDue = (float) Math.sqrt(1 - StrictMath.pow(SECOND_MOMENT, step));
        float far = rate * secondDue / firstDue;
        Slopes all = workers[0];
        for (int row = all.touched.nextSetBit(0); row >= 0; row = all.touched.nextSetBit(row + 1)) {
            float[] slopes = all.row(row, columns());
            float[] value = values[row];
            float[] mean = first[row];
            float[] spread = second[row];
            for (int i = 0; i < value.length; i++) {
                float slope = slopes[i] * scale;
                mean[i] = FIRST_MOMENT * mean[i] + (1 - FIRST_MOMENT) * slope;
                spread[i] = SECOND_MOMENT * spread[i] + (1 - SECOND_MOMENT) * slope * slope;
                value[i] -= far * mean[i] / ((float) Math.sqrt(spread[i]) + SMALLEST_ROOT);
            }
            Arrays.fill(slopes, 0);
        }
        all.touched.clear();
        transpose();
    }

    void write(DataOutput out) throws IOException {
        for (float[] row : values) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    void read(ByteBuffer in) {
        for (float[] row : values) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.getFloat();
            }
        }
        transpose();
    }
}
