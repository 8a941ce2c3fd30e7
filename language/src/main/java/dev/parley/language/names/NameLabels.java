package dev.parley.language.names;

import dev.parley.language.names.Name.Kind;
import java.util.List;

/**
 * The labels of words in names: outside of any, and for each kind the beginning, the inside, the end, or a name of one
 * word.
 */
public final class NameLabels {

    /** The label of a word in no name. */
    public static final int OUTSIDE = 0;

    /** The kinds that a model tells apart. */
    public static final List<Kind> KINDS = List.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.MISCELLANEOUS);

    private static final int BEGINNING = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;
    private static final int POSITIONS = 4;

    private static final float IMPOSSIBLE = -1e30f;
    private static final boolean[][] FOLLOWS = follows();

    private NameLabels() {}

    /** Number of labels. */
    public static int count() {
        return 1 + KINDS.size() * POSITIONS;
    }

    /** The label of a word in a name of a kind from {@code first} up to {@code end}. */
    public static int label(Kind kind, int first, int end, int token) {
        int position = end - first == 1 ? SINGLE : token == first ? BEGINNING : token == end - 1 ? END : INSIDE;
        return 1 + KINDS.indexOf(kind) * POSITIONS + position;
    }

    /** Whether a label can stand behind another, so that every name that begins ends. */
    public static boolean follows(int before, int label) {
        int position = position(label);
        int positionBefore = position(before);
        boolean openBefore = positionBefore == BEGINNING || positionBefore == INSIDE;
        boolean continues = position == INSIDE || position == END;
        return openBefore == continues && (!continues || (before - 1) / POSITIONS == (label - 1) / POSITIONS);
    }

    /**
     * The labels that a sentence can have with the highest sum of scores (Viterbi's algorithm).
     *
     * @param scores for each word the score of each label
     */
    public static int[] best(float[][] scores) {
        int size = scores.length;
        int count = count();
        float[] sums = new float[count];
        int[][] before = new int[size][count];
        for (int word = 0; word < size; word++) {
            float[] next = new float[count];
            for (int label = 0; label < count; label++) {
                int best = -1;
                for (int last = 0; last < (word == 0 ? 1 : count); last++) {
                    if (FOLLOWS[last][label] && (best < 0 || sums[last] > sums[best])) {
                        best = last;
                    }
                }
                before[word][label] = best;
                next[label] = best < 0 ? IMPOSSIBLE : sums[best] + scores[word][label];
            }
            sums = next;
        }
        int[] labels = new int[size];
        int best = OUTSIDE;
        for (int label = 0; label < count; label++) {
            if (FOLLOWS[label][OUTSIDE] && sums[label] > sums[best]) {
                best = label;
            }
        }
        for (int word = size - 1; word >= 0; word--) {
            labels[word] = best;
            best = before[word][best];
        }
        return labels;
    }

    private static boolean[][] follows() {
        boolean[][] follows = new boolean[count()][count()];
        for (int before = 0; before < follows.length; before++) {
            for (int label = 0; label < follows.length; label++) {
                follows[before][label] = follows(before, label);
            }
        }
        return follows;
    }

    private static int position(int label) {
        return label == OUTSIDE ? -1 : (label - 1) % POSITIONS;
    }

    /** The kind of a label in a name. */
    public static Kind kind(int label) {
        return KINDS.get((label - 1) / POSITIONS);
    }

    /** The end of the name that starts at a token, or the token itself if none does. */
    public static int end(int[] labels, int token) {
        int position = position(labels[token]);
        if (position != SINGLE && position != BEGINNING) {
            return token;
        }
        int end = token + 1;
        while (position == BEGINNING && end < labels.length && position(labels[end - 1]) != END) {
            end++;
        }
        return end;
    }
}
