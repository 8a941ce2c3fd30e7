package dev.parley.bench;

import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs {@link EventsBenchmark} and prints sentences per second of processor time, and how many times as fast Parley is as the
 * parser of phrases alone. The same sentences are counted for both: those that Parley finds.
 *
 * <pre>{@code EventsComparison SOURCE:SOURCE... [EVERY] [FORKS]}</pre>
 */
public final class EventsComparison {

    /** Parley has been warmed up before, and a call takes CoreNLP half a minute. */
    private static final int WARM_UPS = 1;

    private EventsComparison() {}

    /** Runs the comparison; see the class. */
    public static void main(String[] arguments) throws IOException, RunnerException, PageFault {
        String sources = arguments.length > 0 ? arguments[0] : "examples";
        int every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int forks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        List<RawPage> pages = Sources.pages(sources.split(File.pathSeparator));
        Parley reader = Parley.shipped();
        int all = EventsBenchmark.sentences(reader, pages);
        int some = EventsBenchmark.sentences(reader, EventsBenchmark.some(pages, every));
        Collection<RunResult> results = Comparison.run(
                EventsBenchmark.class,
                Map.of("sources", sources, "every", String.valueOf(every)),
                forks,
                WARM_UPS,
                "4g",
                all + " sentences, " + some + " of them for CoreNLP");
        double parley = all / Comparison.secondsOf(results, "parley");
        double phrases = some / Comparison.secondsOf(results, "phrases");
        System.out.printf(Locale.ROOT, "CoreNLP, phrases  %7.2f sentences per CPU-second%n", phrases);
        System.out.printf(Locale.ROOT, "Parley            %7.0f sentences per CPU-second%n", parley);
        System.out.printf(Locale.ROOT, "ratio             %7.0f%n", parley / phrases);
    }
}
