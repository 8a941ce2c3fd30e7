package dev.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.search.IndexCheck;
import dev.parley.ledger.store.PackedReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that adds to a ledger, at random moments, as {@code kill -9} does, and looks at what is left.
 * {@code -Dledger.kills=200} kills more often.
 */
class KillTest {
    private static final Set<String> OF_SEVERAL_PAGES = Set.of("kin", "likenesses", "families", "tellings");

    private static final int KILLS = Integer.getInteger("ledger.kills", 24);
    private static final int BATCH = 10;
    private static final int BATCHES = 20;
    private static final long SEED = 20_240_819;

    @TempDir
    Path folder;

    /** The process that is killed: adds batch after batch, tells of each when it is done, and indexes and restarts. */
    static final class Adding {
        private Adding() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            int restartEvery = Integer.parseInt(arguments[1]);
            Ledger ledger = Ledger.open(folder);
            for (int i = 0; i < BATCHES; i++) {
                ledger.add(batch(i));
                System.out.println(i);
                if (i % 3 == 0) {
                    ledger.finish();
                }
                if (i % restartEvery == 0) {
                    ledger.close(); // works its log into the file
                    ledger = Ledger.open(folder);
                }
            }
            ledger.finish();
            ledger.close();
            System.out.println("end");
        }
    }

    private static List<PackedReading> batch(int number) {
        List<PackedReading> readings = new ArrayList<>();
        for (int i = number * BATCH; i < (number + 1) * BATCH; i++) {
            readings.add(PackedReading.of(SamplePage.numbered(i).reading()));
        }
        return readings;
    }

    @Test
    void nothingAcknowledgedIsLostAndTheEndIsTheSame() throws Exception {
        List<String> whole = undisturbed();
        Random random = new Random(SEED);
        Path ledger = folder.resolve("0");
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = Math.max(acknowledged, killedAfter(ledger, random) + 1);
            List<String> left = dump(ledger);
            int held = batchesIn(left, whole);
            assertThat(held).as("batches after kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
            assertThat(IndexCheck.inIndex(ledger)).isEqualTo(IndexCheck.inRecord(ledger));
            if (held == BATCHES) { // the next kills meet a new one
                ledger = folder.resolve(Integer.toString(kill + 1));
                acknowledged = 0;
            }
        }
        try (BufferedReader said = adding(ledger, 4).inputReader()) {
            assertThat(said.lines().reduce((earlier, later) -> later)).contains("end");
        }
        assertThat(dump(ledger)).isEqualTo(whole);
        assertThat(IndexCheck.inIndex(ledger)).isEqualTo(IndexCheck.inIndex(folder.resolve("undisturbed")));
    }

    private List<String> undisturbed() throws IOException {
        Path path = folder.resolve("undisturbed");
        try (Ledger ledger = Ledger.open(path)) {
            for (int i = 0; i < BATCHES; i++) {
                ledger.add(batch(i));
            }
        }
        return dump(path);
    }

    /**
     * How many batches the dump holds: the first ones, each of them whole, and nothing of another. What several pages tell together
     * follows from them and is looked at in the end, when all of them are there.
     */
    private static int batchesIn(List<String> dump, List<String> whole) {
        List<String> held = dump.stream().filter(KillTest::isOfOnePage).toList();
        Set<String> pages = new HashSet<>();
        int batches = 0;
        while (batches < BATCHES && !held.equals(ofPages(whole, pages))) {
            batch(batches++)
                    .forEach(reading -> pages.add(reading.reading().page().id()));
        }
        assertThat(held).isEqualTo(ofPages(whole, pages));
        return batches;
    }

    private static List<String> ofPages(List<String> dump, Set<String> pages) {
        return dump.stream()
                .filter(line -> isOfOnePage(line) && pages.contains(pageOf(line)))
                .toList();
    }

    private static boolean isOfOnePage(String line) {
        return !OF_SEVERAL_PAGES.contains(line.substring(0, line.indexOf('\t')));
    }

    private static String pageOf(String line) {
        Matcher page = Pattern.compile("\"(?:id|page)\":\"(\\p{XDigit}{64})\"").matcher(line);
        assertThat(page.find()).as(line).isTrue();
        return page.group(1);
    }

    /** Lets it tell of some batches, waits for a moment that may fall anywhere within the next one, and kills it. */
    private int killedAfter(Path ledger, Random random) throws IOException, InterruptedException {
        Process process = adding(ledger, 1 + random.nextInt(8));
        int told = -1;
        try (BufferedReader said = process.inputReader()) {
            int wanted = random.nextInt(BATCHES / 2);
            String line = wanted == 0 ? null : said.readLine();
            while (line != null && !line.equals("end")) {
                told = Integer.parseInt(line);
                line = told < wanted ? said.readLine() : null;
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(120_000)));
            process.toHandle().destroyForcibly(); // the process itself would throw away what was told
            for (String rest = said.readLine(); rest != null && rest.matches("\\d+"); rest = said.readLine()) {
                told = Integer.parseInt(rest);
            }
        }
        process.waitFor();
        return told;
    }

    private Process adding(Path ledger, int restartEvery) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder, // DuckDB unpacks its library there, and a kill leaves it
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        ledger.toString(),
                        Integer.toString(restartEvery))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> dump(Path folder) throws IOException {
        StringBuilder dump = new StringBuilder();
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.dump(dump);
        }
        return dump.toString().lines().toList();
    }
}
