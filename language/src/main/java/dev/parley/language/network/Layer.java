package dev.parley.language.network;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * An affine map: each output is a weighted sum of all inputs and a constant. Read-only but to training, which holds the
 * arrays.
 *
 * @param weights for each input the weights of all outputs
 * @param constants one for each output
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
public record Layer(float[][] weights, float[] constants) {

    /** One layer with the outputs of several side by side: long rows are quicker to add up than short ones. */
    public static Layer beside(Layer... layers) {
        int inputs = layers[0].weights.length;
        float[][] weights = new float[inputs][];
        for (int input = 0; input < inputs; input++) {
            int row = input;
            weights[input] = joined(layers, layer -> layer.weights[row]);
        }
        return new Layer(weights, joined(layers, Layer::constants));
    }

    private static float[] joined(Layer[] layers, Function<Layer, float[]> part) {
        float[] joined =
                new float[Arrays.stream(layers).mapToInt(Layer::outputs).sum()];
        int at = 0;
        for (Layer layer : layers) {
            System.arraycopy(part.apply(layer), 0, joined, at, layer.outputs());
            at += layer.outputs();
        }
        return joined;
    }

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

    /** What a row of inputs adds to the outputs for another: the map without its constants. */
    public float[] added(float[] inputs) {
        float[] outputs = new float[constants.length];
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
