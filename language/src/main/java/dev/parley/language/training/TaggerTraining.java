package dev.parley.language.training;

import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Trains the two looks of the tagger. */
final class TaggerTraining {

    private static final int FOLDS = 3;
    private static final int CROSSED_ROUNDS = 2;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final int outcomes;
    private final int rounds;

    TaggerTraining(Lexicon lexicon, Gazetteer gazetteer, int outcomes, int rounds) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.outcomes = outcomes;
        this.rounds = rounds;
    }

    /** The tags that a first look gives to each sentence when it was trained on the others. */
    List<byte[]> firstLooks(List<Gold> sentences) {
        return crossed(sentences, List.of());
    }

    /** The tags that two looks give to each sentence when they were trained on the others. */
    List<byte[]> secondLooks(List<Gold> sentences, List<byte[]> firstLooks) {
        return crossed(sentences, firstLooks);
    }

    private List<byte[]> crossed(List<Gold> sentences, List<byte[]> before) {
        List<byte[]> tags = new ArrayList<>();
        for (Gold sentence : sentences) {
            tags.add(new byte[sentence.size()]);
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Gold> others = new ArrayList<>();
            List<byte[]> othersBefore = new ArrayList<>();
            for (int s = 0; s < sentences.size(); s++) {
                if (fold(s) != fold) {
                    others.add(sentences.get(s));
                    if (!before.isEmpty()) {
                        othersBefore.add(before.get(s));
                    }
                }
            }
            Learner learner = train(others, othersBefore, CROSSED_ROUNDS);
            for (int s = 0; s < sentences.size(); s++) {
                if (fold(s) == fold) {
                    tags.set(s, tag(learner, sentences.get(s), before.isEmpty() ? null : before.get(s)));
                }
            }
        }
        return tags;
    }

    /** Neighbours of one document go to one fold, as held-out text is of another document too. */
    private static int fold(int sentence) {
        return sentence / 50 % FOLDS;
    }

    /** Trains one look; {@code before} holds the tags of the look before, or nothing for the first. */
    Learner train(List<Gold> sentences, List<byte[]> before) {
        return train(sentences, before, rounds);
    }

    private Learner train(List<Gold> sentences, List<byte[]> before, int rounds) {
        Learner learner = new Learner(outcomes);
        float[] scores = new float[outcomes];
        int[] order = Shuffle.identity(sentences.size());
        Random random = new Random(17);
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            for (int s : order) {
                Gold gold = sentences.get(s);
                byte[] look = before.isEmpty() ? NOTHING : before.get(s);
                TagFeatures features = new TagFeatures(gold.words(), lexicon, gazetteer, !before.isEmpty());
                byte[] tags = new byte[gold.size()];
                for (int token = 0; token < tags.length; token++) {
                    long[] seen = features.at(token, tags, look);
                    learner.score(seen, seen.length, scores);
                    int best = Scores.best(scores, outcomes);
                    learner.step();
                    if (best != gold.tags()[token]) {
                        learner.update(seen, seen.length, gold.tags()[token], best);
                    }
                    tags[token] = (byte) best;
                }
            }
        }
        learner.average();
        return learner;
    }

    private static final byte[] NOTHING = new byte[0];

    private byte[] tag(Learner learner, Gold gold, byte @Nullable [] before) {
        float[] scores = new float[outcomes];
        TagFeatures features = new TagFeatures(gold.words(), lexicon, gazetteer, before != null);
        byte[] tags = new byte[gold.size()];
        for (int token = 0; token < tags.length; token++) {
            long[] seen = features.at(token, tags, before == null ? NOTHING : before);
            learner.score(seen, seen.length, scores);
            tags[token] = (byte) Scores.best(scores, outcomes);
        }
        return tags;
    }
}
