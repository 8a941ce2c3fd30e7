package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Signs;
import dev.parley.language.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sentence to learn from. Whatever its source does not tell is empty.
 *
 * @param words hashes of the folded words
 * @param signs for each word the rows of its signs
 * @param tags numbers of the tags
 * @param heads the heads; the root is the number of words
 * @param relations numbers of the relations
 * @param labels labels of names
 * @param marked whether annotators marked the names as such, rather than that they were worked out from entities
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
record Lesson(int[] words, int[][] signs, int[] tags, int[] heads, int[] relations, int[] labels, boolean marked) {

    /** Longer sentences are left out: there are next to none, and each takes time with the square of its length. */
    private static final int LONGEST = 250;

    /** Lessons from treebank sentences; those that hold entities teach names too. */
    static List<Lesson> ofTrees(List<Gold> sentences, Gazetteer gazetteer) {
        List<Lesson> lessons = new ArrayList<>();
        for (Gold gold : sentences) {
            if (gold.size() > LONGEST) {
                continue;
            }
            int[] tags = new int[gold.size()];
            int[] relations = new int[gold.size()];
            for (int word = 0; word < tags.length; word++) {
                tags[word] = gold.tags()[word];
                relations[word] = gold.relations()[word];
            }
            boolean entities = gold.sentence().tokens().stream()
                    .anyMatch(token -> !token.entity().isEmpty());
            int[] labels = entities ? GoldNames.ofEntities(gold.sentence()) : new int[0];
            lessons.add(of(gold.words(), gazetteer, tags, gold.heads(), relations, labels, false));
        }
        return lessons;
    }

    /** Lessons from sentences whose names are marked. */
    static List<Lesson> ofNames(List<TreebankSentence> sentences, Gazetteer gazetteer) {
        List<Lesson> lessons = new ArrayList<>();
        for (TreebankSentence sentence : sentences) {
            Words words = new Words(sentence.words(), sentence.starts(), sentence.ends());
            int[] none = new int[0];
            lessons.add(of(words, gazetteer, none, none, none, GoldNames.ofTags(sentence), true));
        }
        return lessons;
    }

    private static Lesson of(
            Words words, Gazetteer gazetteer, int[] tags, int[] heads, int[] relations, int[] labels, boolean marked) {
        int[] lower = new int[words.size()];
        int[][] signs = new int[words.size()][];
        int[][] places = Signs.ofPlace(words, gazetteer);
        for (int word = 0; word < lower.length; word++) {
            lower[word] = words.lower(word);
            int[] own = Signs.ofWord(words, word, gazetteer);
            signs[word] = Arrays.copyOf(own, own.length + places[word].length);
            System.arraycopy(places[word], 0, signs[word], own.length, places[word].length);
        }
        return new Lesson(lower, signs, tags, heads, relations, labels, marked);
    }

    int size() {
        return words.length;
    }

    boolean hasTree() {
        return tags.length > 0;
    }

    boolean hasNames() {
        return labels.length > 0;
    }
}
