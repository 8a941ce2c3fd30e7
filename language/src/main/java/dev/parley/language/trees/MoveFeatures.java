package dev.parley.language.trees;

import dev.parley.language.linear.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the parser looks at before a move and before it names an arc. Holds the numbers of one sentence; not for two
 * threads.
 */
public final class MoveFeatures {

    /** Names of the words looked at: {@code s} on the stack, {@code b} in front, {@code l} and {@code r} dependents. */
    private static final String[] NODES = {
        "s0", "s1", "s2", "b0", "b1", "b2", "s0l", "s0l2", "s0r", "s0r2", "s1l", "s1l2", "s1r", "s1r2", "b0l", "b0l2",
        "s0ll", "s0rr", "s1rr", "b0ll"
    };

    /** Of each: the word, its tag, its cluster, its relation. */
    private static final String[] SIGHTS = {"w", "p", "c", "d"};

    private static final String[] EXTRAS = {
        "distance",
        "gap",
        "s0lefts",
        "s0rights",
        "s1lefts",
        "s1rights",
        "b0lefts",
        "s0lset",
        "s0rset",
        "s1lset",
        "s1rset",
        "b0lset",
        "bias",
        "between"
    };

    private static final int EXTRA = NODES.length * SIGHTS.length;
    private static final List<String> NAMES = names();

    private static final Templates MOVES = Templates.of(
            NAMES,
            "bias",
            "s0.w",
            "s0.p",
            "s0.c",
            "s0.w s0.p",
            "s1.w",
            "s1.p",
            "s1.c",
            "s1.w s1.p",
            "s2.p",
            "s2.w s2.p",
            "b0.w",
            "b0.p",
            "b0.c",
            "b0.w b0.p",
            "b1.w",
            "b1.p",
            "b1.c",
            "b1.w b1.p",
            "b2.w",
            "b2.p",
            "s0.w b0.w",
            "s0.w s0.p b0.p",
            "s0.p b0.w b0.p",
            "s0.w s0.p b0.w b0.p",
            "s0.p b0.p",
            "s0.c b0.c",
            "s0.c b0.p",
            "s0.p b0.c",
            "s0.w b0.c",
            "s0.c b0.w",
            "s1.w s0.w",
            "s1.w s1.p s0.p",
            "s1.p s0.w s0.p",
            "s1.p s0.p",
            "s1.c s0.c",
            "s1.w s0.c",
            "s1.c s0.w",
            "s1.w b0.w",
            "s1.w b0.p",
            "s1.p b0.w",
            "s1.p b0.p",
            "s1.c b0.c",
            "b0.p b1.p",
            "b0.w b1.p",
            "b0.p b1.w",
            "b0.w b1.w",
            "s0.p b1.p",
            "s0.w b1.p",
            "s0.p b1.w",
            "s0.p b0.p b1.p",
            "s0.w b0.p b1.p",
            "s0.p b0.w b1.p",
            "s0.p b0.p b1.w",
            "s0.c b0.c b1.c",
            "s0.p b0.p b1.p b2.p",
            "b0.p b1.p b2.p",
            "s1.p s0.p b0.p",
            "s1.w s0.p b0.p",
            "s1.p s0.w b0.p",
            "s1.p s0.p b0.w",
            "s1.w s0.w b0.p",
            "s1.w s0.p b0.w",
            "s1.c s0.c b0.c",
            "s1.c s0.p b0.p",
            "s1.p s0.c b0.p",
            "s1.p s0.p b0.c",
            "s1.p s0.p b0.p b1.p",
            "s2.p s1.p s0.p",
            "s2.p s1.p s0.p b0.p",
            "s2.w s1.p s0.p",
            "s0.p s0l.p b0.p",
            "s0.p s0l2.p b0.p",
            "s0.p s0r.p b0.p",
            "s0.w s0r.p b0.p",
            "s0.p s0r2.p b0.p",
            "s0.p b0.p b0l.p",
            "s0.w b0.p b0l.p",
            "s0.p b0.w b0l.w",
            "s0.p b0.p b0l2.p",
            "s1.p s0.p s0l.p",
            "s1.w s0.p s0l.p",
            "s1.p s0.w s0l.w",
            "s1.p s0.p s0l2.p",
            "s1.p s0.p s0r.p",
            "s1.w s0.p s0r.p",
            "s1.p s1r.p s0.p",
            "s1.p s1r2.p s0.p",
            "s1.p s1l.p s0.p",
            "s1.w s1r.p s0.p",
            "s1.w s1r.d s0.p",
            "s1.p s1r.p b0.p",
            "s1.p s1l.p b0.p",
            "s1.p s1r.w s0.w",
            "s0l.w",
            "s0l.p",
            "s0l.d",
            "s0r.w",
            "s0r.p",
            "s0r.d",
            "s1l.p",
            "s1l.d",
            "s1r.w",
            "s1r.p",
            "s1r.d",
            "b0l.w",
            "b0l.p",
            "b0l.d",
            "s0l2.d",
            "s0r2.d",
            "s1r2.d",
            "b0l2.d",
            "s0.p s0l.p s0l2.p",
            "s0.p s0r.p s0r2.p",
            "s1.p s1r.p s1r2.p",
            "b0.p b0l.p b0l2.p",
            "s0.p s0ll.p b0.p",
            "s0.p s0rr.p b0.p",
            "s1.p s1rr.p s0.p",
            "s0.p b0.p b0ll.p",
            "s0.w distance",
            "s0.p distance",
            "b0.w distance",
            "b0.p distance",
            "s0.p b0.p distance",
            "s0.w b0.w distance",
            "s1.p gap",
            "s0.p gap",
            "s1.p s0.p gap",
            "s1.w s0.w gap",
            "s1.p s0.p b0.p gap distance",
            "s0.w s0lefts",
            "s0.p s0lefts",
            "s0.w s0rights",
            "s0.p s0rights",
            "s1.w s1rights",
            "s1.p s1rights",
            "s1.p s1lefts",
            "b0.w b0lefts",
            "b0.p b0lefts",
            "s0.w s0lset",
            "s0.p s0lset",
            "s0.w s0rset",
            "s0.p s0rset",
            "s1.w s1rset",
            "s1.p s1rset",
            "s1.p s1lset",
            "b0.w b0lset",
            "b0.p b0lset",
            "s0.p s0lset s0rset b0.p",
            "s1.p s1rset s0.p b0.p",
            "s0.p b0.p b0lset",
            "s0.w b0.p b0lset",
            "s1.p s0.p s0lset",
            "s1.w s0.p s0lset",
            "s0.p b0.p between",
            "s1.p s0.p b0.p between");

