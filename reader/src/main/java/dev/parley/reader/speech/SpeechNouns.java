package dev.parley.reader.speech;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The nouns of {@code speech/nouns.tsv}: documents that speak, works with titles, sources without a name. Immutable. */
final class SpeechNouns {
    static final String FILE = "speech/nouns.tsv";

    private final Set<String> documents = new HashSet<>();
    private final Set<String> works = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    SpeechNouns(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            String noun = fact.column(0, "the noun").toLowerCase(Locale.ROOT);
            String kind = fact.column(1, "its kind");
            switch (kind) {
                case "document" -> documents.add(noun);
                case "work" -> works.add(noun);
                case "source" -> sources.add(noun);
                default -> throw fact.fault("'" + kind + "' is no kind of noun", "write document, work or source");
            }
        }
    }

    boolean isDocument(String lemma) {
        return documents.contains(lemma.toLowerCase(Locale.ROOT));
    }

    boolean isWork(String lemma) {
        return works.contains(lemma.toLowerCase(Locale.ROOT));
    }

    boolean isSource(String lemma) {
        return sources.contains(lemma.toLowerCase(Locale.ROOT));
    }
}
