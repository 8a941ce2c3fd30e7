package dev.parley.reader.speech;

import dev.parley.reader.reading.Stance;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word or phrase that tells of speech: one line of {@code speech/verbs.tsv}.
 *
 * @param words dictionary forms; the first is the verb, noun or preposition, the others follow it closely
 * @param part what kind of word it is
 * @param stance in what way its subject gives the word
 * @param quoted the complements that are an indirect quotation
 * @param governed further complements that stand on the speaker's word
 */
record SpeechWord(List<String> words, Part part, Stance stance, Set<String> quoted, Set<String> governed) {
    static final String THAT = "that";
    static final String TO = "to";
    static final String ING = "ing";
    static final String OBJECT = "object";

    SpeechWord {
        words = List.copyOf(words);
        quoted = Set.copyOf(quoted);
        governed = Set.copyOf(governed);
    }

    /** Whether the complement stands on the speaker's word, as a quotation or not. */
    boolean takes(String complement) {
        return quoted.contains(complement) || governed.contains(complement);
    }

    /** Whether it is a verb, or an adjective with a copula, that can have a speaker as subject. */
    boolean isVerbal() {
        return part == Part.VERB || part == Part.BELIEF || part == Part.FINDING;
    }

    /** What kind of word tells of speech. */
    enum Part {
        VERB,
        BELIEF,
        FINDING,
        NOUN,
        CARRIER,
        PREPOSITION,
        ADVERB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
