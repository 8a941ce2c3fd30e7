package dev.parley.bench;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs {@link LanguageBenchmark} and prints tokens per second of processor time for both systems. The same tokens are
 * counted for both: those that Parley finds.
 *
 * <pre>{@code LanguageComparison [FILE:FILE...] [CHARS] [FORKS]}</pre>
 */
public final class LanguageComparison {

    private static final int WARM_UPS = 5;

    private LanguageComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String texts = arguments.length > 0 ? arguments[0] : "examples/oromia-talks.txt";
        int chars = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40_000;
        int forks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        int tokens = tokens(texts, chars);
        Collection<RunResult> results = Comparison.run(
                LanguageBenchmark.class,
                Map.of("texts", texts, "chars", String.valueOf(chars)),
                forks,
                WARM_UPS,
                "4g",
                tokens + " tokens");
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
