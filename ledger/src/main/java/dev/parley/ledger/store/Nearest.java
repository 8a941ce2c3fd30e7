package dev.parley.ledger.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Words that are spelt nearly like another: {@code sign} for {@code sgin}. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** Those of the known words that may have been meant, the likest first; three at most. */
    public static List<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> changes(written, name) <= Math.max(1, name.length() / 3))
                .sorted(Comparator.comparingInt((String name) -> changes(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many letters must be added, left out, replaced or swapped with the next to make one word of the other. */
    static int changes(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
