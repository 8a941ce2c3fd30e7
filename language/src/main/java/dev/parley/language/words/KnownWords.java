package dev.parley.language.words;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SortedMap;

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

    private final IntTable classes;

    private KnownWords(IntTable classes) {
        this.classes = classes;
    }

    /** What is known of words: for their hashes, as {@link Words#lowerHash(CharSequence)} gives them, their classes. */
    public static KnownWords of(SortedMap<Integer, Integer> classes) {
        return new KnownWords(IntTable.of(classes));
    }

    /**
     * The number of a class.
     *
     * @param part the number of the words' most frequent part of speech, from 1
     * @param capitals how often they have a capital inside sentences: 1 never, 2 at times, 3 always; 0 if they stand
     *     inside none
     */
    public static int wordClass(int part, int capitals) {
        return part * CASES + capitals;
    }

    /** Part of speech and use of capitals in one number; 0 if the word is not known. */
    int classOf(int word) {
        return Math.max(0, classes.get(word));
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
        classes.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static KnownWords read(ByteBuffer in) {
        return new KnownWords(IntTable.read(in));
    }
}
