package dev.parley.language.training;

import dev.parley.language.training.network.Optimiser;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains networks. Where teachers are wanted, several larger networks learn first, each from another start; what they say
 * of the lessons on the whole is then half of what the network learns (distillation of an ensemble, Kuncoro and others
 * 2016).
 */
final class NetworkTraining {

    private static final float RATE = 0.003f;
    private static final int WORDS_A_STEP = 600;
    private static final int WORKERS = 2;

    /** How often a sentence whose names are marked as such comes in a round. */
    private static final int MARKED_TIMES = 3;

    private final Vocabulary vocabulary;
    private final List<Lesson> lessons = new ArrayList<>();
    private final int tags;
    private final int relations;
    private final PrintStream log;

    /** {@code trees} and {@code names} are what is learned from. */
    NetworkTraining(
            Vocabulary vocabulary, List<Lesson> trees, List<Lesson> names, int tags, int relations, PrintStream log) {
        this.vocabulary = vocabulary;
        this.tags = tags;
        this.relations = relations;
        this.log = log;
        lessons.addAll(trees);
        for (int time = 0; time < MARKED_TIMES; time++) {
            lessons.addAll(names);
        }
    }

    /**
     * Trains a network.
     *
     * @param rounds how often it sees every sentence
     * @param opinions for each lesson what teachers say of it; none without teachers
     */
    Network train(Network.Size size, int rounds, long seed, List<Opinion> opinions) {
        int words = lessons.stream().mapToInt(Lesson::size).sum();
        Network network = network(size, seed, (int) Math.max(1, (long) words * rounds / WORDS_A_STEP));
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            int[] order = Shuffle.identity(lessons.size());
            Random random = new Random(seed);
            for (int round = 1; round <= rounds; round++) {
                Shuffle.shuffle(order, random);
                double errors = 0;
                int first = 0;
                while (first < order.length) {
                    int end = first;
                    int taken = 0;
                    while (end < order.length && taken < WORDS_A_STEP) {
                        taken += lessons.get(order[end++]).size();
                    }
                    errors += step(
                            network,
                            order,
                            first,
                            end,
                            opinions,
                            network.optimiser().step() + seed * 1_000_003,
                            pool);
                    network.optimiser().step(taken);
                    first = end;
                }
                log.printf("  round %d of %d: %.4f nats a word%n", round, rounds, errors / words);
            }
        } finally {
            pool.shutdown();
        }
        return network;
    }

    /** A network that has learned nothing yet. */
    Network network(Network.Size size, long seed, int steps) {
        return new Network(size, vocabulary, tags, relations, WORKERS, seed, new Optimiser(RATE, steps));
    }

    /** Shares the lessons of a step out among the workers, always in the same way. */
    private double step(
            Network network, int[] order, int first, int end, List<Opinion> opinions, long seed, ExecutorService pool) {
        List<Callable<Double>> shares = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            int own = worker;
            shares.add(() -> {
                Random random = new Random(seed * WORKERS + own);
                double errors = 0;
                for (int at = first + own; at < end; at += WORKERS) {
                    List<Opinion> opinion = opinions.isEmpty() ? List.of() : List.of(opinions.get(order[at]));
                    errors += network.learn(lessons.get(order[at]), opinion, own, random);
                }
                return errors;
            });
        }
        double errors = 0;
        for (Future<Double> share : all(shares, pool)) {
            errors += result(share);
        }
        return errors;
    }

    /** For each lesson what several networks say of it on the whole. */
    List<Opinion> opinions(List<Network> teachers) {
        List<Opinion> opinions = new ArrayList<>();
        for (Lesson lesson : lessons) {
            opinions.add(Opinion.mean(
                    teachers.stream().map(teacher -> teacher.opinion(lesson)).toList()));
        }
        return opinions;
    }

    private static List<Future<Double>> all(List<Callable<Double>> tasks, ExecutorService pool) {
        try {
            return pool.invokeAll(tasks);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted", stopped);
        }
    }

    private static double result(Future<Double> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A lesson could not be learned", fault.getCause());
        }
    }
}
