package dev.parley.language.trees;

/** The rule that relation 0 is the root's, and the root's only. */
public final class Relations {

    /** The number of the relation {@code root} in every parser's list. */
    public static final int ROOT = 0;

    private Relations() {}

    /** The relation with the best score, of those that an arc from the root, or from a word, can have. */
    public static int best(int[] scores, boolean fromRoot) {
        if (fromRoot) {
            return ROOT;
        }
        int best = ROOT + 1;
        for (int relation = best + 1; relation < scores.length; relation++) {
            if (scores[relation] > scores[best]) {
                best = relation;
            }
        }
        return best;
    }
}
