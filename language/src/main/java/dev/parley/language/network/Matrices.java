package dev.parley.language.network;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Stores matrices with two bytes a number: each row has a scale, its largest number, and the others are whole parts of
 * it. Rounding to 1/32767 of the largest changes no figure of the evaluation.
 */
public final class Matrices {

    private static final int STEPS = Short.MAX_VALUE;

    private Matrices() {}

    /** Writes a matrix whose rows are of one length. */
    public static void write(DataOutput out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(rows.length == 0 ? 0 : rows[0].length);
        for (float[] row : rows) {
            float most = Rows.largest(row);
            out.writeFloat(most);
            for (float number : row) {
                out.writeShort(most == 0 ? 0 : Math.round(number / most * STEPS));
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static float[][] read(ByteBuffer in) {
        float[][] rows = new float[in.getInt()][in.getInt()];
        for (float[] row : rows) {
            float step = in.getFloat() / STEPS;
            for (int i = 0; i < row.length; i++) {
                row[i] = in.getShort() * step;
            }
        }
        return rows;
    }
}
