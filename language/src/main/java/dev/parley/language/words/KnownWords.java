package dev.parley.language.words;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What treebanks tell of a word that stands alone: its most frequent part of speech, and whether it is written with a
 * capital inside sentences. The splitter asks this of words that no tagger has seen yet. Immutable.
 */
public final class KnownWords {

    /** Number of full verbs. */
    public static final int VERB = 1;

    /** Number of auxiliaries. */
    public static final int AUXILIARY = 2;

    private static final int CASES = 4;

    private final Lexicon lexicon;

    private KnownWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What is known of these words.
     *
     * @param words hashes as {@link Words#lowerHash(CharSequence)} gives them, none 0
     * @param parts for each word the number of its most frequent part of speech, from 1
     * @param capitals for each word how often it has a capital inside sentences: 1 never, 2 at times, 3 always; 0 if it
     *     stands inside none
     */
    public static KnownWords of(int[] words, int[] parts, int[] capitals) {
        short[] classes = new short[words.length];
        for (int w = 0; w < words.length; w++) {
            classes[w] = (short) (parts[w] * CASES + capitals[w]);
        }
        return new KnownWords(new Lexicon(words, classes, new short[words.length]));
    }

    /** Part of speech and use of capitals in one number; 0 if the word is not known. */
    int classOf(int word) {
        return lexicon.tagClass(word);
    }

    /** Whether words of a class are verbs, full or auxiliary. */
    static boolean verb(int wordClass) {
        int part = wordClass / CASES;
        return part == VERB || part == AUXILIARY;
    }

    /** How often words of a class have capitals: 1 never, 2 at times, 3 always; 0 if unknown. */
    static int capitals(int wordClass) {
        return wordClass % CASES;
    }

    /** Writes all words. */
    public void write(DataOutput out) throws IOException {
        lexicon.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static KnownWords read(ByteBuffer in) {
        return new KnownWords(Lexicon.read(in));
    }
}
