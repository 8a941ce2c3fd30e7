package dev.parley.language.training;

import dev.parley.language.words.Lemmatiser;
import dev.parley.language.words.Lemmatiser.Rule;
import dev.parley.language.words.TagSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Learns the lemmatiser's rules: for every ending the rule that most words with it follow. */
final class LemmaTraining {

    private static final int LONGEST_GENERAL_ENDING = 7;
    private static final int LEAST_WORDS = 2;

    private final Map<Rule, Integer> numbers = new LinkedHashMap<>();
    /** For every key of an ending how many words follow each rule; whole words count how often they stand. */
    private final List<TreeMap<Integer, Map<Integer, Integer>>> byLength = new ArrayList<>();

    private final TreeMap<Integer, Map<Integer, Integer>> wholeWords = new TreeMap<>();
    private final Map<String, Map<Rule, Integer>> seen = new TreeMap<>();

    static Lemmatiser lemmatiser(List<Gold> sentences, TagSet tagSet, List<String[]> irregular) {
        LemmaTraining training = new LemmaTraining();
        for (int length = 0; length <= LONGEST_GENERAL_ENDING; length++) {
            training.byLength.add(new TreeMap<>());
        }
        for (Gold gold : sentences) {
            for (int t = 0; t < gold.size(); t++) {
                String form = gold.sentence().tokens().get(t).form();
                training.count(form, gold.sentence().tokens().get(t).lemma(), gold.tags()[t]);
            }
        }
        for (String[] row : irregular) {
            int tag = tagSet.index(row[1], row[2]);
            if (tag < 0) {
                throw new IllegalArgumentException("No word of the treebanks is tagged " + row[1] + " " + row[2]);
            }
            training.count(row[0], row[3], tag);
        }
        training.gatherEndings();
        return training.rules();
    }

    private void count(String form, String lemma, int tag) {
        Rule rule = rule(form, lemma);
        seen.computeIfAbsent(tag + " " + form, word -> new LinkedHashMap<>()).merge(rule, 1, Integer::sum);
    }

    private static Rule rule(String form, String lemma) {
        String lower = form.toLowerCase(Locale.ROOT);
        int kept = common(form, lemma);
        int keptLower = common(lower, lemma);
        boolean keepsCase =
                kept > keptLower || kept == keptLower && !form.equals(lower) && lemma.startsWith(form.substring(0, 1));
        int stem = Math.max(kept, keptLower);
        return new Rule(keepsCase, form.length() - stem, lemma.substring(stem));
    }

    private static int common(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Each different word counts once for its endings, so that the rules suit words not seen yet. */
    private void gatherEndings() {
        seen.forEach((word, rules) -> {
            int blank = word.indexOf(' ');
            int tag = Integer.parseInt(word.substring(0, blank));
            String form = word.substring(blank + 1);
            int[] keys = Lemmatiser.hashes(form, tag, Character.isUpperCase(form.charAt(0)));
            int best = numbers.computeIfAbsent(most(rules), rule -> numbers.size());
            for (int length = 0; length <= Math.min(LONGEST_GENERAL_ENDING, keys.length - 2); length++) {
                byLength.get(length)
                        .computeIfAbsent(keys[length], key -> new TreeMap<>())
                        .merge(best, 1, Integer::sum);
            }
            Map<Integer, Integer> whole = wholeWords.computeIfAbsent(keys[keys.length - 1], key -> new TreeMap<>());
            rules.forEach((rule, count) ->
                    whole.merge(numbers.computeIfAbsent(rule, next -> numbers.size()), count, Integer::sum));
        });
    }

    private static Rule most(Map<Rule, Integer> rules) {
        return rules.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow()
                .getKey();
    }

    private Lemmatiser rules() {
        TreeMap<Integer, Integer> chosen = new TreeMap<>();
        for (int length = 0; length <= LONGEST_GENERAL_ENDING; length++) {
            int least = length < 4 ? 1 : LEAST_WORDS;
            byLength.get(length).forEach((key, rules) -> {
                int words = rules.values().stream().mapToInt(Integer::intValue).sum();
                if (words >= least) {
                    chosen.put(key, best(rules));
                }
            });
        }
        wholeWords.forEach((key, rules) -> chosen.put(key, best(rules)));
        int[] keys = new int[chosen.size()];
        short[] rules = new short[keys.length];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : chosen.entrySet()) {
            keys[at] = entry.getKey();
            rules[at++] = entry.getValue().shortValue();
        }
        return new Lemmatiser(List.copyOf(numbers.keySet()), keys, rules);
    }

    private static int best(Map<Integer, Integer> rules) {
        return rules.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow()
                .getKey();
    }
}
