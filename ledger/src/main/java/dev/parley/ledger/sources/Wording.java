package dev.parley.ledger.sources;

import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.util.Arrays;
import java.util.Set;

/** The words of a stretch of text, as hashes: letters and digits in small letters, all else apart. */
public final class Wording {
    /** Words of so many letters and more carry a sentence's matter; they are compared by this many first letters. */
    private static final int STEM = 6;

    private static final int SHORT = 4;
    private static final Set<String> EMPTY = Set.of(
            "about",
            "after",
            "again",
            "against",
            "also",
            "although",
            "amid",
            "among",
            "another",
            "because",
            "been",
            "before",
            "being",
            "between",
            "both",
            "could",
            "does",
            "during",
            "each",
            "ever",
            "every",
            "from",
            "have",
            "having",
            "here",
            "into",
            "itself",
            "just",
            "many",
            "more",
            "most",
            "much",
            "once",
            "only",
            "other",
            "over",
            "said",
            "same",
            "says",
            "should",
            "since",
            "some",
            "still",
            "such",
            "than",
            "that",
            "their",
            "them",
            "themselves",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "through",
            "told",
            "under",
            "until",
            "upon",
            "very",
            "were",
            "what",
            "when",
            "where",
            "whether",
            "which",
            "while",
            "will",
            "with",
            "within",
            "without",
            "would",
            "year",
            "years",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final long[] EMPTY_HASHES =
            Sets.of(EMPTY.stream().mapToLong(Hash::of).toArray());

    private final long[] words;
    private final long[] matter;

    private Wording(long[] words, long[] matter) {
        this.words = words;
        this.matter = matter;
    }

    /** The wordings of all sentences of a reading, in their order. */
    public static Wording[] ofSentences(Reading reading) {
        String text = reading.page().text();
        Wording[] wordings = new Wording[reading.sentences().size()];
        for (int i = 0; i < wordings.length; i++) {
            SentenceSpan sentence = reading.sentences().get(i);
            wordings[i] = of(text, sentence.start(), sentence.end());
        }
        return wordings;
    }

    /** The words from start to end of a text. */
    static Wording of(String text, int start, int end) {
        Gathered words = new Gathered();
        Gathered matter = new Gathered();
        for (int at = start; at < end; ) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            long hash = Hash.begin();
            long stem = 0;
            for (char c; at < end && Character.isLetterOrDigit(c = text.charAt(at)); at++) {
                stem = at - from == STEM ? hash : stem;
                hash = Hash.next(hash, Character.toLowerCase(c));
            }
            long word = Hash.mixed(hash);
            words.add(word);
            boolean carries = at - from >= SHORT
                    && Character.isLetter(text.charAt(from))
                    && Arrays.binarySearch(EMPTY_HASHES, word) < 0;
            if (carries) {
                matter.add(at - from <= STEM ? word : Hash.mixed(stem));
            }
        }
        return new Wording(words.values(), matter.set());
    }

    /** All words, in order. */
    long[] words() {
        return words;
    }

    /** A set of the stems of those words that carry what the text is about. */
    public long[] matter() {
        return matter;
    }
}
