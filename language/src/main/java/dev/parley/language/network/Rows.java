package dev.parley.language.network;

import java.util.Arrays;

/**
 * The inner loops. Matrices are arrays of rows, because the compiler of the virtual machine turns a loop into vector
 * instructions only where every array is indexed by the loop's own counter. Sums are never reordered and no operation is
 * fused, so that results are the same, bit for bit, on every machine.
 */
public final class Rows {

    /** Where the approximation of the hyperbolic tangent reaches 1. */
    private static final float TANH_LIMIT = 4.97f;

    /** How much of a negative number {@link #leak} lets through. */
    private static final float LEAK = 0.1f;

    private static final float LEAST_SHARE = -17;
    private static final float LEAST_EXPONENT = -80;
    private static final float LOG2_E = 1.44269504f;
    private static final float LN_2 = 0.69314718f;
    /** Of a float's bits: what its exponent is raised by, and where it stands. */
    private static final int BIAS = 127;

    private static final int MANTISSA = 23;

    private Rows() {}

    /**
     * Adds the first {@code count} rows, each times its factor, to a sum. Four rows at a time: each visit to the sum is
     * then worth four multiplications.
     */
    public static void add(float[] factors, float[][] rows, int count, float[] sum) {
        int row = 0;
        for (; row + 3 < count; row += 4) {
            addFour(factors, rows, row, sum);
        }
        for (; row < count; row++) {
            add(factors[row], rows[row], sum);
        }
    }

    /**
     * The same for many sums at once, with the same results. Each four rows are used for all sums before the next four
     * are fetched: large matrices don't fit the nearest cache, and would have to be fetched anew for every sum.
     *
     * @param factors for each sum the factors of the rows
     */
    public static void add(float[][] factors, float[][] rows, int count, float[][] sums) {
        int row = 0;
        for (; row + 3 < count; row += 4) {
            for (int sum = 0; sum < sums.length; sum++) {
                addFour(factors[sum], rows, row, sums[sum]);
            }
        }
        for (; row < count; row++) {
            for (int sum = 0; sum < sums.length; sum++) {
                add(factors[sum][row], rows[row], sums[sum]);
            }
        }
    }

    private static void addFour(float[] factors, float[][] rows, int first, float[] sum) {
        float factorA = factors[first];
        float factorB = factors[first + 1];
        float factorC = factors[first + 2];
        float factorD = factors[first + 3];
        float[] a = rows[first];
        float[] b = rows[first + 1];
        float[] c = rows[first + 2];
        float[] d = rows[first + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factorA * a[i] + factorB * b[i] + factorC * c[i] + factorD * d[i];
        }
    }

    /** Adds a row times a factor to a sum. */
    public static void add(float factor, float[] row, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    /** Adds a row to a sum. */
    public static void add(float[] row, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
    }

    /** Some columns of all rows. */
    public static float[][] columns(float[][] rows, int first, int count) {
        float[][] columns = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            columns[row] = Arrays.copyOfRange(rows[row], first, first + count);
        }
        return columns;
    }

    /** Rows become columns. All rows must be of one length. */
    public static float[][] transposed(float[][] rows, int columns) {
        float[][] turned = new float[columns][rows.length];
        transpose(rows, turned);
        return turned;
    }

    /** The same, into an array that is there already. */
    public static void transpose(float[][] rows, float[][] turned) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = rows[row][column];
            }
        }
    }

    /** The size of the largest number of a row, whatever its sign. */
    static float largest(float[] row) {
        float largest = 0;
        for (float number : row) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    /**
     * Replaces numbers by their hyperbolic tangents, as Lambert's continued fraction has them up to its seventh step; off
     * by less than 0.0001.
     */
    public static void tanh(float[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, numbers[i]));
            float q = x * x;
            float above = x * (135135 + q * (17325 + q * (378 + q)));
            float below = 135135 + q * (62370 + q * (3150 + q * 28));
            numbers[i] = above / below;
        }
    }

    /** Replaces numbers by their logistic functions. */
    public static void logistic(float[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            numbers[i] *= 0.5f;
        }
        tanh(numbers, from, to);
        for (int i = from; i < to; i++) {
            numbers[i] = 0.5f * numbers[i] + 0.5f;
        }
    }

    /** Replaces negative numbers by a tenth of themselves (a leaky rectifier). */
    public static void leak(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(numbers[i], LEAK * numbers[i]);
        }
    }

    /** The slope of {@link #leak} at a number. */
    public static float leakSlope(float number) {
        return number > 0 ? 1 : LEAK;
    }

    /** The position of the largest number from {@code first} on. */
    public static int best(float[] numbers, int first) {
        int best = first;
        for (int i = first + 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Turns scores into probabilities (softmax). */
    public static float[] probabilities(float[] scores) {
        float most = scores[best(scores, 0)];
        float[] probabilities = new float[scores.length];
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = exp(scores[i] - most);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** The probability of one of some scores (softmax). */
    public static float probability(float[] scores, int chosen) {
        float most = scores[best(scores, 0)];
        float sum = 0;
        for (float score : scores) {
            sum += share(score - most);
        }
        return share(scores[chosen] - most) / sum;
    }

    /** The exponential of how far a score is below the best; 0 where a float would not show it beside 1. */
    public static float share(float below) {
        return below < LEAST_SHARE ? 0 : exp(below);
    }

    /**
     * The exponential of a number that is not positive, 0 below -80: a power of two, made by its bits, times the first
     * seven terms of the series for what is left. Off by less than a hundred-thousandth part.
     */
    static float exp(float number) {
        if (number < LEAST_EXPONENT) {
            return 0;
        }
        int halvings = (int) (number * -LOG2_E + 0.5f);
        float rest = number + halvings * LN_2;
        float series = 1 / 120f + rest * (1 / 720f);
        series = 1 + rest * (1 + rest * (1 / 2f + rest * (1 / 6f + rest * (1 / 24f + rest * series))));
        return series * Float.intBitsToFloat((BIAS - halvings) << MANTISSA);
    }
}
