package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import dev.parley.language.words.KnownWords;
import dev.parley.language.words.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what treebanks tell of single words. */
final class KnownWordTraining {

    private static final int LEAST_COUNT = 3;

    /** Parts of speech in the order of their numbers, from 1. */
    private static final List<String> PARTS = List.of(
            "VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "NUM", "PART", "INTJ",
            "PUNCT", "SYM", "X");

    private final Map<String, Integer> parts = new HashMap<>();
    private int all;
    private int inside;
    private int withCapital;

    private KnownWordTraining() {}

    static KnownWords words(List<TreebankSentence> treebank) {
        TreeMap<Integer, KnownWordTraining> seen = new TreeMap<>();
        for (TreebankSentence sentence : treebank) {
            boolean first = true;
            for (Token token : sentence.tokens()) {
                seen.computeIfAbsent(Words.lowerHash(token.form()), word -> new KnownWordTraining())
                        .count(token, first);
                first &= token.upos().equals("PUNCT");
            }
        }
        seen.values().removeIf(word -> word.all < LEAST_COUNT);
        TreeMap<Integer, Integer> classes = new TreeMap<>();
        seen.forEach((word, uses) -> classes.put(word, KnownWords.wordClass(uses.part(), uses.capitals())));
        return KnownWords.of(classes);
    }

    private void count(Token token, boolean first) {
        parts.merge(token.upos(), 1, Integer::sum);
        all++;
        if (!first) {
            inside++;
            withCapital += Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
        }
    }

    private int part() {
        String most = PARTS.stream()
                .max(Comparator.comparingInt(part -> parts.getOrDefault(part, 0)))
                .orElseThrow();
        return PARTS.indexOf(most) + 1;
    }

    private int capitals() {
        if (inside == 0) {
            return 0;
        }
        return withCapital * 10 < inside ? 1 : withCapital * 10 <= inside * 9 ? 2 : 3;
    }
}
