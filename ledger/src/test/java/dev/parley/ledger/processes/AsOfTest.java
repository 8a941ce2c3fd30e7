package dev.parley.ledger.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.SamplePage;
import dev.parley.ledger.store.PackedReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The state as of a day is that of a ledger which has only the pages that could be known by then. */
class AsOfTest {

    /** Pages of the story, some of them a few days later or earlier and some twice. */
    private static List<SamplePage> pages(Random random) {
        List<SamplePage> pages = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
            for (SamplePage page : AcehStory.pages()) {
                LocalDate day =
                        LocalDate.parse(page.reading().page().published().value());
                if (copy == 0) {
                    pages.add(random.nextInt(5) == 0 ? page.published(null) : page.published(day.toString()));
                } else if (random.nextInt(3) == 0) {
                    pages.add(page.sentence("Word " + random.nextInt(1000) + " of another paper.")
                            .published(day.plusDays(random.nextInt(40)).toString()));
                }
            }
        }
        Collections.shuffle(pages, random);
        return pages;
    }

    private static void add(Ledger ledger, List<SamplePage> pages, Random random) throws IOException {
        for (int start = 0; start < pages.size(); ) {
            int end = Math.min(pages.size(), start + 1 + random.nextInt(15));
            List<PackedReading> batch = new ArrayList<>();
            for (SamplePage page : pages.subList(start, end)) {
                batch.add(PackedReading.of(page.reading()));
            }
            ledger.add(batch);
            start = end;
        }
    }

    @Property(tries = 10)
    void asOfADayIsALedgerOfThePagesUpToThen(@ForAll long seed, @ForAll @IntRange(min = 0, max = 1200) int days)
            throws IOException {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2004, 1, 1).plusDays(days);
        List<SamplePage> all = pages(random);
        List<SamplePage> then = new ArrayList<>();
        for (SamplePage page : all) {
            String published = page.reading().page().published().value();
            if (published != null && !LocalDate.parse(published).isAfter(day)) {
                then.add(page);
            }
        }
        Collections.shuffle(then, random);
        Path folder = Files.createTempDirectory("as-of");
        try (Ledger whole = Ledger.open(folder.resolve("whole"));
                Ledger part = Ledger.open(folder.resolve("part"))) {
            add(whole, all, random);
            add(part, then, random);
            assertThat(whole.processes(day)).isEqualTo(part.processes(day));
            assertThat(whole.process(AcehStory.PROCESS, day)).isEqualTo(part.process(AcehStory.PROCESS, day));
            LocalDate since = day.minusDays(random.nextInt(200));
            assertThat(whole.changes(since, day, null)).isEqualTo(part.changes(since, day, null));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
