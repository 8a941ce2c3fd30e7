package dev.parley.language.words;

import dev.parley.language.linear.LinearModel;
import java.util.Arrays;

/**
 * Tells where sentences end: at every paragraph border and where a full stop, a question mark or the like is judged to
 * end one. Closing quotation marks and brackets stay with the sentence they close. Immutable.
 */
public final class SentenceSplitter {

    /** A sentence of more tokens is cut: nothing written for readers is longer, and time must stay linear. */
    private static final int LONGEST_SENTENCE = 500;

    private final WordLists lists;
    private final LinearModel model;

    /** A splitter with its model; outcome 1 is the end of a sentence. */
    public SentenceSplitter(WordLists lists, LinearModel model) {
        this.lists = lists;
        this.model = model;
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
        SentenceFeatures features = new SentenceFeatures(text, tokens, lists);
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
        if (end < first || features.tellsSpeaker(end, next)) {
            return false;
        }
        long[] seen = features.at(first, end, next);
        model.score(seen, seen.length, scores);
        return scores[1] > scores[0];
    }
}
