package dev.parley.language.words;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** What some words are about as a whole. */
final class Gist {

    private Gist() {}

    /**
     * The mean of the words' vectors, then the greatest and then the least of each of their numbers. All vectors count as if
     * they were 1 long: how long one is tells how frequent its word is, more than what it means.
     *
     * @param telling which words count; those without a vector never do
     * @return three times as many numbers as a vector has; all 0 where no word counts
     */
    static float[] of(WordVectors vectors, Words words, IntPredicate telling) {
        int size = vectors.size();
        float[] gist = new float[3 * size];
        float[] vector = new float[size];
        int counted = 0;
        for (int word = 0; word < words.size(); word++) {
            int row = vectors.row(words.lower(word));
            if (row == 0 || !telling.test(word)) {
                continue;
            }
            Arrays.fill(vector, 0);
            vectors.addRow(row, vector);
            add(vector, gist, counted == 0);
            counted++;
        }
        for (int i = 0; i < size && counted > 0; i++) {
            gist[i] /= counted;
        }
        return gist;
    }

    private static void add(float[] vector, float[] gist, boolean first) {
        int size = vector.length;
        double square = 0;
        for (float number : vector) {
            square += number * number;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, Float.MIN_NORMAL)));
        for (int i = 0; i < size; i++) {
            float number = vector[i] * scale;
            gist[i] += number;
            gist[size + i] = first ? number : Math.max(gist[size + i], number);
            gist[2 * size + i] = first ? number : Math.min(gist[2 * size + i], number);
        }
    }
}
