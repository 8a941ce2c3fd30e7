package dev.parley.language.training;

import dev.parley.language.conllu.RawText;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.network.Rows;
import dev.parley.language.words.KnownWords;
import dev.parley.language.words.SentenceFeatures;
import dev.parley.language.words.TokenSpans;
import dev.parley.language.words.Tokenizer;
import dev.parley.language.words.WordLists;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trains the judge of where sentences end, on the raw text of treebanks. */
final class SentenceTraining {

    private static final int OUTCOMES = 2;

    /** Share of the features that is left out at each step, by lot, so that no feature relies on another. */
    private static final double LEFT_OUT = 0.3;

    private SentenceTraining() {}

    static Learner train(List<TreebankSentence> treebank, WordLists lists, KnownWords known, int rounds) {
        RawText raw = RawText.of(treebank);
        TokenSpans tokens =
                new Tokenizer(lists).tokens(raw.text(), 0, raw.text().length());
        SentenceFeatures features = new SentenceFeatures(raw.text(), tokens, lists, known);
        Learner learner = new Learner(OUTCOMES);
        float[] scores = new float[OUTCOMES];
        int[] order = Shuffle.identity(tokens.size());
        int[] firsts = firsts(raw, tokens);
        Random random = new Random(5);
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            for (int next : order) {
                if (next == 0 || tokens.opensParagraph(next)) {
                    continue;
                }
                int first = firsts[next - 1];
                int end = features.end(next);
                if (end < first) {
                    continue;
                }
                long[] seen = features.at(first, end, next);
                int kept = keepSome(seen, random);
                learner.score(seen, kept, scores);
                int best = Rows.best(scores, 0);
                int right = firsts[next] == next ? 1 : 0;
                learner.step();
                if (best != right) {
                    learner.update(seen, kept, right, best);
                }
            }
        }
        learner.average();
        return learner;
    }

    /** Moves those features to the front that are to be kept, and says how many these are. */
    private static int keepSome(long[] features, Random random) {
        int kept = 0;
        for (long feature : features) {
            if (random.nextDouble() >= LEFT_OUT) {
                features[kept++] = feature;
            }
        }
        return kept;
    }

    /** For every token the first of its sentence. */
    private static int[] firsts(RawText raw, TokenSpans tokens) {
        int[] firsts = new int[tokens.size()];
        for (int token = 1; token < firsts.length; token++) {
            boolean starts = Arrays.binarySearch(raw.starts(), tokens.start(token)) >= 0;
            firsts[token] = starts ? token : firsts[token - 1];
        }
        return firsts;
    }
}
