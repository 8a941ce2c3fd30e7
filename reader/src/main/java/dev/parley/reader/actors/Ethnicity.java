package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a state's adjective means a people, a language or a culture rather than the state: "an Armenian church". */
final class Ethnicity {
    private static final Set<String> AFTER_HYPHEN =
            Set.of("speaking", "majority", "populated", "inhabited", "born", "style", "owned", "language");

    private final Set<String> before = new HashSet<>();
    private final Set<String> described = new HashSet<>();
    private final Set<String> tongue = new HashSet<>();

    Ethnicity(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("actors/peoples.tsv")) {
            List<String> words = fact.list(1, "words");
            switch (fact.column(0, "where the word stands")) {
                case "before" -> before.addAll(words);
                case "described" -> described.addAll(words);
                case "tongue" -> tongue.addAll(words);
                default ->
                    throw fact.fault(
                            "'" + fact.column(0, "where") + "' is no place of a word",
                            "write before, described or tongue");
            }
        }
    }

    /**
     * Whether the adjective at a token tells a people.
     *
     * @param head the noun that it describes, or -1
     */
    boolean isEthnic(SentenceTree tree, int token, int head) {
        if (token > 0 && before.contains(lower(tree, token - 1))) {
            return true;
        }
        if (token > 1 && tree.form(token - 1).equals("-") && before.contains(lower(tree, token - 2))) {
            return true;
        }
        if (token + 1 < tree.size() && tongue.contains(tree.form(token + 1))) {
            return true;
        }
        if (token + 2 < tree.size() && tree.form(token + 1).equals("-")) {
            return AFTER_HYPHEN.contains(lower(tree, token + 2));
        }
        for (int between = token + 1; between < tree.size() && between <= head; between++) {
            if (described.contains(tree.sentence().lemma(between).toLowerCase(Locale.ROOT))
                    && !tree.isCapitalised(between)) {
                return true;
            }
        }
        return false;
    }

    private static String lower(SentenceTree tree, int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
