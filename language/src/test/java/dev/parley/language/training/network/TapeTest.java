package dev.parley.language.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.language.training.network.Tape.Values;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The slopes on a tape are those that one finds by changing each number a little. */
class TapeTest {

    private static final int SIZE = 3;
    private static final float LITTLE = 5e-3f;

    private final Random random = new Random(11);
    private final Parameter table = filled(Parameter.table(5, 4, 1));
    private final Parameter input = Parameter.weights(4, 3 * SIZE, 1, random);
    private final Parameter constants = filled(Parameter.constants(3 * SIZE, 0.1f, 1));
    private final Parameter recurrent = Parameter.weights(SIZE, 3 * SIZE, 1, random);
    private final Parameter back = Parameter.weights(SIZE, 3 * SIZE, 1, random);
    private final Parameter heads = Parameter.weights(2 * SIZE, 4, 1, random);
    private final Parameter words = Parameter.weights(2 * SIZE, 4, 1, random);
    private final Parameter root = filled(Parameter.constants(4, 0, 1));
    private final Parameter distances = filled(Parameter.constants(3, 0, 1));
    private final List<Parameter> all =
            List.of(table, input, constants, recurrent, back, heads, words, root, distances);

    private Parameter filled(Parameter parameter) {
        for (float[] row : parameter.values()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextFloat() - 0.5f;
            }
        }
        return parameter;
    }

    /** A small network with every kind of step: four words, their heads, and what teachers think of them. */
    private double errors(boolean rewind) {
        Tape tape = new Tape(0, null);
        Values in = tape.rows(new int[][] {{0, 1}, {2}, {3, 3}, {4}}, table);
        Values gates = tape.layer(in, input, constants);
        Values memory = tape.join(tape.remember(gates, recurrent, false, 0.2), tape.remember(gates, back, true, 0.2));
        Values own = tape.leak(tape.weigh(memory, words));
        Values other = tape.weigh(tape.drop(memory, 0.2), heads);
        Values scores = tape.products(own, other, root, distances, (word, head) -> Math.abs(word - head) % 3);
        Values arcs = tape.sum(tape.withHeads(own, other, root, new int[] {1, 4, 1, 2}), own);
        float[][] wanted = {{0.1f, 0.2f, 0.3f, 0.4f}, {1, 0, 0, 0}, {0, 0.5f, 0.5f, 0}, {0.25f, 0.25f, 0.25f, 0.25f}};
        double errors = tape.errors(scores, new int[] {1, 4, 1, 2}, 1) + tape.errors(arcs, wanted, 0.5f);
        if (rewind) {
            tape.rewind();
        }
        return errors;
    }

    @Test
    void slopesAreThoseOfSmallChanges() {
        errors(true);
        for (Parameter parameter : all) {
            for (int row = 0; row < parameter.values().length; row++) {
                float[] slopes = parameter.slopes(0, row).clone();
                float[] values = parameter.values()[row];
                for (int i = 0; i < values.length; i++) {
                    float value = values[i];
                    values[i] = value + LITTLE;
                    double more = errors(false);
                    values[i] = value - LITTLE;
                    double less = errors(false);
                    values[i] = value;
                    assertThat((double) slopes[i])
                            .as("parameter %d, row %d, column %d", all.indexOf(parameter), row, i)
                            .isCloseTo((more - less) / (2 * LITTLE), within(2e-3));
                }
            }
        }
    }

    @Test
    void stepsMakeTheErrorsSmaller() {
        Optimiser optimiser = new Optimiser(0.3f, 400);
        all.forEach(optimiser::add);
        double before = errors(false);
        for (int step = 0; step < 200; step++) {
            errors(true);
            optimiser.step(4);
        }
        assertThat(errors(false)).isLessThan(before / 2);
    }
}
