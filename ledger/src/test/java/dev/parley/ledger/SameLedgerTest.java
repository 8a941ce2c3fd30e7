package dev.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.search.IndexCheck;
import dev.parley.ledger.store.PackedReading;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The same readings make the same ledger, however they come. */
class SameLedgerTest {

    /** Readings of some pages, several of each: with a date and without, from other places and with an address. */
    private static List<Reading> readings(int pages, Random random) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            readings.add(SamplePage.numbered(i).reading());
            while (random.nextInt(3) == 0) {
                readings.add(SamplePage.numbered(i)
                        .from("copy" + random.nextInt(3) + ".txt")
                        .at(random.nextBoolean() ? "https://outlet.example/" + random.nextInt(3) : null)
                        .published(random.nextBoolean() ? "2024-05-0" + (1 + random.nextInt(3)) : null)
                        .retrieved(random.nextBoolean() ? "2024-06-01T00:00:0" + random.nextInt(4) + "Z" : null)
                        .reading());
            }
        }
        return readings;
    }

    /** Packs in several threads, and adds in batches of any size with restarts between them. */
    private static String ledger(Path folder, List<Reading> readings, Random random) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<PackedReading>> packed = new ArrayList<>();
            for (Reading reading : readings) {
                packed.add(threads.submit(() -> PackedReading.of(reading)));
            }
            Ledger ledger = Ledger.open(folder);
            try {
                for (int start = 0; start < packed.size(); ) {
                    int end = Math.min(packed.size(), start + 1 + random.nextInt(20));
                    List<PackedReading> batch = new ArrayList<>();
                    for (Future<PackedReading> one : packed.subList(start, end)) {
                        batch.add(one.get());
                    }
                    ledger.add(batch);
                    start = end;
                    if (random.nextInt(4) == 0) {
                        ledger.finish();
                    }
                    if (random.nextInt(4) == 0) {
                        ledger.close();
                        ledger = Ledger.open(folder);
                    }
                }
                StringBuilder dump = new StringBuilder();
                ledger.dump(dump);
                return dump.toString();
            } finally {
                ledger.close();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = 12)
    void theOrderTheBatchesTheThreadsAndRestartsDontMatter(
            @ForAll @IntRange(min = 1, max = 40) int pages, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("same-ledger");
        try {
            List<Reading> readings = readings(pages, random);
            String one = ledger(folder.resolve("one"), readings, random);
            List<Reading> others = new ArrayList<>(readings);
            Collections.shuffle(others, random);
            String other = ledger(folder.resolve("other"), others, random);
            assertThat(other).isEqualTo(one);
            assertThat(one.lines().filter(line -> line.startsWith("pages\t"))).hasSize(pages);
            for (String name : List.of("one", "other")) {
                assertThat(IndexCheck.inIndex(folder.resolve(name)))
                        .isEqualTo(IndexCheck.inRecord(folder.resolve(name)));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
