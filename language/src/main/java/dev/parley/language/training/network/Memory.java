package dev.parley.language.training.network;

import dev.parley.language.network.Rows;

/** What a recurrence did at each word, kept for the way back. */
final class Memory {

    private final int size;
    /** Forget gates, output gates and candidates. */
    final float[][] gates;

    /** What came in from the word before. */
    final float[][] inputs;

    final float[][] states;
    private final float[][] squashed;
    final float[][] outputs;

    Memory(int words, int size) {
        this.size = size;
        gates = new float[words][3 * size];
        inputs = new float[words][size];
        states = new float[words][size];
        squashed = new float[words][size];
        outputs = new float[words][size];
    }

    /** Goes on to a word whose gates hold their sums. */
    void step(int word, float[] before) {
        float[] at = gates[word];
        Rows.logistic(at, 0, 2 * size);
        Rows.tanh(at, 2 * size, 3 * size);
        for (int i = 0; i < size; i++) {
            states[word][i] = at[i] * before[i] + (1 - at[i]) * at[2 * size + i];
            squashed[word][i] = states[word][i];
        }
        Rows.tanh(squashed[word], 0, size);
        for (int i = 0; i < size; i++) {
            outputs[word][i] = at[size + i] * squashed[word][i];
        }
    }

    /**
     * Goes back from a word.
     *
     * @param before the state at the word before
     * @param output slopes of the word's output
     * @param state slopes of its state; left behind are those of the state before
     * @param slopes the slopes of the sums in the gates are written here
     */
    void back(int word, float[] before, float[] output, float[] state, float[] slopes) {
        float[] at = gates[word];
        for (int i = 0; i < size; i++) {
            float forget = at[i];
            float out = at[size + i];
            float candidate = at[2 * size + i];
            float tanh = squashed[word][i];
            float slope = output[i] * out * (1 - tanh * tanh) + state[i];
            slopes[i] = slope * (before[i] - candidate) * forget * (1 - forget);
            slopes[size + i] = output[i] * tanh * out * (1 - out);
            slopes[2 * size + i] = slope * (1 - forget) * (1 - candidate * candidate);
            state[i] = slope * forget;
        }
    }
}
