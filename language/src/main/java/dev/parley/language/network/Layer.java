package dev.parley.language.network;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An affine map: each output is a weighted sum of all inputs and a constant. Read-only but to training, which holds the
 * arrays.
 *
 * @param weights for each input the weights of all outputs
 * @param constants one for each output
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
public record Layer(float[][] weights, float[] constants) {

    /** Number of outputs. */
    public int outputs() {
        return constants.length;
    }

    /** The outputs for a row of inputs. */
    public float[] of(float[] inputs) {
        float[] outputs = constants.clone();
        Rows.add(inputs, weights, weights.length, outputs);
        return outputs;
    }

    /** The outputs for every row. */
    public float[][] of(float[][] rows) {
        float[][] outputs = new float[rows.length][];
        Arrays.setAll(outputs, row -> constants.clone());
        Rows.add(rows, weights, weights.length, outputs);
        return outputs;
    }

    /** Writes weights and constants. */
    public void write(DataOutput out) throws IOException {
        Matrices.write(out, weights);
        Matrices.write(out, new float[][] {constants});
    }

    /** Reads what {@link #write} wrote. */
    public static Layer read(ByteBuffer in) {
        float[][] weights = Matrices.read(in);
        return new Layer(weights, Matrices.read(in)[0]);
    }
}
