package dev.parley.ledger.linking;

import java.util.HashMap;
import java.util.Map;

/** Numbers that hang together (union-find, with the least number of a group as its name). */
public final class Groups {
    private final Map<Long, Long> parents = new HashMap<>();

    /** Puts two numbers and all that hang on them into one group. */
    public void join(long one, long other) {
        long a = of(one);
        long b = of(other);
        if (a != b) {
            parents.put(Math.max(a, b), Math.min(a, b));
        }
    }

    /** The name of a number's group: the least number in it. */
    public long of(long number) {
        long root = number;
        for (Long parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        for (long at = number; at != root; ) {
            Long next = parents.put(at, root);
            at = next == null ? root : next;
        }
        return root;
    }
}
