package dev.parley.language.training;

import dev.parley.language.network.Rows;
import java.util.List;

/**
 * What networks say of a lesson, as probabilities. Rows of a matter that the lesson does not teach are missing.
 *
 * @param tags for each word the probability of each tag
 * @param heads for each word the probability of each head, the root last
 * @param relations for each word that of each relation, its head given
 * @param labels for each word that of each label of names
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
record Opinion(float[][] tags, float[][] heads, float[][] relations, float[][] labels) {

    /** What several networks say on the whole. */
    static Opinion mean(List<Opinion> opinions) {
        return new Opinion(
                mean(opinions.stream().map(Opinion::tags).toList(), opinions.size()),
                mean(opinions.stream().map(Opinion::heads).toList(), opinions.size()),
                mean(opinions.stream().map(Opinion::relations).toList(), opinions.size()),
                mean(opinions.stream().map(Opinion::labels).toList(), opinions.size()));
    }

    private static float[][] mean(List<float[][]> all, int count) {
        float[][] mean = new float[all.get(0).length][];
        for (int word = 0; word < mean.length; word++) {
            mean[word] = new float[all.get(0)[word].length];
            for (float[][] one : all) {
                Rows.add(1f / count, one[word], mean[word]);
            }
        }
        return mean;
    }
}
