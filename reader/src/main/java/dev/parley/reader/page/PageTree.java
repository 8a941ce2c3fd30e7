package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The visible elements of a page in reading order, with what is known of each. Parents come before their children, and
 * all that lies in an element follows it without a gap; so whatever is asked of an element and those around or in it is
 * answered by one pass over arrays, however deep the page is nested.
 */
final class PageTree {
    private final List<Element> elements = new ArrayList<>();
    private int[] parents = new int[1024];
    private int[] depths = new int[1024];
    /** The position after the last element inside; 0 while the element is open. */
    private int[] ends = new int[1024];

    private int[] hints = new int[1024];
    /** The hints of each element and of all around it; made anew after a change. */
    private int[] inherited = new int[0];

    private boolean changed = true;
    /** Prose below each element, in chars; filled once by {@link #weigh}. */
    private double[] prose = new double[0];

    int add(Element element, int parent, int hint) {
        int node = elements.size();
        if (node == parents.length) {
            parents = Arrays.copyOf(parents, 2 * node);
            depths = Arrays.copyOf(depths, 2 * node);
            ends = Arrays.copyOf(ends, 2 * node);
            hints = Arrays.copyOf(hints, 2 * node);
        }
        elements.add(element);
        parents[node] = parent;
        depths[node] = parent < 0 ? 0 : depths[parent] + 1;
        hints[node] = hint;
        changed = true;
        return node;
    }

    /** Says that no more elements lie in this one. */
    void close(int node) {
        ends[node] = elements.size();
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

    /** The position after the last element inside. */
    int end(int node) {
        return ends[node] == 0 ? elements.size() : ends[node];
    }

    int hints(int node) {
        return hints[node];
    }

    void mark(int node, int which) {
        hints[node] |= which;
        changed = true;
    }

    void mute(int node, int which) {
        hints[node] &= ~(which & Hints.NAMES);
        changed = true;
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
        return node >= above && node < end(above);
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

    /** The hints of a node and of all nodes above it. */
    int hintsAround(int node) {
        if (changed) {
            inherited = Arrays.copyOf(hints, elements.size());
            for (int at = 1; at < inherited.length; at++) {
                inherited[at] = passedOn(inherited[parents[at]], hints[at]);
            }
            changed = false;
        }
        return inherited[node];
    }

    /** For each node below the top the hints of it and of all nodes between the two; 0 for all others. */
    int[] hintsBelow(int top) {
        int[] below = new int[elements.size()];
        for (int node = top + 1; node < end(top); node++) {
            below[node] = passedOn(below[parents[node]], hints[node]);
        }
        return below;
    }

    private static int passedOn(int above, int own) {
        return own | ((own & Hints.QUOTED) != 0 ? above & ~Hints.CAPTION : above);
    }

    /** Gives each element what the elements in it are marked with. */
    void liftMarks(int which) {
        for (int node = elements.size() - 1; node > 0; node--) {
            hints[parents[node]] |= hints[node] & which;
        }
        changed = true;
    }

    double prose(int node) {
        return prose[node];
    }
}
