package dev.parley.language.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreesTest {

    /** The best tree among all assignments of heads, tried one by one. */
    private static long bestByTrying(int size, int[] scores, int[] heads, int word) {
        if (word == size) {
            return isProjectiveTree(heads) ? sum(size, scores, heads) : Long.MIN_VALUE;
        }
        long best = Long.MIN_VALUE;
        for (int head = -1; head < size; head++) {
            if (head != word) {
                heads[word] = head;
                best = Math.max(best, bestByTrying(size, scores, heads, word + 1));
            }
        }
        return best;
    }

    private static long sum(int size, int[] scores, int[] heads) {
        long sum = 0;
        for (int word = 0; word < size; word++) {
            sum += scores[(heads[word] < 0 ? size : heads[word]) * size + word];
        }
        return sum;
    }

    private static boolean isProjectiveTree(int[] heads) {
        if (Arrays.stream(heads).filter(head -> head < 0).count() != 1) {
            return false;
        }
        for (int word = 0; word < heads.length; word++) {
            int above = word;
            for (int steps = 0; above >= 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                above = heads[above];
            }
        }
        for (int word = 0; word < heads.length; word++) {
            if (heads[word] < 0) {
                continue;
            }
            for (int between = Math.min(word, heads[word]) + 1; between < Math.max(word, heads[word]); between++) {
                int above = between;
                while (above >= 0 && above != heads[word]) {
                    above = heads[above];
                }
                if (above < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Property(tries = 300)
    void reparseFindsTheBestTree(@ForAll @IntRange(min = 1, max = 5) int size, @ForAll long seed) {
        int[] scores =
                new java.util.Random(seed).ints((size + 1) * size, -50, 50).toArray();
        int[] heads = Reparse.heads(size, scores);
        assertThat(isProjectiveTree(heads)).isTrue();
        assertThat(sum(size, scores, heads)).isEqualTo(bestByTrying(size, scores, new int[size], 0));
    }

    @Property(tries = 300)
    void theMovesToATreeMakeThatTree(@ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed) {
        int[] heads = Reparse.heads(
                size,
                new java.util.Random(seed).ints((size + 1) * size, -50, 50).toArray());
        Replay replay = new Replay(heads);
        Configuration at = new Configuration(size);
        int[] gold = Arrays.stream(heads).map(head -> head < 0 ? size : head).toArray();
        while (!at.finished()) {
            int move = replay.next(at);
            assertThat(Oracle.cost(at, move, gold)).isZero();
            at.move(move, 0);
        }
        assertThat(at.tree().heads()).isEqualTo(heads);
    }

    @Test
    void theRootTakesOneDependentOnly() {
        Configuration at = new Configuration(2);
        at.move(Configuration.SHIFT, 0);
        at.move(Configuration.SHIFT, 0);
        assertThat(at.possible(Configuration.SHIFT)).isFalse();
        assertThat(at.possible(Configuration.LEFT)).isFalse();
        at.move(Configuration.RIGHT, 1);
        at.move(Configuration.LEFT, 0);
        assertThat(at.finished()).isTrue();
        assertThat(at.tree().heads()).containsExactly(-1, 0);
    }
}
