package dev.parley.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs {@link PagesBenchmark} and prints pages per second of processor time, of the labelling and of jsoup's parse alone.
 *
 * <pre>{@code PagesComparison [FOLDER:FOLDER...] [FORKS]}</pre>
 */
public final class PagesComparison {

    private static final int WARM_UPS = 10;

    private PagesComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String folders = arguments.length > 0 ? arguments[0] : "examples";
        int forks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int pages = PagesBenchmark.texts(folders).size();
        Collection<RunResult> results = Comparison.run(
                PagesBenchmark.class, Map.of("folders", folders), forks, WARM_UPS, "2g", pages + " pages");
        double label = pages / Comparison.secondsOf(results, "label");
        double parse = pages / Comparison.secondsOf(results, "parse");
        System.out.printf(Locale.ROOT, "jsoup's parse alone  %6.0f pages per CPU-second%n", parse);
        System.out.printf(Locale.ROOT, "Pages.label          %6.0f pages per CPU-second%n", label);
        System.out.printf(Locale.ROOT, "ratio                %6.2f%n", label / parse);
    }
}
