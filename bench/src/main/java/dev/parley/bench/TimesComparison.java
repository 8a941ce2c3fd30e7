package dev.parley.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs {@link TimesBenchmark} and prints characters per second of processor time, of Parley's times and of SUTime.
 *
 * <pre>{@code TimesComparison FILE:FILE... [FORKS]}</pre>
 */
public final class TimesComparison {

    private static final int WARM_UPS = 5;

    private TimesComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String files = arguments[0];
        int forks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        long chars = 0;
        for (TimesBenchmark.Document document : TimesBenchmark.documents(files)) {
            chars += document.text().length();
        }
        Collection<RunResult> results = Comparison.run(
                TimesBenchmark.class, Map.of("files", files), forks, WARM_UPS, "4g", chars + " characters");
        double parley = chars / Comparison.secondsOf(results, "parley");
        double suTime = chars / Comparison.secondsOf(results, "suTime");
        System.out.printf(Locale.ROOT, "SUTime  %9.0f characters per CPU-second%n", suTime);
        System.out.printf(Locale.ROOT, "Parley  %9.0f characters per CPU-second%n", parley);
        System.out.printf(Locale.ROOT, "ratio   %9.1f%n", parley / suTime);
    }
}
