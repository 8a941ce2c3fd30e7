package dev.parley.reader.actors;

import java.util.Locale;
import java.util.Set;

/** Tells whether a word such as "Armenian" or "Serbs" means a people rather than a state. */
final class Ethnicity {
    private static final Set<String> CUES =
            Set.of("ethnic", "ethnically", "mainly", "mostly", "predominantly", "largely", "native");
    private static final Set<String> PEOPLE = Set.of(
            "separatist",
            "separatists",
            "minority",
            "community",
            "communities",
            "population",
            "residents",
            "villagers",
            "language",
            "speaker",
            "speakers",
            "majority",
            "enclave",
            "diaspora",
            "descent",
            "origin",
            "culture",
            "refugees",
            "families",
            "settlers",
            "inhabitants",
            "clan",
            "tribe",
            "nationalist",
            "nationalists");

    private Ethnicity() {}

    /**
     * Whether the adjective at a token tells a people.
     *
     * @param described the noun that it describes, or -1
     */
    static boolean isEthnic(SentenceTree tree, int token, int described) {
        if (token > 0 && CUES.contains(lower(tree, token - 1))) {
            return true;
        }
        if (token > 1 && tree.form(token - 1).equals("-") && CUES.contains(lower(tree, token - 2))) {
            return true;
        }
        if (token + 2 < tree.size() && tree.form(token + 1).equals("-")) {
            String next = lower(tree, token + 2);
            return next.equals("speaking")
                    || next.equals("majority")
                    || next.equals("populated")
                    || next.equals("inhabited");
        }
        for (int between = token + 1; between < tree.size() && between <= described; between++) {
            if (PEOPLE.contains(lower(tree, between))) {
                return true;
            }
        }
        return false;
    }

    private static String lower(SentenceTree tree, int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
