package dev.parley.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all methods of a benchmark by the processor time of one thread, and tells what it ran on. */
final class Comparison {
    private static final int MEASUREMENTS = 5;
    private static final TimeValue ITERATION = TimeValue.seconds(3);

    private Comparison() {}

    /**
     * Runs a benchmark, and prints the machine and how much was read.
     *
     * @param parameters the benchmark's, by their names
     * @param heap the largest heap, such as {@code 2g}
     * @param read how much a call reads, such as {@code 780 pages}
     */
    static Collection<RunResult> run(
            Class<?> benchmark, Map<String, String> parameters, int forks, int warmUps, String heap, String read)
            throws IOException, RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getSimpleName())
                .mode(Mode.AverageTime)
                .forks(forks)
                .warmupIterations(warmUps)
                .warmupTime(ITERATION)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(ITERATION)
                .addProfiler(CpuTime.class)
                .jvmArgs("-Xmx" + heap, "-XX:+UseSerialGC");
        parameters.forEach(options::param);
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.printf(
                Locale.ROOT, "%n%s, JDK %s; %s%n", Machine.processor(), System.getProperty("java.version"), read);
        return results;
    }

    /** Seconds of processor time that one call of a benchmark's method took. */
    static double secondsOf(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .mapToDouble(CpuTime::of)
                .findFirst()
                .orElseThrow();
    }
}
