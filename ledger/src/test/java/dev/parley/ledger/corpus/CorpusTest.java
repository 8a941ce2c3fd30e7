package dev.parley.ledger.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.joining.Link;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well pages are joined, and that nothing but what they say decides it. */
class CorpusTest {
    private static final Corpus CORPUS = Corpus.load();
    private static final List<Reading> READINGS = CORPUS.readings();
    private static final EventQuestion ALL = new EventQuestion(null, List.of(), List.of(), null, Window.first(100_000));

    @Test
    void theCorpusIsLargeEnough() {
        assertThat(CORPUS.pages()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(CORPUS.pages().stream().map(Corpus.Page::process).distinct()).hasSizeGreaterThanOrEqualTo(6);
        List<LocalDate> days = CORPUS.pages().stream()
                .map(page -> LocalDate.parse(page.day()))
                .sorted()
                .toList();
        assertThat(days.get(0).plusYears(3)).isBefore(days.get(days.size() - 1));
    }

    /** Floors a little below what was measured; docs/benchmarks.md has the figures. */
    @Test
    void tellingsOfOneEventAreJoinedAndOthersAreNot(@TempDir Path folder) throws IOException {
        CorpusScore.Scores scores = new CorpusScore(CORPUS, READINGS).score(folder);
        System.out.println("events that were read: " + scores.joined());
        System.out.println("all that are told:     " + scores.told());
        System.out.println("stories:               " + scores.stories());
        assertThat(scores.joined().f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(scores.joined().precision()).isGreaterThanOrEqualTo(0.96);
        assertThat(scores.told().f1()).isGreaterThanOrEqualTo(0.68);
        assertThat(scores.stories().precision()).isEqualTo(1);
        assertThat(scores.stories().recall()).isGreaterThanOrEqualTo(0.97);
    }

    @Property(tries = 6)
    void whatWasKnownOnADayIsWhatALedgerOfThePagesKnownByThenTells(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 2500) int days) throws IOException {
        Path folder = Files.createTempDirectory("as-of");
        List<Reading> all = some(new Random(seed), 60);
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(days);
        List<Reading> then = all.stream()
                .filter(reading -> !LocalDate.parse(published(reading)).isAfter(day))
                .toList();
        Window asOf = new Window(null, null, day, 100_000, 0);
        try (Ledger ledger = Ledger.open(folder.resolve("all"));
                Ledger before = Ledger.open(folder.resolve("then"))) {
            add(ledger, all);
            add(before, then);
            List<JoinedEvent> known = ledger.joinedEvents(new EventQuestion(null, List.of(), List.of(), null, asOf));
            assertThat(known).isEqualTo(before.joinedEvents(ALL));
            assertThat(ledger.families(asOf)).isEqualTo(before.families(Window.first(100_000)));
            for (String who : List.of("Houthis", "Serbia", "ELN")) {
                assertThat(ledger.joinedEvents(new EventQuestion(who, List.of(), List.of(), null, asOf)))
                        .isEqualTo(before.joinedEvents(
                                new EventQuestion(who, List.of(), List.of(), null, Window.first(100_000))));
            }
            for (JoinedEvent event : known) {
                assertThat(ledger.joinedEvent(event.id(), day)).isEqualTo(event);
            }
        } finally {
            Corpus.delete(folder);
        }
    }

    @Property(tries = 6)
    void theOrderTheBatchesAndRestartsDontMatter(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("joined");
        Random random = new Random(seed);
        List<Reading> readings = some(random, 50);
        try {
            String once;
            try (Ledger ledger = Ledger.open(folder.resolve("once"))) {
                add(ledger, readings);
                once = dump(ledger);
            }
            Collections.shuffle(readings, random);
            Ledger ledger = Ledger.open(folder.resolve("bit by bit"));
            try {
                for (int start = 0; start < readings.size(); ) {
                    int end = Math.min(readings.size(), start + 1 + random.nextInt(15));
                    add(ledger, readings.subList(start, end));
                    start = end;
                    if (random.nextBoolean()) {
                        ledger.finish();
                    }
                    if (random.nextBoolean()) {
                        ledger.families(Window.first(1)); // what pages tell together is worked out now
                    }
                    if (random.nextInt(3) == 0) {
                        ledger.close();
                        ledger = Ledger.open(folder.resolve("bit by bit"));
                    }
                }
                assertThat(dump(ledger)).isEqualTo(once);
            } finally {
                ledger.close();
            }
        } finally {
            Corpus.delete(folder);
        }
    }

    @Test
    void aReadingThatTakesAnothersPlaceLeavesNothingOfItBehind(@TempDir Path folder) throws IOException {
        List<Reading> readings = READINGS.subList(0, 40);
        List<Reading> anew = readings.stream().map(CorpusTest::readAnew).toList();
        try (Ledger replaced = Ledger.open(folder.resolve("replaced"));
                Ledger fresh = Ledger.open(folder.resolve("fresh"))) {
            add(replaced, readings);
            replaced.finish();
            add(replaced, anew.subList(0, 17));
            replaced.finish();
            add(replaced, anew);
            add(fresh, anew);
            assertThat(dump(replaced)).isEqualTo(dump(fresh));
        }
    }

    /** The same page with every other event unread, by other knowledge. */
    private static Reading readAnew(Reading reading) {
        List<dev.parley.reader.reading.Event> events = new ArrayList<>();
        for (int i = 0; i < reading.events().size(); i += 2) {
            events.add(reading.events().get(i));
        }
        return new Reading(
                reading.schema(),
                "other",
                reading.page(),
                reading.article(),
                reading.parts(),
                reading.sentences(),
                reading.actors(),
                reading.places(),
                reading.mentions(),
                reading.times(),
                events,
                reading.quotes(),
                reading.counts(),
                reading.agreements(),
                reading.commitments(),
                reading.relations(),
                reading.warnings());
    }

    @Test
    void whatIsDecidedByHandHoldsAndCanBeTakenBack(@TempDir Path folder) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            add(ledger, READINGS.subList(0, 60));
            List<JoinedEvent> before = ledger.joinedEvents(ALL);
            JoinedEvent several = before.stream()
                    .filter(event -> event.pages() > 1)
                    .findFirst()
                    .orElseThrow();
            JoinedEvent other = before.stream()
                    .filter(event -> event.pages() == 1)
                    .findFirst()
                    .orElseThrow();
            ledger.decide(List.of(
                    new Link(at(several, 0), at(several, 1), false), new Link(at(several, 0), at(other, 0), true)));
            JoinedEvent now = Objects.requireNonNull(ledger.joinedEvent(several.id(), null));
            assertThat(positions(now)).contains(at(several, 0), at(other, 0)).doesNotContain(at(several, 1));
            assertThat(telling(now, at(other, 0)).reason()).isEqualTo("joined by hand");
            add(ledger, READINGS.subList(60, 80));
            assertThat(positions(Objects.requireNonNull(ledger.joinedEvent(several.id(), null))))
                    .as("with more pages")
                    .contains(at(other, 0))
                    .doesNotContain(at(several, 1));
            ledger.decide(List.of());
            assertThat(Objects.requireNonNull(ledger.joinedEvent(other.id(), null))
                            .tellings())
                    .hasSize(1);
            assertThat(positions(Objects.requireNonNull(ledger.joinedEvent(several.id(), null))))
                    .contains(at(several, 1));
        }
    }

    private static Link.At at(JoinedEvent event, int telling) {
        var row = event.tellings().get(telling).event();
        return new Link.At(row.citation().page(), row.start(), row.end());
    }

    private static List<Link.At> positions(JoinedEvent event) {
        List<Link.At> positions = new ArrayList<>();
        for (int i = 0; i < event.tellings().size(); i++) {
            positions.add(at(event, i));
        }
        return positions;
    }

    private static dev.parley.ledger.asking.Telling telling(JoinedEvent event, Link.At at) {
        return event.tellings().get(positions(event).indexOf(at));
    }

    private static String published(Reading reading) {
        return Objects.requireNonNull(reading.page().published().value());
    }

    private static List<Reading> some(Random random, int count) {
        List<Reading> some = new ArrayList<>(READINGS);
        Collections.shuffle(some, random);
        return new ArrayList<>(some.subList(0, count));
    }

    private static void add(Ledger ledger, List<Reading> readings) throws IOException {
        ledger.add(readings.stream().map(PackedReading::of).collect(Collectors.toList()));
    }

    private static String dump(Ledger ledger) throws IOException {
        StringBuilder dump = new StringBuilder();
        ledger.dump(dump);
        return dump.toString();
    }
}
