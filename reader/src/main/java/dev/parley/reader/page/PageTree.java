package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The visible elements of a page in reading order, with what is known of each. Parents come before their children. */
final class PageTree {
    private final List<Element> elements = new ArrayList<>();
    private int[] parents = new int[1024];
    private int[] depths = new int[1024];
    private int[] hints = new int[1024];
    /** Prose below each element, in chars; filled once by {@link #weigh}. */
    private double[] prose = new double[0];

    int add(Element element, int parent, int hint) {
        int node = elements.size();
        if (node == parents.length) {
            parents = Arrays.copyOf(parents, 2 * node);
            depths = Arrays.copyOf(depths, 2 * node);
            hints = Arrays.copyOf(hints, 2 * node);
        }
        elements.add(element);
        parents[node] = parent;
        depths[node] = parent < 0 ? 0 : depths[parent] + 1;
        hints[node] = hint;
        return node;
    }

    int size() {
        return elements.size();
    }

    Element element(int node) {
        return elements.get(node);
    }

    String tag(int node) {
        return elements.get(node).normalName();
    }

    int parent(int node) {
        return parents[node];
    }

    int depth(int node) {
        return depths[node];
    }

    int hints(int node) {
        return hints[node];
    }

    void mute(int node, int which) {
        hints[node] &= ~which;
    }

    /** The innermost element that holds both. */
    int common(int first, int second) {
        int a = first;
        int b = second;
        while (a != b) {
            if (depths[a] >= depths[b]) {
                a = parents[a];
            } else {
                b = parents[b];
            }
        }
        return a;
    }

    /** Whether the first is the second or lies above it. */
    boolean holds(int above, int node) {
        int at = node;
        while (at > above) {
            at = parents[at];
        }
        return at == above;
    }

    /** Sums weights of nodes up to the root. */
    void weigh(double[] own) {
        prose = summed(own);
    }

    /** For each node the sum of its own and all weights below it. */
    double[] summed(double[] own) {
        double[] sums = Arrays.copyOf(own, elements.size());
        for (int node = elements.size() - 1; node > 0; node--) {
            sums[parents[node]] += sums[node];
        }
        return sums;
    }

    /** The hints of a node and of all nodes above it, up to but without the top. */
    int hintsBelow(int top, int node) {
        int found = 0;
        for (int at = node; at > top; at = parents[at]) {
            found |= hints[at];
        }
        return found;
    }

    double prose(int node) {
        return prose[node];
    }
}
