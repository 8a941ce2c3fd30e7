package dev.parley.reader.speech;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code speech/attitudes.tsv}: what each takes as the thing that somebody thinks of. Immutable. */
final class AttitudeWords {
    static final String FILE = "speech/attitudes.tsv";

    private final Map<String, Set<String>> verbs = new HashMap<>();
    private final Map<String, Set<String>> adjectives = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();

    AttitudeWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            String word = fact.column(0, "the word").toLowerCase(Locale.ROOT);
            String part = fact.column(1, "the part of speech");
            Map<String, Set<String>> words =
                    switch (part) {
                        case "verb" -> verbs;
                        case "adjective" -> adjectives;
                        case "noun" -> nouns;
                        default ->
                            throw fact.fault("'" + part + "' is no part of speech", "write verb, adjective or noun");
                    };
            words.computeIfAbsent(word, ignored -> new HashSet<>())
                    .addAll(SpeechWords.complements(fact, fact.column(2, "the complements")));
        }
    }

    /** What the word takes, by its dictionary form and universal part of speech; empty where it tells of no attitude. */
    Set<String> complements(String lemma, String upos) {
        Map<String, Set<String>> words =
                switch (upos) {
                    case "VERB" -> verbs;
                    case "ADJ" -> adjectives;
                    case "NOUN" -> nouns;
                    default -> Map.of();
                };
        return words.getOrDefault(lemma, Set.of());
    }
}