    private final ParseWords words;
    private final int[] observations = new int[NAMES.size()];
    private final long[] features = new long[MOVES.size()];

    /** Features for a sentence. */
    public MoveFeatures(ParseWords words) {
        this.words = words;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String node : NODES) {
            for (String sight : SIGHTS) {
                names.add(node + "." + sight);
            }
        }
        names.addAll(Arrays.asList(EXTRAS));
        return List.copyOf(names);
    }

    /** The features of the next move; the array is used again by the next call. */
    public long[] beforeMove(Configuration at) {
        int s0 = at.stack(0);
        int s1 = at.stack(1);
        int b0 = at.front(0);
        look(at, 0, s0);
        look(at, 1, s1);
        look(at, 2, at.stack(2));
        look(at, 3, b0);
        look(at, 4, at.front(1));
        look(at, 5, at.front(2));
        look(at, 6, s0 < 0 ? -1 : at.left1[s0]);
        look(at, 7, s0 < 0 ? -1 : at.left2[s0]);
        look(at, 8, s0 < 0 ? -1 : at.right1[s0]);
        look(at, 9, s0 < 0 ? -1 : at.right2[s0]);
        look(at, 10, s1 < 0 ? -1 : at.left1[s1]);
        look(at, 11, s1 < 0 ? -1 : at.left2[s1]);
        look(at, 12, s1 < 0 ? -1 : at.right1[s1]);
        look(at, 13, s1 < 0 ? -1 : at.right2[s1]);
        look(at, 14, b0 < 0 ? -1 : at.left1[b0]);
        look(at, 15, b0 < 0 ? -1 : at.left2[b0]);
        look(at, 16, s0 < 0 || at.left1[s0] < 0 ? -1 : at.left1[at.left1[s0]]);
        look(at, 17, s0 < 0 || at.right1[s0] < 0 ? -1 : at.right1[at.right1[s0]]);
        look(at, 18, s1 < 0 || at.right1[s1] < 0 ? -1 : at.right1[at.right1[s1]]);
        look(at, 19, b0 < 0 || at.left1[b0] < 0 ? -1 : at.left1[at.left1[b0]]);
        extras(at, s0, s1, b0);
        MOVES.fill(observations, features);
        return features;
    }

    private void look(Configuration at, int node, int word) {
        int place = node * SIGHTS.length;
        if (word < 0) {
            observations[place] = -1;
            observations[place + 1] = -1;
            observations[place + 2] = -1;
            observations[place + 3] = -1;
        } else {
            observations[place] = words.lower[word];
            observations[place + 1] = words.tags[word];
            observations[place + 2] = words.clusters[word];
            observations[place + 3] = at.heads[word] < 0 ? -2 : at.relations[word];
        }
    }

    private void extras(Configuration at, int s0, int s1, int b0) {
        int[] seen = observations;
        seen[EXTRA] = s0 < 0 || b0 < 0 ? 0 : ParseWords.distance(b0 - s0);
        seen[EXTRA + 1] = s1 < 0 ? 0 : ParseWords.distance(s0 - s1);
        seen[EXTRA + 2] = s0 < 0 ? -1 : Math.min(3, at.lefts[s0]);
        seen[EXTRA + 3] = s0 < 0 ? -1 : Math.min(3, at.rights[s0]);
        seen[EXTRA + 4] = s1 < 0 ? -1 : Math.min(3, at.lefts[s1]);
        seen[EXTRA + 5] = s1 < 0 ? -1 : Math.min(3, at.rights[s1]);
        seen[EXTRA + 6] = b0 < 0 ? -1 : Math.min(3, at.lefts[b0]);
        seen[EXTRA + 7] = s0 < 0 ? -1 : ParseWords.fold(at.leftRelations[s0]);
        seen[EXTRA + 8] = s0 < 0 ? -1 : ParseWords.fold(at.rightRelations[s0]);
        seen[EXTRA + 9] = s1 < 0 ? -1 : ParseWords.fold(at.leftRelations[s1]);
        seen[EXTRA + 10] = s1 < 0 ? -1 : ParseWords.fold(at.rightRelations[s1]);
        seen[EXTRA + 11] = b0 < 0 ? -1 : ParseWords.fold(at.leftRelations[b0]);
        seen[EXTRA + 12] = 1;
        seen[EXTRA + 13] = s0 < 0 || b0 < 0 ? -1 : words.between(s0, b0);
    }
}
