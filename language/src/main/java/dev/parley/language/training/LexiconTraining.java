package dev.parley.language.training;

import dev.parley.language.words.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the lexicon: the tags that each word of the treebanks is seen with. */
final class LexiconTraining {

    private static final int LEAST_COUNT = 3;
    private static final double LEAST_SHARE = 0.03;

    private LexiconTraining() {}

    static Lexicon lexicon(List<Gold> sentences, Map<Integer, Integer> clusters) {
        TreeMap<Integer, Map<Integer, Integer>> tagsOf = new TreeMap<>();
        for (Gold gold : sentences) {
            for (int t = 0; t < gold.size(); t++) {
                tagsOf.computeIfAbsent(gold.words().lower(t), word -> new TreeMap<>())
                        .merge((int) gold.tags()[t], 1, Integer::sum);
            }
        }
        tagsOf.remove(0);
        Map<List<Integer>, Integer> classes = new HashMap<>();
        List<int[]> rows = new ArrayList<>();
        tagsOf.forEach((word, tags) -> {
            int total = tags.values().stream().mapToInt(Integer::intValue).sum();
            int tagClass = 0;
            if (total >= LEAST_COUNT) {
                List<Integer> kept = tags.entrySet().stream()
                        .filter(entry -> entry.getValue() >= total * LEAST_SHARE)
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .map(Map.Entry::getKey)
                        .toList();
                tagClass = classes.computeIfAbsent(kept, tagList -> classes.size() + 1);
            }
            int cluster = clusters.getOrDefault(word, 0);
            if (tagClass != 0 || cluster != 0) {
                rows.add(new int[] {word, tagClass, cluster});
            }
        });
        int[] words = new int[rows.size()];
        short[] tagClasses = new short[rows.size()];
        short[] wordClusters = new short[rows.size()];
        for (int r = 0; r < words.length; r++) {
            words[r] = rows.get(r)[0];
            tagClasses[r] = (short) rows.get(r)[1];
            wordClusters[r] = (short) rows.get(r)[2];
        }
        return new Lexicon(words, tagClasses, wordClusters);
    }
}
