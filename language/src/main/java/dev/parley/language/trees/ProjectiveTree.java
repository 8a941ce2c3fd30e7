package dev.parley.language.trees;

import java.util.Arrays;

/**
 * Finds the tree without crossing arcs, and with one root, whose arcs have the highest sum of scores (Eisner's
 * algorithm, 1996). Takes time with the cube of the length.
 */
final class ProjectiveTree {

    private static final double LOW = Double.NEGATIVE_INFINITY;

    private ProjectiveTree() {}

    /** Whether no two arcs cross, the arc to the root included. */
    static boolean isProjective(int[] heads) {
        int size = heads.length;
        for (int word = 0; word < size; word++) {
            int head = heads[word] == size ? -1 : heads[word];
            int left = Math.min(word, head);
            int right = Math.max(word, head);
            for (int between = left + 1; between < right; between++) {
                int other = heads[between] == size ? -1 : heads[between];
                if (other < left || other > right) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The heads of the best tree.
     *
     * @param table for each word a score for each word as its head, and behind them one for the root
     * @return for each word its head; the number of words stands for the root
     */
    static int[] heads(float[][] table) {
        int size = table.length;
        double[] scores = new double[(size + 1) * size];
        for (int word = 0; word < size; word++) {
            for (int head = 0; head <= size; head++) {
                scores[head * size + word] = table[word][head];
            }
        }
        double[] open = new double[size * size * 2];
        double[] closed = new double[size * size * 2];
        int[] openSplit = new int[size * size * 2];
        int[] closedSplit = new int[size * size * 2];
        for (int width = 1; width < size; width++) {
            for (int left = 0; left + width < size; left++) {
                int right = left + width;
                join(size, scores, open, closed, openSplit, left, right);
                close(size, open, closed, closedSplit, left, right);
            }
        }
        int root = 0;
        double best = LOW;
        for (int word = 0; word < size; word++) {
            double sum = closed[(0 * size + word) * 2]
                    + closed[(word * size + size - 1) * 2 + 1]
                    + scores[size * size + word];
            if (sum > best) {
                best = sum;
                root = word;
            }
        }
        int[] heads = new int[size];
        Arrays.fill(heads, size);
        unfold(size, openSplit, closedSplit, heads, root);
        return heads;
    }

    /** An arc between the ends of a span, either way: a closed half from the left and one from the right meet. */
    private static void join(
            int size, double[] scores, double[] open, double[] closed, int[] openSplit, int left, int right) {
        double best = Double.NEGATIVE_INFINITY;
        int split = left;
        for (int middle = left; middle < right; middle++) {
            double sum = closed[(left * size + middle) * 2 + 1] + closed[((middle + 1) * size + right) * 2];
            if (sum > best) {
                best = sum;
                split = middle;
            }
        }
        int span = (left * size + right) * 2;
        open[span] = best + scores[right * size + left];
        open[span + 1] = best + scores[left * size + right];
        openSplit[span] = split;
    }

    /** A span whose head is its right end (at 0) or its left end (at 1) takes in what lies beyond its last dependent. */
    private static void close(int size, double[] open, double[] closed, int[] closedSplit, int left, int right) {
        int span = (left * size + right) * 2;
        double best = Double.NEGATIVE_INFINITY;
        for (int middle = left; middle < right; middle++) {
            double sum = closed[(left * size + middle) * 2] + open[(middle * size + right) * 2];
            if (sum > best) {
                best = sum;
                closedSplit[span] = middle;
            }
        }
        closed[span] = best;
        best = Double.NEGATIVE_INFINITY;
        for (int middle = left + 1; middle <= right; middle++) {
            double sum = open[(left * size + middle) * 2 + 1] + closed[(middle * size + right) * 2 + 1];
            if (sum > best) {
                best = sum;
                closedSplit[span + 1] = middle;
            }
        }
        closed[span + 1] = best;
    }

    /** Follows the splits back; spans wait on a stack of their own, so that long sentences do no harm. */
    private static void unfold(int size, int[] openSplit, int[] closedSplit, int[] heads, int root) {
        int[] waiting = new int[8 * size + 8];
        int depth = 0;
        waiting[depth++] = (0 * size + root) * 2;
        waiting[depth++] = (root * size + size - 1) * 2 + 1;
        while (depth > 0) {
            int span = waiting[--depth];
            int left = span / 2 / size;
            int right = span / 2 % size;
            if (left == right) {
                continue;
            }
            int middle = closedSplit[span];
            boolean headLeft = (span & 1) == 1;
            int arcLeft = headLeft ? left : middle;
            int arcRight = headLeft ? middle : right;
            if (headLeft) {
                heads[middle] = left;
                waiting[depth++] = (middle * size + right) * 2 + 1;
            } else {
                heads[middle] = right;
                waiting[depth++] = (left * size + middle) * 2;
            }
            int split = openSplit[(arcLeft * size + arcRight) * 2];
            waiting[depth++] = (arcLeft * size + split) * 2 + 1;
            waiting[depth++] = ((split + 1) * size + arcRight) * 2;
        }
        heads[root] = heads.length;
    }
}
