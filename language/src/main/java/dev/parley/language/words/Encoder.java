package dev.parley.language.words;

import dev.parley.language.network.Context;
import dev.parley.language.network.Layer;
import dev.parley.language.network.Table;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word of a sentence the numbers that tags, names and trees are read from: what the word is like, which signs
 * it bears, and in which context it stands. Safe to share between threads.
 */
public final class Encoder {

    /**
     * What is known of a word wherever it stands is worth keeping: four of five words of a text were met shortly before.
     * A power of two.
     */
    private static final int KEPT = 1 << 13;

    private final WordVectors vectors;
    private final Table signs;
    private final Context context;
    private final Gazetteer gazetteer;

    /**
     * Words met before, each in the one slot that its hash gives it. Threads write without asking each other: an entry
     * is immutable and true whoever made it, so that the worst that can happen is that one is made twice.
     */
    private final @Nullable Met[] met = new @Nullable Met[KEPT];

    /** The gates that a word opens, both ways, when it stands where no sign of place is. */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
    private record Met(int form, int lower, float[] forwards, float[] backwards) {}

    /** An encoder from its parts. */
    public Encoder(WordVectors vectors, Table signs, Context context, Gazetteer gazetteer) {
        this.vectors = vectors;
        this.signs = signs;
        this.context = context;
        this.gazetteer = gazetteer;
    }

    /** For each word its row of numbers. */
    public float[][] read(Words words) {
        int size = words.size();
        float[][] forwards = new float[size][];
        float[][] backwards = new float[size][];
        int[][] places = Signs.ofPlace(words, gazetteer);
        for (int token = 0; token < size; token++) {
            Met word = places[token].length == 0 ? met(words, token) : look(words, token, places[token]);
            forwards[token] = word.forwards;
            backwards[token] = word.backwards;
        }
        return context.of(forwards, backwards);
    }

    /**
     * What words are about as a whole, whatever their order: the mean, the greatest and the least of the numbers of their vectors.
     *
     * @param telling which words count
     */
    public float[] gist(Words words, IntPredicate telling) {
        return Gist.of(vectors, words, telling);
    }

    private Met met(Words words, int token) {
        int form = words.form(token);
        int slot = (form ^ (form >>> 15)) & (KEPT - 1);
        Met word = met[slot];
        if (word == null || word.form != form || word.lower != words.lower(token)) {
            word = look(words, token, new int[0]);
            met[slot] = word;
        }
        return word;
    }

    private Met look(Words words, int token, int[] places) {
        float[] input = new float[vectors.size() + signs.columns()];
        vectors.add(words.lower(token), input);
        for (int row : Signs.ofWord(words, token, gazetteer)) {
            signs.add(row, input, vectors.size());
        }
        for (int row : places) {
            signs.add(row, input, vectors.size());
        }
        Layer forwards = context.forwards().input();
        Layer backwards = context.backwards().input();
        return new Met(words.form(token), words.lower(token), forwards.of(input), backwards.of(input));
    }

    /** Writes everything but the lists of names. */
    public void write(DataOutput out) throws IOException {
        vectors.write(out);
        signs.write(out);
        context.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Encoder read(ByteBuffer in, Gazetteer gazetteer) {
        WordVectors vectors = WordVectors.read(in);
        Table signs = Table.read(in);
        return new Encoder(vectors, signs, Context.read(in), gazetteer);
    }
}
