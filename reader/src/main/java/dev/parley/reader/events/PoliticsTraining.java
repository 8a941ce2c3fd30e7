package dev.parley.reader.events;

import dev.parley.language.English;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Learns the weights of {@link Politics} from sentences with and without an event:
 *
 * <pre>{@code PoliticsTraining OUT LIST...}</pre>
 *
 * <p>A list has a sentence a line, {@code " = "} and what it tells, {@code no event} where that is nothing; lines that begin with
 * {@code #} are passed over. The same lists in the same order give the same weights on every machine. What is minimised is the
 * usual loss of logistic regression, both kinds of sentence together weighing the same, with the squares of the weights; by
 * Nesterov's accelerated gradient ("A method of solving a convex programming problem with convergence rate O(1/k²)", 1983).
 */
public final class PoliticsTraining {
    private static final String NOTHING = "no event";
    private static final String BETWEEN = " = ";

    /**
     * How the parts of a gist are weighed before they are learned from: single words stand out in the extremes, all words
     * together in the mean. Both chosen on lists that are not learned from.
     */
    private static final double MEANS = 8;

    private static final double EXTREMES = 2;

    /** The weight of the squares, for each sentence learned from. */
    private static final double DECAY = 2;

    private static final int STEPS = 4000;

    private final List<double[]> gists = new ArrayList<>();
    private final List<Boolean> political = new ArrayList<>();

    private PoliticsTraining() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        List<Path> lists = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        Files.writeString(Path.of(arguments[0]), learned(English.load(), lists));
    }

    /**
     * The lines of {@link Politics#FILE}.
     *
     * @throws IOException if a list cannot be read
     * @throws IllegalArgumentException if a line has no {@code " = "}, or one of the two kinds of sentence is missing
     */
    static String learned(English english, List<Path> lists) throws IOException {
        PoliticsTraining training = new PoliticsTraining();
        for (Path list : lists) {
            training.add(english, list);
        }
        return Arrays.stream(training.weights())
                .mapToObj(number -> String.format(Locale.ROOT, "%.3f", number))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void add(English english, Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int between = line.lastIndexOf(BETWEEN);
            if (between <= 0) {
                throw new IllegalArgumentException(list + ":" + (number + 1) + " has no '" + BETWEEN
                        + "' between a sentence and what it tells: write one");
            }
            float[] gist = english.read(line, 0, between).get(0).gist();
            gists.add(scaled(gist));
            political.add(!line.substring(between + BETWEEN.length()).equals(NOTHING));
        }
    }

    private static double[] scaled(float[] gist) {
        double[] scaled = new double[gist.length + 1];
        scaled[0] = 1;
        for (int i = 0; i < gist.length; i++) {
            scaled[i + 1] = gist[i] * scale(i, gist.length);
        }
        return scaled;
    }

    private static double scale(int number, int length) {
        return number < length / 3 ? MEANS : EXTREMES;
    }

    private double[] weights() {
        long ofPolitics = political.stream().filter(one -> one).count();
        if (ofPolitics == 0 || ofPolitics == political.size()) {
            throw new IllegalArgumentException(
                    "the lists hold sentences of one kind alone: give some with and some without an event");
        }
        double[] shares = { // of each kind of sentence: what one weighs
            gists.size() / 2.0 / (gists.size() - ofPolitics), gists.size() / 2.0 / ofPolitics
        };
        double[] weights = new double[gists.get(0).length];
        double[] ahead = weights.clone();
        double step = 1 / steepest(shares);
        for (int count = 1; count <= STEPS; count++) {
            double[] slope = slope(ahead, shares);
            double[] next = new double[weights.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = ahead[i] - step * slope[i];
                ahead[i] = next[i] + (count - 1.0) / (count + 2.0) * (next[i] - weights[i]);
            }
            weights = next;
        }
        for (int i = 1; i < weights.length; i++) {
            weights[i] *= scale(i - 1, weights.length - 1);
        }
        return weights;
    }

    /** What the slope can change by at most for a step of 1. */
    private double steepest(double[] shares) {
        double sum = DECAY;
        for (int i = 0; i < gists.size(); i++) {
            double squares = 0;
            for (double number : gists.get(i)) {
                squares += number * number;
            }
            sum += squares * share(shares, i) / 4;
        }
        return sum;
    }

    private double[] slope(double[] weights, double[] shares) {
        double[] slope = new double[weights.length];
        for (int i = 1; i < weights.length; i++) {
            slope[i] = DECAY * weights[i];
        }
        for (int i = 0; i < gists.size(); i++) {
            double[] gist = gists.get(i);
            double sum = 0;
            for (int j = 0; j < gist.length; j++) {
                sum += weights[j] * gist[j];
            }
            double off = share(shares, i) * (1 / (1 + StrictMath.exp(-sum)) - (political.get(i) ? 1 : 0));
            for (int j = 0; j < gist.length; j++) {
                slope[j] += off * gist[j];
            }
        }
        return slope;
    }

    private double share(double[] shares, int sentence) {
        return shares[political.get(sentence) ? 1 : 0];
    }
}
