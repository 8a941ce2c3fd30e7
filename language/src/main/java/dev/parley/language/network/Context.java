package dev.parley.language.network;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Makes of each word's vector one that knows of the words before and behind it, by reading the sentence both ways.
 *
 * @param forwards from the first word to the last
 * @param backwards from the last to the first
 */
public record Context(Recurrence forwards, Recurrence backwards) {

    /** Number of outputs for a word. */
    public int outputs() {
        return forwards.outputs() + backwards.outputs();
    }

    /** The sentence's words in their context. */
    public float[][] of(float[][] words) {
        return of(forwards.input().of(words), backwards.input().of(words));
    }

    /** The same, where the gates of each word are known for both directions. */
    public float[][] of(float[][] gatesForwards, float[][] gatesBackwards) {
        float[][] outputs = new float[gatesForwards.length][outputs()];
        forwards.read(gatesForwards, outputs, 0);
        backwards.read(gatesBackwards, outputs, forwards.outputs());
        return outputs;
    }

    /** Writes the weights. */
    public void write(DataOutput out) throws IOException {
        forwards.write(out);
        backwards.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Context read(ByteBuffer in) {
        Recurrence forwards = Recurrence.read(in, false);
        return new Context(forwards, Recurrence.read(in, true));
    }
}
