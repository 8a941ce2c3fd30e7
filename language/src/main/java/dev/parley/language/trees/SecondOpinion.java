package dev.parley.language.trees;

import dev.parley.language.linear.LinearModel;
import java.util.Arrays;

/**
 * Reads a sentence from its last word to its first. Where that differs from the parse from the left, scores of each word
 * as the head of each other decide together with both. Immutable.
 */
public final class SecondOpinion {

    private static final int LEFT_WORTH = 1000;
    private static final int RIGHT_WORTH = 900;
    private static final float PAIR_WORTH = 100;

    private final LinearModel movesBack;
    private final LinearModel pairs;

    /** An opinion from the moves of a parse from the right and the scores of pairs. */
    public SecondOpinion(LinearModel movesBack, LinearModel pairs) {
        this.movesBack = movesBack;
        this.pairs = pairs;
    }

    /**
     * The heads of the best tree.
     *
     * @param left heads that the parse from the left gave, the root numbered {@code words.size}
     * @return {@code left} itself if both parses agree, or else heads with -1 for the root
     */
    int[] heads(ParseWords words, int[] left) {
        int size = words.size;
        int[] right = fromRight(words);
        if (Arrays.equals(left, 0, size, right, 0, size)) {
            return left;
        }
        PairFeatures features = new PairFeatures(words);
        int[] score = new int[1];
        int[] scores = new int[(size + 1) * size];
        float worth = PAIR_WORTH * pairs.unit();
        for (int head = 0; head <= size; head++) {
            for (int dependent = 0; dependent < size; dependent++) {
                if (head != dependent) {
                    long[] pair = features.of(head, dependent);
                    pairs.score(pair, features.count(), score);
                    scores[head * size + dependent] = Math.round(score[0] * worth)
                            + (left[dependent] == head ? LEFT_WORTH : 0)
                            + (right[dependent] == head ? RIGHT_WORTH : 0);
                }
            }
        }
        return Reparse.heads(size, scores);
    }

    private int[] fromRight(ParseWords words) {
        Configuration at = new Configuration(words.size);
        MoveFeatures features = new MoveFeatures(words.reversed());
        int[] scores = new int[movesBack.outcomes()];
        while (!at.finished()) {
            long[] move = features.beforeMove(at);
            movesBack.score(move, move.length, scores);
            at.move(Parser.best(at, scores), Relations.ROOT);
        }
        int[] heads = new int[words.size];
        for (int word = 0; word < heads.length; word++) {
            int head = at.heads[heads.length - 1 - word];
            heads[word] = head == heads.length ? head : heads.length - 1 - head;
        }
        return heads;
    }
}
