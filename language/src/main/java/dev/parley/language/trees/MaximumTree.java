package dev.parley.language.trees;

import dev.parley.language.network.Rows;
import java.util.Arrays;

/**
 * Finds the tree with one root whose arcs have the highest sum of scores, whether its arcs cross or not (Chu and Liu
 * 1965, Edmonds 1967). Mostly every word's best head makes a tree already, and nothing is left to do.
 */
final class MaximumTree {

    /** Taken off every arc from the root: more than any tree can gain by a second one. */
    private static final double SECOND_ROOT = 1e6;

    private static final double NEVER = -1e12;

    private MaximumTree() {}

    /**
     * The heads of the best tree.
     *
     * @param scores for each word a score for each word as its head, and behind them one for the root
     * @return for each word its head; the number of words stands for the root
     */
    static int[] heads(float[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        int roots = 0;
        for (int word = 0; word < size; word++) {
            heads[word] = best(scores[word], word);
            roots += heads[word] == size ? 1 : 0;
        }
        if (roots == 1 && cycle(heads, size) < 0) {
            return heads;
        }
        double[][] graph = new double[size + 1][size + 1];
        for (int word = 0; word < size; word++) {
            float most = scores[word][Rows.best(scores[word], 0)];
            for (int head = 0; head <= size; head++) {
                graph[word][head] = head == word ? NEVER : scores[word][head] - most;
            }
            graph[word][size] -= SECOND_ROOT;
        }
        return Arrays.copyOf(tree(graph), size);
    }

    private static int best(float[] scores, int word) {
        int best = -1;
        for (int head = 0; head < scores.length; head++) {
            if (head != word && (best < 0 || scores[head] > scores[best])) {
                best = head;
            }
        }
        return best;
    }

    /** A word in a cycle of heads, or -1 if all lead to the root. */
    private static int cycle(int[] heads, int root) {
        int[] seen = new int[root + 1];
        for (int word = 0; word < root; word++) {
            int above = word;
            while (above != root && seen[above] == 0) {
                seen[above] = word + 1;
                above = heads[above];
            }
            if (above != root && seen[above] == word + 1) {
                return above;
            }
        }
        return -1;
    }

    /** Heads of the best tree of a graph whose last node is the root: cycles are made one node, and taken apart again. */
    private static int[] tree(double[][] graph) {
        int root = graph.length - 1;
        int[] heads = new int[root];
        for (int node = 0; node < root; node++) {
            for (int head = 0; head <= root; head++) {
                if (graph[node][head] > graph[node][heads[node]] || heads[node] == node) {
                    heads[node] = head;
                }
            }
        }
        int inCycle = cycle(heads, root);
        if (inCycle < 0) {
            return heads;
        }
        boolean[] inside = new boolean[root + 1];
        for (int node = inCycle; !inside[node]; node = heads[node]) {
            inside[node] = true;
        }
        return apart(graph, heads, inside);
    }

    /** Solves the graph in which the nodes inside are one, and hands their heads out again. */
    private static int[] apart(double[][] graph, int[] heads, boolean[] inside) {
        int root = graph.length - 1;
        int[] outside = new int[root + 1];
        int count = 0;
        for (int node = 0; node <= root; node++) {
            if (!inside[node]) {
                outside[count++] = node;
            }
        }
        // In the smaller graph the cycle stands last but one, before the root.
        int cycle = count - 1;
        int smallRoot = count;
        double[][] small = new double[count + 1][count + 1];
        int[] entry = new int[root + 1];
        int[] exit = new int[root + 1];
        for (int a = 0; a < count; a++) {
            int node = outside[a];
            int place = a == count - 1 ? smallRoot : a;
            entry[node] = -1;
            exit[node] = -1;
            for (int within = 0; within < root; within++) {
                if (!inside[within]) {
                    continue;
                }
                double gain = graph[within][node] - graph[within][heads[within]];
                if (entry[node] < 0 || gain > small[cycle][place]) {
                    entry[node] = within;
                    small[cycle][place] = gain;
                }
                if (exit[node] < 0 || graph[node][within] > graph[node][exit[node]]) {
                    exit[node] = within;
                }
            }
            small[place][cycle] = graph[node][exit[node]];
            for (int b = 0; b < count; b++) {
                small[place][b == count - 1 ? smallRoot : b] = a == b ? NEVER : graph[node][outside[b]];
            }
        }
        small[cycle][cycle] = NEVER;
        int[] solved = tree(small);
        int[] whole = heads.clone();
        for (int a = 0; a < count - 1; a++) {
            int head = solved[a];
            whole[outside[a]] = head == cycle ? exit[outside[a]] : outside[head == smallRoot ? count - 1 : head];
        }
        int above = outside[solved[cycle] == smallRoot ? count - 1 : solved[cycle]];
        whole[entry[above]] = above;
        return whole;
    }
}
