package dev.parley.ledger.exports;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the codes of events mean: their words, and how much they help or strain. */
final class CodeBook {
    private static final Set<String> MATERIAL_COOPERATION = Set.of("COOPERATE", "AID", "RETREAT");
    private static final Set<String> VERBAL_COOPERATION = Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE");
    private static final Set<String> VERBAL_CONFLICT = Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN");

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Double> goldstein = new HashMap<>();

    CodeBook(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("codes/cameo.tsv")) {
            labels.put(fact.column(0, "the code"), fact.column(1, "the label"));
        }
        for (Fact fact : knowledge.facts("codes/goldstein.tsv")) {
            goldstein.put(fact.column(0, "the code"), Double.valueOf(fact.column(1, "the value")));
        }
    }

    /** What a CAMEO code says, in words. */
    String label(String cameo) {
        return labels.getOrDefault(cameo, "");
    }

    /** Goldstein's value of a CAMEO code, from -10 (strains most) to 10 (helps most). */
    double goldstein(String cameo) {
        for (int length = cameo.length(); length >= 2; length--) {
            Double value = goldstein.get(cameo.substring(0, length));
            if (value != null) {
                return value;
            }
        }
        return 0;
    }

    /** The value as the formats print it. */
    String goldsteinShown(String cameo) {
        return String.format(Locale.ROOT, "%.1f", goldstein(cameo));
    }

    /** CAMEO's root of a code: its first two digits. */
    static String root(String cameo) {
        return cameo.substring(0, Math.min(2, cameo.length()));
    }

    /** GDELT's class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    static int quad(String cameo) {
        int root = Integer.parseInt(root(cameo));
        return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }

    /** Phoenix's class: 0 neutral, then as {@link #quad}. */
    static int penta(String cameo) {
        return root(cameo).equals("01") ? 0 : quad(cameo);
    }

    /** What PLOVER calls the class of an event type. */
    static String quadOfPlover(String type) {
        if (VERBAL_COOPERATION.contains(type)) {
            return "VERBAL COOPERATION";
        }
        if (MATERIAL_COOPERATION.contains(type)) {
            return "MATERIAL COOPERATION";
        }
        return VERBAL_CONFLICT.contains(type) ? "VERBAL CONFLICT" : "MATERIAL CONFLICT";
    }
}
