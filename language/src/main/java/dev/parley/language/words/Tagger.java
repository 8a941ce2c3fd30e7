package dev.parley.language.words;

import dev.parley.language.network.Layer;
import dev.parley.language.network.Rows;
import java.util.Arrays;

/** Tags words by what the encoder says of them. Immutable. */
public final class Tagger {

    private final Layer scores;
    private final TagSet tagSet;

    /**
     * The tags of a sentence.
     *
     * @param numbers for each word the number of its tag in the tag set
     * @param confidences for each word the probability of its universal part of speech
     */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
    public record Tags(byte[] numbers, float[] confidences) {}

    /** A tagger whose layer scores each tag of the set. */
    public Tagger(Layer scores, TagSet tagSet) {
        if (scores.outputs() != tagSet.size()) {
            throw new IllegalArgumentException(scores.outputs() + " scores for " + tagSet.size() + " tags");
        }
        this.scores = scores;
        this.tagSet = tagSet;
    }

    /**
     * Tags a sentence. The universal part of speech is chosen first, by the sum of its tags' probabilities, then the best
     * of its tags.
     *
     * @param contexts what the encoder says of each word
     */
    public Tags tag(float[][] contexts) {
        byte[] numbers = new byte[contexts.length];
        float[] confidences = new float[contexts.length];
        float[] sums = new float[tagSet.kinds()];
        float[][] tagScores = scores.of(contexts);
        for (int word = 0; word < contexts.length; word++) {
            float[] own = tagScores[word];
            float most = own[Rows.best(own, 0)];
            float all = 0;
            Arrays.fill(sums, 0);
            for (int tag = 0; tag < own.length; tag++) {
                float share = Rows.share(own[tag] - most);
                sums[tagSet.kind(tag)] += share;
                all += share;
            }
            int kind = Rows.best(sums, 0);
            int best = -1;
            for (int tag = 0; tag < own.length; tag++) {
                if (tagSet.kind(tag) == kind && (best < 0 || own[tag] > own[best])) {
                    best = tag;
                }
            }
            numbers[word] = (byte) best;
            confidences[word] = sums[kind] / all;
        }
        return new Tags(numbers, confidences);
    }
}
