package dev.parley.language.training;

import dev.parley.language.network.Rows;
import dev.parley.language.network.Table;
import dev.parley.language.words.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that have a vector. What others have learned of a word from much text stays as it is; what the treebanks add
 * is learned beside it, for words that they hold twice or more. In the finished model both are one.
 */
final class Vocabulary {

    private static final int LEAST_COUNT = 2;

    private final Map<Integer, float[]> given;
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private final Map<Integer, Integer> learned = new TreeMap<>();

    /** {@code given} are vectors by the hash of their words. */
    Vocabulary(Map<Integer, float[]> given, List<Gold> sentences) {
        this.given = given;
        for (Gold gold : sentences) {
            for (int word = 0; word < gold.size(); word++) {
                counts.merge(gold.words().lower(word), 1, Integer::sum);
            }
        }
        counts.forEach((word, count) -> {
            if (count >= LEAST_COUNT) {
                learned.put(word, learned.size() + 1);
            }
        });
    }

    /** Number of rows to learn; the first is for words that have no vector at all. */
    int rows() {
        return learned.size() + 1;
    }

    /** The given vector, all 0 if there is none. */
    float[] given(int word) {
        return given.getOrDefault(word, new float[VectorFile.SIZE]);
    }

    boolean isGiven(int word) {
        return given.containsKey(word);
    }

    /** The row to learn for a word, or -1. */
    int learned(int word) {
        return learned.getOrDefault(word, -1);
    }

    /** How often the treebanks have a word. */
    int count(int word) {
        return counts.getOrDefault(word, 0);
    }

    /** The rows to learn of a word: its own, that of unknown words, or none where the given vector is all there is. */
    int[] rows(int word) {
        int row = learned(word);
        return row >= 0 ? new int[] {row} : isGiven(word) ? new int[0] : new int[] {0};
    }

    /** Vectors as they are used: given and learned ones added up. */
    WordVectors vectors(float[][] rows) {
        List<Integer> hashes = new ArrayList<>(List.of(0));
        List<float[]> vectors = new ArrayList<>(List.of(rows[0]));
        given.forEach((word, vector) -> {
            float[] sum = vector.clone();
            if (learned(word) >= 0) {
                Rows.add(rows[learned(word)], sum);
            }
            hashes.add(word);
            vectors.add(sum);
        });
        learned.forEach((word, row) -> {
            if (!isGiven(word)) {
                hashes.add(word);
                vectors.add(rows[row]);
            }
        });
        return new WordVectors(
                hashes.stream().mapToInt(Integer::intValue).toArray(), Table.of(vectors.toArray(float[][]::new)));
    }
}
