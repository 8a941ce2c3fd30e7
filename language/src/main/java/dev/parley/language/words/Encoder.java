package dev.parley.language.words;

import dev.parley.language.network.Context;
import dev.parley.language.network.Rows;
import dev.parley.language.network.Table;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What each sign of place adds to the gates, by its row: a few dozen of them are ever met. */
    private final Map<Integer, Gates> ofPlaces = new ConcurrentHashMap<>();

    /** What the gates of both directions are, or what something adds to them. */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
    private record Gates(float[] forwards, float[] backwards) {
        Gates plus(Gates other) {
            Gates sum = new Gates(forwards.clone(), backwards.clone());
            Rows.add(other.forwards, sum.forwards);
            Rows.add(other.backwards, sum.backwards);
            return sum;
        }
    }

    /** The gates that a word opens when it stands where no sign of place is. */
    private record Met(int form, int lower, Gates gates) {}

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
            Gates gates = met(words, token).gates;
            for (int row : places[token]) {
                gates = gates.plus(ofPlace(row));
            }
            forwards[token] = gates.forwards;
            backwards[token] = gates.backwards;
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
            word = new Met(form, words.lower(token), look(words, token));
            met[slot] = word;
        }
        return word;
    }

    private Gates look(Words words, int token) {
        float[] input = new float[vectors.size() + signs.columns()];
        vectors.add(words.lower(token), input);
        for (int row : Signs.ofWord(words, token, gazetteer)) {
            signs.add(row, input, vectors.size());
        }
        return new Gates(
                context.forwards().input().of(input),
                context.backwards().input().of(input));
    }

    private Gates ofPlace(int row) {
        return ofPlaces.computeIfAbsent(row, missing -> {
            float[] input = new float[vectors.size() + signs.columns()];
            signs.add(missing, input, vectors.size());
            return new Gates(
                    context.forwards().input().added(input),
                    context.backwards().input().added(input));
        });
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
