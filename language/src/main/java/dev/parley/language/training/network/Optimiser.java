package dev.parley.language.training.network;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Makes one step after another with all parameters together. */
public final class Optimiser {

    /** Longer slopes are cut to this length: one odd sentence must not throw everything over. */
    private static final double LONGEST_SLOPE = 2;

    /** The rate rises to its full height over so many steps, or a twentieth of all if that is less. */
    private static final int WARM_UP = 300;

    /** The share of all steps that are made at the full rate; then it falls to nothing in a straight line. */
    private static final double FULL_RATE_SHARE = 0.25;

    private final List<Parameter> parameters = new ArrayList<>();
    private final float rate;
    private final int steps;
    private int step;

    /**
     * @param rate how far each step goes at most
     * @param steps number of steps to come
     */
    public Optimiser(float rate, int steps) {
        this.rate = rate;
        this.steps = steps;
    }

    /** Takes a parameter on. */
    public Parameter add(Parameter parameter) {
        parameters.add(parameter);
        return parameter;
    }

    /** Number of the last step, from 1. */
    public int step() {
        return step;
    }

    /**
     * Makes a step.
     *
     * @param examples number of examples whose slopes were gathered
     */
    public void step(int examples) {
        step++;
        double squares = 0;
        for (Parameter parameter : parameters) {
            squares += parameter.gather();
        }
        double length = Math.sqrt(squares) / examples;
        float scale = (float) (Math.min(1, LONGEST_SLOPE / Math.max(length, 1e-12)) / examples);
        double left = Math.max(0.01, Math.min(1, (steps - step) / ((1 - FULL_RATE_SHARE) * steps)));
        float now = (float) (rate * Math.min(1, step / (double) Math.min(WARM_UP, 1 + steps / 20)) * left);
        for (Parameter parameter : parameters) {
            parameter.step(scale, now, step);
        }
    }

    /** Writes all parameters, every bit of them. */
    public void write(DataOutput out) throws IOException {
        for (Parameter parameter : parameters) {
            parameter.write(out);
        }
    }

    /** Reads what {@link #write} wrote for the same parameters. */
    public void read(ByteBuffer in) {
        for (Parameter parameter : parameters) {
            parameter.read(in);
        }
    }
}
