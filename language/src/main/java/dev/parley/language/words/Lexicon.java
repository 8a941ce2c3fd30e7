package dev.parley.language.words;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the treebanks say of each word they hold often enough: which tags it can have, and in the company of which words
 * it stands. Looked up by {@link Words#lower}. Words it does not know have class 0 and cluster 0.
 */
public final class Lexicon {

    private final int mask;
    private final int[] words;
    private final short[] classes;
    private final short[] clusters;
    private final int size;

    /** The arrays run side by side; no word is 0. */
    public Lexicon(int[] words, short[] classes, short[] clusters) {
        size = words.length;
        int slots = Integer.highestOneBit(Math.max(8, words.length * 3 / 2)) << 1;
        mask = slots - 1;
        this.words = new int[slots];
        this.classes = new short[slots];
        this.clusters = new short[slots];
        for (int w = 0; w < words.length; w++) {
            int slot = slot(words[w]);
            this.words[slot] = words[w];
            this.classes[slot] = classes[w];
            this.clusters[slot] = clusters[w];
        }
    }

    private int slot(int word) {
        int slot = word & mask;
        while (words[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** A number for the set of tags that the word is seen with, most frequent first; 0 when unknown. */
    public int tagClass(int word) {
        return classes[slot(word)];
    }

    /** A number for the company the word keeps; 0 when unknown. Its leading bits are wider groups. */
    public int cluster(int word) {
        return clusters[slot(word)];
    }

    /** Writes the lexicon in an order that depends on its words alone. */
    public void write(DataOutput out) throws IOException {
        int[] sorted = new int[size];
        int count = 0;
        for (int word : words) {
            if (word != 0) {
                sorted[count++] = word;
            }
        }
        Arrays.sort(sorted);
        out.writeInt(size);
        for (int word : sorted) {
            out.writeInt(word);
        }
        for (int word : sorted) {
            out.writeShort(classes[slot(word)]);
        }
        for (int word : sorted) {
            out.writeShort(clusters[slot(word)]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Lexicon read(ByteBuffer in) {
        int[] words = new int[in.getInt()];
        short[] classes = new short[words.length];
        short[] clusters = new short[words.length];
        for (int w = 0; w < words.length; w++) {
            words[w] = in.getInt();
        }
        for (int w = 0; w < words.length; w++) {
            classes[w] = in.getShort();
        }
        for (int w = 0; w < words.length; w++) {
            clusters[w] = in.getShort();
        }
        return new Lexicon(words, classes, clusters);
    }
}
