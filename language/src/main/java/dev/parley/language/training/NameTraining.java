package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.names.NameFeatures;
import dev.parley.language.names.NameLabels;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Tagger;
import dev.parley.language.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trains the recogniser of names on sentences with the tags that the tagger gives them. */
final class NameTraining {

    private final Lexicon lexicon;
    private final TagSet tagSet;
    private final Gazetteer gazetteer;
    private final List<Example> examples = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
    private record Example(Words words, byte[] tags, int[] labels, boolean marked) {}

    NameTraining(Lexicon lexicon, TagSet tagSet, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.tagSet = tagSet;
        this.gazetteer = gazetteer;
    }

    /** Adds sentences with BIO tags; {@code times} says how much they weigh. */
    void addTagged(List<TreebankSentence> sentences, Tagger tagger, int times) {
        for (TreebankSentence sentence : sentences) {
            Words words = new Words(sentence.words(), sentence.starts(), sentence.ends());
            Example example = new Example(words, tagger.tag(words), GoldNames.ofTags(sentence), true);
            for (int time = 0; time < times; time++) {
                examples.add(example);
            }
        }
    }

    /** Adds those sentences that have GUM's entities, with the tags given for them. */
    void addEntities(List<Gold> sentences, List<byte[]> tags) {
        for (int s = 0; s < sentences.size(); s++) {
            TreebankSentence sentence = sentences.get(s).sentence();
            if (sentence.tokens().stream().anyMatch(token -> !token.entity().isEmpty())) {
                examples.add(new Example(sentences.get(s).words(), tags.get(s), GoldNames.ofEntities(sentence), false));
            }
        }
    }

    /**
     * Trains on all sentences. What names look like differs between those that annotators marked and those worked out
     * from entities, so that each sort has weights of its own beside the common ones; the model gets the sum of the
     * common weights and those of the marked sort.
     */
    Learner train(int rounds) {
        Learner common = new Learner(NameLabels.count());
        Learner marked = new Learner(NameLabels.count());
        Learner workedOut = new Learner(NameLabels.count());
        int[] order = Shuffle.identity(examples.size());
        Random random = new Random(3);
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            for (int e : order) {
                learn(examples.get(e), common, examples.get(e).marked ? marked : workedOut);
                for (int token = 0; token < examples.get(e).labels.length; token++) {
                    common.step();
                    marked.step();
                }
            }
        }
        common.average();
        marked.average();
        common.addAll(marked);
        return common;
    }

    private void learn(Example example, Learner common, Learner own) {
        NameFeatures features = new NameFeatures(example.words, example.tags, tagSet, lexicon, gazetteer);
        float[] scores = new float[NameLabels.count()];
        float[] ownScores = new float[NameLabels.count()];
        int label1 = NameLabels.OUTSIDE;
        int label2 = NameLabels.OUTSIDE;
        for (int token = 0; token < example.labels.length; token++) {
            long[] seen = features.at(token, label1, label2);
            common.score(seen, seen.length, scores);
            own.score(seen, seen.length, ownScores);
            int best = -1;
            for (int label = 0; label < scores.length; label++) {
                scores[label] += ownScores[label];
                if (NameLabels.follows(label1, label) && (best < 0 || scores[label] > scores[best])) {
                    best = label;
                }
            }
            int right = example.labels[token];
            if (best != right) {
                common.update(seen, seen.length, right, best);
                own.update(seen, seen.length, right, best);
            }
            label2 = label1;
            // Goes on from its own mistakes unless the right label of the next word could not come after them.
            boolean last = token + 1 == example.labels.length;
            label1 = last || NameLabels.follows(best, example.labels[token + 1]) ? best : right;
        }
    }
}
