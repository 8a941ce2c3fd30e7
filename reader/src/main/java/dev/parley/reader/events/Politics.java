package dev.parley.reader.events;

import dev.parley.language.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How likely a sentence is to speak of politics and conflict rather than of sport, trade, nature or private lives: a logistic
 * regression over what its words are about ({@link Sentence#gist()}). {@link PoliticsTraining} makes its weights.
 */
final class Politics {
    /** Beside this class in the jar: a number on each line, the constant first, then a weight for each number of a gist. */
    static final String FILE = "politics.model";

    /**
     * The logarithm of the odds below which a sentence tells no political act. On sentences not learned from it silences one of a hundred that
     * do tell one, and four of five that don't.
     */
    static final double UNLIKELY = -2;

    private static final int HALF = 20;

    private final float constant;
    private final float[] weights;

    /** @param numbers the constant, then the weights */
    Politics(double[] numbers) {
        constant = (float) numbers[0];
        weights = new float[numbers.length - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) numbers[i + 1];
        }
    }

    /** Reads the weights that are shipped. */
    static Politics load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Politics.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return new Politics(lines.lines().mapToDouble(Double::parseDouble).toArray());
        } catch (IOException fault) {
            throw new UncheckedIOException("The weights of " + FILE + " in the jar cannot be read", fault);
        }
    }

    /**
     * How likely a sentence is to speak of politics, as logarithms of odds.
     *
     * @param own by its own words
     * @param onPage by those of all sentences of its page: these tell as much as a sentence of {@link #HALF} tokens itself, since a page
     *     is about one thing, and few words tell little
     */
    record Odds(double own, double onPage) {}

    /** The odds of each sentence of a page. */
    List<Odds> odds(List<Sentence> page) {
        double[] own = page.stream().mapToDouble(this::odds).toArray();
        double sum = 0;
        int tokens = 0;
        for (int i = 0; i < own.length; i++) {
            sum += own[i] * page.get(i).size();
            tokens += page.get(i).size();
        }
        List<Odds> odds = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            int size = page.get(i).size();
            odds.add(new Odds(own[i], (own[i] * size + sum / tokens * HALF) / (size + HALF)));
        }
        return odds;
    }

    private double odds(Sentence sentence) {
        float[] gist = sentence.gist();
        float sum = constant;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * gist[i];
        }
        return sum;
    }
}
