package dev.parley.language.words;

import dev.parley.language.linear.LinearModel;

/**
 * Tags words from left to right, and once more with the tags of the words to come at hand, which a single look has to
 * guess. Immutable.
 */
public final class Tagger {

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final LinearModel firstLook;
    private final LinearModel secondLook;

    /** A tagger with the models of its two looks. */
    public Tagger(Lexicon lexicon, Gazetteer gazetteer, LinearModel firstLook, LinearModel secondLook) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.firstLook = firstLook;
        this.secondLook = secondLook;
    }

    /** The number of each word's tag in the {@link TagSet} that the models were trained with. */
    public byte[] tag(Words words) {
        byte[] tags = look(words, firstLook, false, new byte[0]);
        return look(words, secondLook, true, tags);
    }

    private byte[] look(Words words, LinearModel model, boolean second, byte[] before) {
        byte[] tags = new byte[words.size()];
        int[] scores = new int[model.outcomes()];
        TagFeatures features = new TagFeatures(words, lexicon, gazetteer, second);
        for (int token = 0; token < tags.length; token++) {
            long[] seen = features.at(token, tags, before);
            model.score(seen, seen.length, scores);
            tags[token] = (byte) best(scores);
        }
        return tags;
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int outcome = 1; outcome < scores.length; outcome++) {
            if (scores[outcome] > scores[best]) {
                best = outcome;
            }
        }
        return best;
    }
}
