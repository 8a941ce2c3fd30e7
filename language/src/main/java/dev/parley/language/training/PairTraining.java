package dev.parley.language.training;

import dev.parley.language.trees.PairFeatures;
import dev.parley.language.trees.ParseWords;
import dev.parley.language.trees.Reparse;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;

/**
 * Trains the scores of head and dependent as pairs: finds the best tree with the scores so far and moves them towards
 * the right tree's.
 */
final class PairTraining {

    /** Longer sentences teach little that is new and cost much time. */
    private static final int LONGEST = 70;

    private static final float MARGIN = 3;

    final Learner pairs = new Learner(1);
    private final Lexicon lexicon;
    private final TagSet tagSet;
    private final float[] score = new float[1];

    PairTraining(Lexicon lexicon, TagSet tagSet) {
        this.lexicon = lexicon;
        this.tagSet = tagSet;
    }

    void train(List<Gold> sentences, List<byte[]> tags, int rounds, PrintStream log) {
        int[] order = Shuffle.identity(sentences.size());
        Random random = new Random(41);
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            long right = 0;
            long words = 0;
            for (int s : order) {
                if (sentences.get(s).size() <= LONGEST) {
                    right += learn(sentences.get(s), tags.get(s));
                    words += sentences.get(s).size();
                }
            }
            log.printf("  pairs round %d: %.2f%% of heads while learning%n", round + 1, 100.0 * right / words);
        }
        pairs.average();
    }

    private int learn(Gold gold, byte[] tags) {
        int size = gold.size();
        PairFeatures features = new PairFeatures(new ParseWords(gold.words(), lexicon, tags, tagSet));
        int[] scores = new int[(size + 1) * size];
        for (int head = 0; head <= size; head++) {
            for (int dependent = 0; dependent < size; dependent++) {
                if (head != dependent) {
                    long[] seen = features.of(head, dependent);
                    pairs.score(seen, features.count(), score);
                    // A wrong arc must lose by some distance.
                    float margin = gold.heads()[dependent] == head ? 0 : MARGIN;
                    scores[head * size + dependent] = Math.round((score[0] + margin) * 256);
                }
            }
        }
        int[] found = Reparse.heads(size, scores);
        pairs.step();
        int right = 0;
        for (int word = 0; word < size; word++) {
            int head = found[word] < 0 ? size : found[word];
            if (head == gold.heads()[word]) {
                right++;
            } else {
                add(features, gold.heads()[word], word, 1);
                add(features, head, word, -1);
            }
        }
        return right;
    }

    private void add(PairFeatures features, int head, int dependent, float amount) {
        long[] seen = features.of(head, dependent);
        for (int f = 0; f < features.count(); f++) {
            pairs.add(seen[f], 0, amount);
        }
    }
}
