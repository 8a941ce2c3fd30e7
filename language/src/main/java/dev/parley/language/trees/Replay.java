package dev.parley.language.trees;

/** The moves that make a given tree without crossing arcs. */
final class Replay {

    private final int[] heads;
    /** How many dependents of each word are still to come. */
    private final int[] waiting;

    /** {@code heads} has -1 for the root. */
    Replay(int[] heads) {
        this.heads = heads;
        waiting = new int[heads.length + 1];
        for (int head : heads) {
            waiting[head < 0 ? heads.length : head]++;
        }
    }

    /** The next move towards the tree. */
    int next(Configuration at) {
        int top = at.stack(0);
        if (top >= 0 && waiting[top] == 0) {
            int head = heads[top] < 0 ? heads.length : heads[top];
            if (head == at.front && at.possible(Configuration.LEFT)) {
                waiting[head]--;
                return Configuration.LEFT;
            }
            if (head == at.stack(1) && at.depth > 1) {
                waiting[head]--;
                return Configuration.RIGHT;
            }
        }
        if (!at.possible(Configuration.SHIFT)) {
            throw new IllegalStateException("The tree has crossing arcs");
        }
        return Configuration.SHIFT;
    }
}
