package dev.parley.bench;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link LanguageBenchmark} and prints tokens per second of processor time for both systems. The same tokens are
 * counted for both: those that Parley finds.
 *
 * <pre>{@code LanguageComparison [FILE:FILE...] [CHARS]}</pre>
 */
public final class LanguageComparison {

    private static final int FORKS = 3;
    private static final int WARM_UPS = 5;
    private static final int MEASUREMENTS = 5;

    private LanguageComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String texts = arguments.length > 0 ? arguments[0] : "examples/oromia-talks.txt";
        int chars = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40_000;
        long before = System.nanoTime();
        English english = English.load();
        double loaded = (System.nanoTime() - before) / 1e9;
        int tokens = 0;
        for (String document : LanguageBenchmark.documents(texts, chars)) {
            for (Sentence sentence : english.read(document, 0, document.length())) {
                tokens += sentence.size();
            }
        }
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LanguageBenchmark.class.getSimpleName())
                        .param("texts", texts)
                        .param("chars", String.valueOf(chars))
                        .mode(Mode.AverageTime)
                        .forks(FORKS)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(3))
                        .addProfiler(CpuTime.class)
                        .jvmArgs("-Xmx4g", "-XX:+UseSerialGC")
                        .build())
                .run();
        System.out.printf(
                "%n%s, JDK %s; %d tokens; Parley loads in %.2f s and takes %d MB of heap%n",
                System.getProperty("os.arch"), System.getProperty("java.version"), tokens, loaded, heap);
        double slowest = Double.MAX_VALUE;
        for (RunResult result : results) {
            slowest = Math.min(slowest, tokens / seconds(result));
        }
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            double speed = tokens / seconds(result);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %9.0f tokens per second of processor time  %5.1f times%n",
                    name.substring(name.lastIndexOf('.') + 1),
                    speed,
                    speed / slowest);
        }
    }

    private static double seconds(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL))
                .getScore();
    }
}
