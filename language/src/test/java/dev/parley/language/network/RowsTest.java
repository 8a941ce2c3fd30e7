package dev.parley.language.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

class RowsTest {

    private static float[][] random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextFloat() * 2 - 1;
            }
        }
        return matrix;
    }

    @Property(tries = 200)
    void manySumsAreThoseOfOneAfterAnother(
            @ForAll @IntRange(min = 1, max = 9) int inputs,
            @ForAll @IntRange(min = 1, max = 40) int outputs,
            @ForAll @IntRange(min = 1, max = 5) int words,
            @ForAll long seed) {
        Layer layer = new Layer(random(inputs, outputs, seed), random(1, outputs, seed + 1)[0]);
        float[][] rows = random(words, inputs, seed + 2);
        float[][] together = layer.of(rows);
        for (int word = 0; word < words; word++) {
            assertThat(together[word]).isEqualTo(layer.of(rows[word]));
            for (int output = 0; output < outputs; output++) {
                double sum = layer.constants()[output];
                for (int input = 0; input < inputs; input++) {
                    sum += (double) rows[word][input] * layer.weights()[input][output];
                }
                assertThat((double) together[word][output]).isCloseTo(sum, within(1e-5));
            }
        }
    }

    @Property(tries = 500)
    void curvesAreCloseToThoseOfTheLibrary(@ForAll @FloatRange(min = -100, max = 100) float number) {
        float[] at = {number, number};
        Rows.tanh(at, 0, 1);
        Rows.logistic(at, 1, 2);
        assertThat((double) at[0]).isCloseTo(Math.tanh(number), within(1.1e-4));
        assertThat((double) at[1]).isCloseTo(1 / (1 + Math.exp(-number)), within(1e-4));
        double exact = Math.exp(-Math.abs(number));
        assertThat((double) Rows.exp(-Math.abs(number))).isCloseTo(exact, within(1e-5 * exact + 2e-35));
    }

    @Property(tries = 200)
    void probabilitiesAddUpToOne(@ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
        float[] scores = random(1, count, seed)[0];
        float[] probabilities = Rows.probabilities(scores);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += probabilities[i];
            assertThat(Rows.probability(scores, i)).isCloseTo(probabilities[i], within(1e-6f));
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(Rows.best(probabilities, 0)).isEqualTo(Rows.best(scores, 0));
    }

    @Property(tries = 50)
    void storedMatricesComeBackAlmostTheSame(@ForAll @IntRange(min = 1, max = 20) int size, @ForAll long seed)
            throws IOException {
        float[][] rows = random(size, 7, seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matrices.write(new DataOutputStream(bytes), rows);
        Table.of(rows).write(new DataOutputStream(bytes));
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        float[][] read = Matrices.read(in);
        Table table = Table.read(in);
        for (int row = 0; row < size; row++) {
            float[] fromTable = new float[9];
            table.add(row, fromTable, 2);
            for (int i = 0; i < 7; i++) {
                assertThat(read[row][i]).isCloseTo(rows[row][i], within(2e-5f));
                assertThat(fromTable[i + 2]).isCloseTo(rows[row][i], within(5e-3f));
            }
        }
        assertThat(in.hasRemaining()).isFalse();
    }
}
