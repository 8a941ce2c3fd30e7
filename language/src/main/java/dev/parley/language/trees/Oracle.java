package dev.parley.language.trees;

/**
 * Says what a move costs: how many arcs of the right tree can no longer be made after it (the dynamic oracle of the
 * arc-hybrid system). Training only.
 */
public final class Oracle {

    private Oracle() {}

    /** Arcs of the right tree lost by a move; {@code heads} are the right heads, with the root behind the last word. */
    public static int cost(Configuration at, int move, int[] heads) {
        int top = at.stack(0);
        int front = at.front;
        return switch (move) {
            case Configuration.SHIFT -> shiftCost(at, front, heads);
            case Configuration.LEFT -> {
                int cost = heads[top] == at.stack(1) && at.depth > 1 ? 1 : 0;
                cost += heads[top] > front ? 1 : 0;
                yield cost + dependentsFrom(top, front, at.size, heads);
            }
            default -> {
                int cost = heads[top] >= front ? 1 : 0;
                yield cost + dependentsFrom(top, front, at.size, heads);
            }
        };
    }

    private static int shiftCost(Configuration at, int front, int[] heads) {
        int cost = 0;
        for (int below = 0; below < at.depth; below++) {
            int word = at.stack(below);
            if (heads[word] == front) {
                cost++;
            }
            if (below > 0 && heads[front] == word) {
                cost++;
            }
        }
        return cost;
    }

    private static int dependentsFrom(int head, int from, int size, int[] heads) {
        int count = 0;
        for (int word = from; word < size; word++) {
            if (heads[word] == head) {
                count++;
            }
        }
        return count;
    }
}
