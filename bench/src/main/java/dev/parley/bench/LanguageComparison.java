package dev.parley.bench;

import dev.parley.language.English;
import dev.parley.language.Sentence;
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
 * Runs {@link LanguageBenchmark} and prints tokens per second of processor time for both systems. The same tokens are
 * counted for both: those that Parley finds.
 *
 * <pre>{@code LanguageComparison [FILE:FILE...] [CHARS] [FORKS]}</pre>
 */
public final class LanguageComparison {

    private static final int WARM_UPS = 5;
    private static final int MEASUREMENTS = 5;

    private LanguageComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String texts = arguments.length > 0 ? arguments[0] : "examples/oromia-talks.txt";
        int chars = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40_000;
        int forks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        int tokens = tokens(texts, chars);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LanguageBenchmark.class.getSimpleName())
                        .param("texts", texts)
                        .param("chars", String.valueOf(chars))
                        .mode(Mode.AverageTime)
                        .forks(forks)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(3))
                        .addProfiler(CpuTime.class)
                        .jvmArgs("-Xmx4g", "-XX:+UseSerialGC")
                        .build())
                .run();
        System.out.printf(
                Locale.ROOT,
                "%n%s, JDK %s; %d tokens%n",
                Machine.processor(),
                System.getProperty("java.version"),
                tokens);
        double parley = results.stream()
                .filter(result -> result.getParams().getParam("nameModels") == null)
                .mapToDouble(result -> tokens / CpuTime.of(result))
                .findFirst()
                .orElseThrow();
        for (RunResult result : results) {
            String models = result.getParams().getParam("nameModels");
            double speed = tokens / CpuTime.of(result);
            System.out.printf(
                    Locale.ROOT,
                    "%-27s %7.0f tokens per CPU-second; Parley is %5.2f times as fast; %s%n",
                    models == null ? "Parley" : "CoreNLP, name models: " + models,
                    speed,
                    parley / speed,
                    Loading.inFreshJvm(models == null ? "parley" : models));
        }
    }

    private static int tokens(String texts, int chars) throws IOException {
        English english = English.load();
        int tokens = 0;
        for (String document : LanguageBenchmark.documents(texts, chars)) {
            for (Sentence sentence : english.read(document, 0, document.length())) {
                tokens += sentence.size();
            }
        }
        return tokens;
    }
}
