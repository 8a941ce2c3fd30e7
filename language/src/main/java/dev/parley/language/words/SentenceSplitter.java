package dev.parley.language.words;

import dev.parley.language.linear.LinearModel;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Tells where sentences end: at every paragraph border and where a judge finds an end, behind a full stop, a question
 * mark or the like, or, if the judge is sure, before a word that does not start with a small letter. Closing quotation
 * marks and brackets stay with the sentence they close. Immutable.
 */
public final class SentenceSplitter {

    /** A sentence of more tokens is cut: nothing written for readers is longer, and time must stay linear. */
    private static final int LONGEST_SENTENCE = 500;

    /** How sure the judge must be of a border that has no sign before it: news text has next to none of them. */
    private static final float BARE_MARGIN = 4;

    private final WordLists lists;
    private final KnownWords known;
    private final LinearModel model;
    private final int bareMargin;

    /**
     * A splitter with its model.
     *
     * @param known what is known of single words
     * @param model the judge; outcome 1 is the end of a sentence
     */
    public SentenceSplitter(WordLists lists, KnownWords known, LinearModel model) {
        this.lists = lists;
        this.known = known;
        this.model = model;
        bareMargin = Math.round(BARE_MARGIN / model.unit());
    }

    /** Reads a splitter's part of a model file: the words that are known, and the judge. */
    public static SentenceSplitter read(WordLists lists, ByteBuffer in) {
        return new SentenceSplitter(lists, KnownWords.read(in), LinearModel.read(in));
    }

    /**
     * Where sentences end.
     *
     * @return for every sentence the number of the token after its last
     */
    public int[] ends(CharSequence text, TokenSpans tokens) {
        int[] ends = new int[16];
        int count = 0;
        int first = 0;
        int[] scores = new int[2];
        SentenceFeatures features = new SentenceFeatures(text, tokens, lists, known);
        for (int next = 1; next <= tokens.size(); next++) {
            if (next < tokens.size() && !endsBefore(features, tokens, first, next, scores)) {
                continue;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = next;
            first = next;
        }
        return Arrays.copyOf(ends, count);
    }

    private boolean endsBefore(SentenceFeatures features, TokenSpans tokens, int first, int next, int[] scores) {
        if (tokens.opensParagraph(next) || next - first >= LONGEST_SENTENCE) {
            return true;
        }
        int end = features.end(next);
        if (end < first
                || features.announces(end)
                || features.tellsSpeaker(end, next)
                || features.tellsDate(end, next)) {
            return false;
        }
        long[] seen = features.at(first, end, next);
        model.score(seen, seen.length, scores);
        return scores[1] - scores[0] > (features.signed(end) ? 0 : bareMargin);
    }
}
