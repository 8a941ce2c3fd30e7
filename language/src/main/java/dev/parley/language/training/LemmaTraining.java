package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import dev.parley.language.words.IntTable;
import dev.parley.language.words.LemmaRule;
import dev.parley.language.words.Lemmatiser;
import dev.parley.language.words.TagSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns the lemmatiser's rules from the words of treebanks and of lists. */
final class LemmaTraining {

    /** Endings of at least so many chars need two words that bear witness to their rule. */
    private static final int LONG_ENDING = 3;

    private static final int LEAST_WORDS = 2;

    private record Word(String form, int tag) {}

    private final TagSet tagSet;
    /** A line of the lists outweighs a slip that a treebank repeats. */
    private static final int WEIGHT_OF_LISTS = 10;

    private final Map<LemmaRule, Integer> numbers = new LinkedHashMap<>();
    private final Map<Word, Map<LemmaRule, Integer>> seen = new LinkedHashMap<>();
    private final TreeMap<Integer, Integer> known = new TreeMap<>();

    private LemmaTraining(TagSet tagSet) {
        this.tagSet = tagSet;
    }

    /**
     * A lemmatiser for the tags of {@code tagger}.
     *
     * @param lists rows of form, universal part of speech, Penn Treebank tag and lemma; those with tags that the
     *     treebanks do not have are passed over
     */
    static Lemmatiser lemmatiser(List<TreebankSentence> treebank, TagSet tagger, List<String[]> lists) {
        LemmaTraining training = new LemmaTraining(byFrequency(treebank));
        for (TreebankSentence sentence : treebank) {
            for (Token token : sentence.tokens()) {
                training.count(token.form(), token.upos(), token.xpos(), token.lemma(), 1);
            }
        }
        for (String[] row : lists) {
            training.count(row[0], row[1], row[2], row[3], WEIGHT_OF_LISTS);
        }
        TreeMap<Integer, Integer> table = training.table();
        return new Lemmatiser(
                training.tagSet,
                List.copyOf(training.numbers.keySet()),
                IntTable.of(table),
                IntTable.of(training.known),
                tagger);
    }

    /** All pairs of tags, the most frequent first. */
    private static TagSet byFrequency(List<TreebankSentence> treebank) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (TreebankSentence sentence : treebank) {
            for (Token token : sentence.tokens()) {
                counts.merge(List.of(token.upos(), token.xpos()), 1, Integer::sum);
            }
        }
        List<List<String>> pairs = counts.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(pair -> String.join(" ", pair.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return new TagSet(
                pairs.stream().map(pair -> pair.get(0)).toList(),
                pairs.stream().map(pair -> pair.get(1)).toList());
    }

    private void count(String form, String upos, String xpos, String lemma, int times) {
        int tag = tagSet.index(upos, xpos);
        if (tag < 0) {
            return;
        }
        seen.computeIfAbsent(new Word(form, tag), word -> new LinkedHashMap<>())
                .merge(LemmaRule.of(form, lemma), times, Integer::sum);
        known.put(Lemmatiser.knownKey(lemma, upos), 0);
        known.put(Lemmatiser.knownKey(lemma, Lemmatiser.ANY), 0);
    }

    private TreeMap<Integer, Integer> table() {
        TreeMap<Integer, Map<Integer, Integer>> whole = new TreeMap<>();
        TreeMap<Integer, Map<Integer, Integer>> shortEndings = new TreeMap<>();
        TreeMap<Integer, Map<Integer, Integer>> longEndings = new TreeMap<>();
        Map<List<Integer>, Map<Integer, Integer>> common = new LinkedHashMap<>();
        seen.forEach((word, rules) -> {
            int shape = Lemmatiser.shape(word.form());
            int key = Lemmatiser.wordKey(word.form(), word.tag(), shape);
            rules.forEach((rule, count) ->
                    whole.computeIfAbsent(key, next -> new TreeMap<>()).merge(number(rule), count, Integer::sum));
            // Each different word counts once for its endings, so that the rules suit words not seen yet.
            LemmaRule most = rules.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .orElseThrow()
                    .getKey();
            int longest = Math.min(Lemmatiser.LONGEST_ENDING, word.form().length());
            for (int length = most.cut().length(); length <= longest; length++) {
                int ending = Lemmatiser.endingKey(word.form(), length, word.tag(), shape);
                (length < LONG_ENDING ? shortEndings : longEndings)
                        .computeIfAbsent(ending, next -> new TreeMap<>())
                        .merge(number(most), 1, Integer::sum);
            }
            common.computeIfAbsent(List.of(word.tag(), shape), next -> new TreeMap<>())
                    .merge(number(most), 1, Integer::sum);
        });
        TreeMap<Integer, Integer> table = new TreeMap<>();
        shortEndings.forEach((key, rules) -> table.put(key, byCount(rules).get(0)));
        longEndings
                .values()
                .removeIf(rules ->
                        rules.values().stream().mapToInt(Integer::intValue).sum() < LEAST_WORDS);
        longEndings.forEach((key, rules) -> table.put(key, byCount(rules).get(0)));
        whole.forEach((key, rules) -> table.put(key, byCount(rules).get(0)));
        common.forEach((tagAndShape, rules) -> {
            List<Integer> most = byCount(rules);
            for (int rank = 1; rank <= Lemmatiser.COMMON_RULES && rank <= most.size(); rank++) {
                table.put(Lemmatiser.commonKey(rank, tagAndShape.get(0), tagAndShape.get(1)), most.get(rank - 1));
            }
        });
        return table;
    }

    private int number(LemmaRule rule) {
        return numbers.computeIfAbsent(rule, next -> numbers.size());
    }

    private static List<Integer> byCount(Map<Integer, Integer> rules) {
        return rules.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
