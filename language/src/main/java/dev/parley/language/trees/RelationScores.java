package dev.parley.language.trees;

import dev.parley.language.network.Layer;
import dev.parley.language.network.Matrices;
import dev.parley.language.network.Rows;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Scores the relations of an arc whose ends are known.
 *
 * @param dependent what a word is as a dependent
 * @param head what it is as a head
 * @param root what the root is as a head
 * @param relations from the sum of both to the score of each relation
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
public record RelationScores(Layer dependent, Layer head, float[] root, Layer relations) {

    /**
     * For each word the scores of its relation to its head.
     *
     * @param arcs what {@link #dependent} makes of each word; used as room to work in
     * @param asHeads what {@link #head} makes of it
     * @param heads the heads; the number of words stands for the root
     */
    float[][] of(float[][] arcs, float[][] asHeads, int[] heads) {
        int size = arcs.length;
        for (int word = 0; word < size; word++) {
            Rows.add(heads[word] == size ? root : asHeads[heads[word]], arcs[word]);
            Rows.leak(arcs[word]);
        }
        return relations.of(arcs);
    }

    void write(DataOutput out) throws IOException {
        dependent.write(out);
        head.write(out);
        Matrices.write(out, new float[][] {root});
        relations.write(out);
    }

    static RelationScores read(ByteBuffer in) {
        return new RelationScores(Layer.read(in), Layer.read(in), Matrices.read(in)[0], Layer.read(in));
    }
}
