package dev.parley.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link PagesBenchmark} and prints pages per second of processor time, of the labelling and of jsoup's parse alone.
 *
 * <pre>{@code PagesComparison [FOLDER:FOLDER...] [FORKS]}</pre>
 */
public final class PagesComparison {

    private static final int WARM_UPS = 10;
    private static final int MEASUREMENTS = 5;

    private PagesComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String folders = arguments.length > 0 ? arguments[0] : "examples";
        int forks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int pages = PagesBenchmark.texts(folders).size();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PagesBenchmark.class.getSimpleName())
                        .param("folders", folders)
                        .mode(Mode.AverageTime)
                        .forks(forks)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(3))
                        .addProfiler(CpuTime.class)
                        .jvmArgs("-Xmx2g", "-XX:+UseSerialGC")
                        .build())
                .run();
        System.out.printf(
                Locale.ROOT,
                "%n%s, JDK %s; %d pages%n",
                Machine.processor(),
                System.getProperty("java.version"),
                pages);
        double label = pages / CpuTime.of(result(results, "label"));
        double parse = pages / CpuTime.of(result(results, "parse"));
        System.out.printf(Locale.ROOT, "jsoup's parse alone  %6.0f pages per CPU-second%n", parse);
        System.out.printf(Locale.ROOT, "Pages.label          %6.0f pages per CPU-second%n", label);
        System.out.printf(Locale.ROOT, "ratio                %6.2f%n", label / parse);
    }

    private static RunResult result(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }
}
