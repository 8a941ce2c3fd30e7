package dev.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How fast a ledger takes readings that are ready, and how fast it answers: makes a ledger of generated readings in a folder,
 * or asks the one that is there. Prints rates and the times of questions at the median and the 95th percentile, by the clock
 * and by the processor time of all threads: the latter holds on a machine that others use as well.
 */
final class LedgerBenchmark {
    private static final int BATCH = 1000;
    private static final int ASKED = 100;
    private static final int WARM = 10;

    private final String only;

    private LedgerBenchmark(String only) {
        this.only = only;
    }

    /**
     * {@code FOLDER [READINGS [QUESTION]]}: the ledger's folder, how many readings to put into a new one (100,000), and
     * those of its questions that are asked, as a regular expression for their names (all).
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int readings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        System.out.println(Machine.processor() + ", JDK " + Runtime.version());
        if (!Files.exists(folder)) {
            fill(folder, readings);
        }
        long before = System.nanoTime();
        try (Ledger ledger = Ledger.existing(folder)) {
            System.out.printf(Locale.ROOT, "opened in %.2f s%n", seconds(before));
            new LedgerBenchmark(arguments.length > 2 ? arguments[2] : ".*").ask(ledger);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Makes a ledger of generated readings. Generating is not measured; packing, storing and indexing are. */
    static void fill(Path folder, int readings) throws Exception {
        Clock storing = new Clock();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Ledger ledger = Ledger.open(folder)) {
            List<PackedReading> batch = List.of();
            for (int start = 0; start < readings + BATCH; start += BATCH) {
                List<Callable<PackedReading>> packing = new ArrayList<>();
                for (int i = start; i < Math.min(readings, start + BATCH); i++) {
                    Reading generated = GeneratedReading.of(i);
                    packing.add(() -> PackedReading.of(generated));
                }
                storing.start(); // one batch is packed while the one before it is stored, as parley add does
                List<Future<PackedReading>> packed = new ArrayList<>();
                packing.forEach(one -> packed.add(threads.submit(one)));
                ledger.add(batch);
                batch = new ArrayList<>();
                for (Future<PackedReading> one : packed) {
                    batch.add(one.get());
                }
                storing.stop();
            }
            storing.report("stored (packed, committed)", readings);
            Clock linking = new Clock();
            linking.start();
            ledger.families(Window.first(1)); // the first question works out what pages tell together
            linking.stop();
            linking.report("linked", readings);
            Clock indexing = new Clock();
            indexing.start();
            ledger.finish();
            indexing.stop();
            indexing.report("indexed", readings);
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
            System.out.printf(Locale.ROOT, "%,d MB on the disk%n", bytes >> 20);
        }
    }

    /** Adds up time by the clock and of the processor, in nanoseconds. */
    private static final class Clock {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long clock;
        private long processor;

        void start() {
            clock -= System.nanoTime();
            processor -= SYSTEM.getProcessCpuTime();
        }

        void stop() {
            clock += System.nanoTime();
            processor += SYSTEM.getProcessCpuTime();
        }

        void report(String what, int readings) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %,d readings: %,.0f a second by the clock, %,.0f a processor-second%n",
                    what,
                    readings,
                    readings * 1e9 / clock,
                    readings * 1e9 / processor);
        }
    }

    /** A question that differs each time. */
    private interface Question {
        int ask(Random random) throws Exception;
    }

    private void ask(Ledger ledger) throws Exception {
        time("events --act --since", random -> events(ledger, null, List.of(act(random)), List.of(), null, random));
        time("events --who (an id)", random -> events(ledger, person(random), List.of(), List.of(), null, random));
        time("events --who (a name)", random -> events(ledger, state(random), List.of(), List.of(), null, random));
        time(
                "events --who --act --stage",
                random -> events(ledger, state(random), List.of(act(random)), List.of("done"), null, random));
        time("events --place", random -> events(ledger, null, List.of(), List.of(), place(random), random));
        time("events (all, the latest)", random -> events(ledger, null, List.of(), List.of(), null, random));
        time("events --each-telling", random -> tellings(ledger, random));
        time("events --as-of", random -> asOf(ledger, random));
        time("process", random -> process(ledger, random, null));
        time("process --as-of", random -> process(ledger, random, day(random)));
        time("search word word", random -> search(ledger, word(random) + " " + word(random)));
        time("search \"a phrase\"", random -> search(ledger, "\"in " + place(random) + "\""));
        time("search word act:", random -> search(ledger, word(random) + " act:" + act(random)));
    }

    private static String act(Random random) {
        return GeneratedWorld.act(random);
    }

    private static String state(Random random) {
        return GeneratedWorld.name(random.nextInt(150));
    }

    private static String person(Random random) {
        return "person:" + random.nextInt(5000);
    }

    private static String place(Random random) {
        return GeneratedWorld.name(6000 + random.nextInt(800));
    }

    private static String word(Random random) {
        return GeneratedWorld.name(random.nextInt(300));
    }

    private static int events(
            Ledger ledger,
            @Nullable String who,
            List<String> acts,
            List<String> stages,
            @Nullable String place,
            Random random)
            throws IOException {
        LocalDate since = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
        Window window = new Window(since, null, null, 20, random.nextInt(3) * 20);
        return ledger.joinedEvents(new EventQuestion(who, acts, stages, place, window))
                .size();
    }

    private static int tellings(Ledger ledger, Random random) throws IOException {
        return ledger.events(new EventQuestion(state(random), List.of(act(random)), List.of(), null, Window.first(20)))
                .size();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1400));
    }

    private static int process(Ledger ledger, Random random, @Nullable LocalDate asOf) throws IOException {
        ProcessState state = ledger.process(GeneratedWorld.process(random).id(), asOf);
        return state == null ? 0 : state.summary().events();
    }

    private static int asOf(Ledger ledger, Random random) throws IOException {
        Window window = new Window(null, null, day(random), 20, 0);
        return ledger.joinedEvents(new EventQuestion(state(random), List.of(), List.of(), null, window))
                .size();
    }

    private static int search(Ledger ledger, String words) throws Exception {
        return ledger.search(words, Window.first(20)).hits().size();
    }

    private void time(String what, Question question) throws Exception {
        if (!what.matches(only)) {
            return;
        }
        Random random = new Random(1);
        double[] clock = new double[ASKED];
        double[] processor = new double[ASKED];
        long rows = 0;
        for (int i = -WARM; i < ASKED; i++) {
            Clock time = new Clock();
            time.start();
            int found = question.ask(random);
            time.stop();
            if (i >= 0) {
                clock[i] = time.clock / 1e6;
                processor[i] = time.processor / 1e6;
                rows += found;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s median %6.1f ms, p95 %6.1f ms; of the processor %6.1f and %6.1f; %4.1f rows each%n",
                what,
                at(clock, 50),
                at(clock, 95),
                at(processor, 50),
                at(processor, 95),
                (double) rows / ASKED);
    }

    /** The time at a percentile. */
    static double at(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
