package dev.parley.reader.counts;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Numbers that are names, parts of idioms or otherwise count nothing worth a record. */
final class Exclusions {
    private final Map<String, Set<String>> words = new HashMap<>();

    Exclusions(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("counts/exclusions.tsv")) {
            String where = fact.column(1, "where they stand");
            if (!where.matches("before|after|pair")) {
                throw fact.fault("'" + where + "' is no position", "write before, after or pair");
            }
            words.computeIfAbsent(where, ignored -> new HashSet<>())
                    .addAll(Arrays.asList(
                            fact.column(0, "words, set apart by |").split("\\|", -1)));
        }
    }

    private boolean has(String where, String word) {
        return words.getOrDefault(where, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a number is to be left out.
     *
     * @param first its first token
     * @param end the token after its last
     * @param unit the counted noun, or -1
     */
    boolean hold(Sentence sentence, int first, int end, int unit, double value) {
        boolean figures = Character.isDigit(sentence.form(first).charAt(0));
        if (end < sentence.size() && has("after", sentence.form(end))) {
            return true;
        }
        if (unit >= 0 && has("after", sentence.lemma(unit))) {
            return true;
        }
        if (first > 0
                && unit < 0
                && figures
                && (has("before", sentence.form(first - 1)) || followsName(sentence, first))) {
            return true;
        }
        if (unit < 0 && inBrackets(sentence, first, end)) {
            return true;
        }
        boolean pair = first > 0 && sentence.form(first - 1).equalsIgnoreCase("the") && value <= 3;
        return (pair && unit >= 0 && has("pair", sentence.lemma(unit))) || joined(sentence, first, end);
    }

    /** "Group 77", "Smith 52": a number behind a name belongs to it. */
    private static boolean followsName(Sentence sentence, int first) {
        return sentence.xpos(first - 1).equals("NNP") && first > 1;
    }

    /** Ages between commas or brackets: "the envoy, 52, said". */
    private static boolean inBrackets(Sentence sentence, int first, int end) {
        if (first == 0 || end >= sentence.size() || end - first > 1) {
            return false;
        }
        String before = sentence.form(first - 1);
        String after = sentence.form(end);
        return (before.equals(",") && (after.equals(",") || after.equals(".")))
                || (before.equals("(") && after.equals(")"));
    }

    /** "12-point plan", "2-1", phone numbers: a hyphen or slash without a blank ties the number to something. */
    private static boolean joined(Sentence sentence, int first, int end) {
        return tied(sentence, end) || (first > 0 && tied(sentence, first - 1));
    }

    private static boolean tied(Sentence sentence, int mark) {
        if (mark <= 0 || mark + 1 >= sentence.size()) {
            return false;
        }
        char c = sentence.form(mark).charAt(0);
        boolean ties = sentence.form(mark).length() == 1 && (c == '-' || c == '–' || c == '/' || c == ':' || c == '+');
        return ties && sentence.end(mark - 1) == sentence.start(mark) && sentence.end(mark) == sentence.start(mark + 1);
    }
}
