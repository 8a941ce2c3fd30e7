package dev.parley.language.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreesTest {

    private static float[][] scores(int size, long seed) {
        Random random = new Random(seed);
        float[][] scores = new float[size][size + 1];
        for (float[] row : scores) {
            for (int head = 0; head <= size; head++) {
                row[head] = random.nextInt(100) - 50;
            }
        }
        return scores;
    }

    /** The best sum of all trees with one root, tried one by one. */
    private static double bestByTrying(float[][] scores, int[] heads, int word, boolean projective) {
        if (word == heads.length) {
            boolean fits = isTree(heads) && (!projective || ProjectiveTree.isProjective(heads));
            return fits ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head <= heads.length; head++) {
            if (head != word) {
                heads[word] = head;
                best = Math.max(best, bestByTrying(scores, heads, word + 1, projective));
            }
        }
        return best;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int word = 0; word < heads.length; word++) {
            sum += scores[word][heads[word]];
        }
        return sum;
    }

    private static boolean isTree(int[] heads) {
        int root = heads.length;
        if (Arrays.stream(heads).filter(head -> head == root).count() != 1) {
            return false;
        }
        for (int word = 0; word < root; word++) {
            int above = word;
            for (int steps = 0; above != root; steps++) {
                if (steps > root) {
                    return false;
                }
                above = heads[above];
            }
        }
        return true;
    }

    @Property(tries = 500)
    void theBestTreeIsFound(@ForAll @IntRange(min = 1, max = 5) int size, @ForAll long seed) {
        float[][] scores = scores(size, seed);
        int[] heads = MaximumTree.heads(scores);
        assertThat(isTree(heads)).isTrue();
        assertThat(sum(scores, heads)).isEqualTo(bestByTrying(scores, new int[size], 0, false));
    }

    @Property(tries = 300)
    void theBestTreeWithoutCrossingArcsIsFound(@ForAll @IntRange(min = 1, max = 5) int size, @ForAll long seed) {
        float[][] scores = scores(size, seed);
        int[] heads = ProjectiveTree.heads(scores);
        assertThat(isTree(heads)).isTrue();
        assertThat(ProjectiveTree.isProjective(heads)).isTrue();
        assertThat(sum(scores, heads)).isEqualTo(bestByTrying(scores, new int[size], 0, true));
    }

    @Property(tries = 100)
    void longSentencesHaveTreesToo(@ForAll @IntRange(min = 100, max = 200) int size, @ForAll long seed) {
        assertThat(isTree(MaximumTree.heads(scores(size, seed)))).isTrue();
    }
}
