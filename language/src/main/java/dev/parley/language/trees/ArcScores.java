package dev.parley.language.trees;

import dev.parley.language.network.Layer;
import dev.parley.language.network.Matrices;
import dev.parley.language.network.Rows;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Scores every word as the head of every other (deep biaffine attention, Dozat and Manning 2017): what a word looks for
 * is compared with what each other offers, and near heads get what their distance is worth.
 *
 * @param dependent what a word is as a dependent
 * @param head what it offers as a head
 * @param wish from a dependent to the head it looks for
 * @param root what the root offers
 * @param distances what each distance is worth, by {@link #distance}
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
public record ArcScores(Layer dependent, Layer head, Layer wish, float[] root, float[] distances) {

    /** Number of distances told apart. */
    public static final int DISTANCES = 21;

    private static final float SELF = -1e9f;

    /**
     * The scores of a sentence.
     *
     * @param dependents what {@link #dependent} makes of each word
     * @param offered what {@link #head} makes of it
     * @return for each word a score for each word as its head, and behind them one for the root
     */
    float[][] of(float[][] dependents, float[][] offered) {
        int size = dependents.length;
        float[][] heads = Arrays.copyOf(leaked(offered), size + 1);
        heads[size] = root;
        float[][] offers = Rows.transposed(heads, root.length);
        float[][] wishes = wish.of(leaked(dependents));
        float[][] scores = new float[size][size + 1];
        for (int word = 0; word < size; word++) {
            for (int other = 0; other <= size; other++) {
                scores[word][other] = distances[distance(word, other, size)];
            }
            Rows.add(wishes[word], offers, root.length, scores[word]);
            scores[word][word] = SELF;
        }
        return scores;
    }

    private static float[][] leaked(float[][] rows) {
        for (float[] row : rows) {
            Rows.leak(row);
        }
        return rows;
    }

    /** The number of a distance: 0 for the root, then ten for heads in front of the word and ten for those behind it. */
    public static int distance(int word, int head, int size) {
        if (head == size) {
            return 0;
        }
        int words = Math.abs(head - word);
        int near = words <= 6 ? words : words <= 9 ? 7 : words <= 14 ? 8 : words <= 22 ? 9 : 10;
        return head < word ? near : 10 + near;
    }

    void write(DataOutput out) throws IOException {
        dependent.write(out);
        head.write(out);
        wish.write(out);
        Matrices.write(out, new float[][] {root});
        Matrices.write(out, new float[][] {distances});
    }

    static ArcScores read(ByteBuffer in) {
        return new ArcScores(
                Layer.read(in), Layer.read(in), Layer.read(in), Matrices.read(in)[0], Matrices.read(in)[0]);
    }
}
