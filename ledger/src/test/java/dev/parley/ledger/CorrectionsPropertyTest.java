package dev.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.CorrectionRow.State;
import dev.parley.ledger.corrections.RecordKey;
import dev.parley.ledger.search.IndexCheck;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Corrections over pages that are read again with other rules: applied or listed, never lost, whatever the order. */
class CorrectionsPropertyTest {
    private static final int RULES = 4;

    /** A page as some rules read it: they find more or fewer events, on more or fewer words, and other acts in them. */
    private static Reading page(int number, int rules) {
        Random choice = new Random(31L * number + rules);
        SamplePage page = new SamplePage("Round " + number + " of talks opens")
                .sentence("Kenya offered to mediate again between the sides of conflict " + number + ".")
                .sentence("Two soldiers were killed as the army withdrew from the bridge.")
                .knowing("k" + rules)
                .published(String.format("2024-%02d-%02d", 1 + number % 12, 1 + number % 28))
                .actor("state:KEN", ActorKind.STATE, "Kenya")
                .actor("group:army", ActorKind.GROUP, "the army");
        if (choice.nextInt(4) > 0) {
            page.event(
                    choice.nextInt(4) > 0 ? "mediate" : "meet",
                    Stage.OFFERED,
                    choice.nextBoolean() ? "offered to mediate" : "offered to mediate again",
                    List.of("state:KEN"),
                    List.of(),
                    null);
        }
        if (choice.nextInt(4) > 0) {
            page.event("kill", Stage.DONE, "were killed", List.of("group:army"), List.of(), null);
        }
        if (choice.nextBoolean()) {
            page.event("withdraw", Stage.DONE, "withdrew", List.of("group:army"), List.of(), null);
            page.event("withdraw", Stage.DONE, "withdrew", List.of(), List.of(), null);
        }
        return page.reading();
    }

    /** Corrections of what any rules find; some of earlier ones undone. The keys are those that a ledger gives. */
    private static List<Correction> corrections(int pages, int number, Random random, Path folder) throws Exception {
        List<Correction> made = new ArrayList<>();
        for (int rules = 0; rules < RULES; rules++) {
            try (Ledger ledger = Ledger.open(folder.resolve("keys" + rules))) {
                for (int page = 0; page < pages; page++) {
                    Reading reading = page(page, rules);
                    ledger.add(List.of(PackedReading.of(reading)));
                    for (var event : reading.events()) {
                        made.add(correction(ledger.key(reading.page().id(), event.id()), random));
                    }
                }
            }
        }
        Collections.shuffle(made, random);
        List<Correction> some = new ArrayList<>(made.subList(0, Math.min(number, made.size())));
        for (int i = 1; i < some.size(); i++) {
            if (random.nextInt(5) == 0) {
                some.add(i, Correction.undo("ben", "c" + (1 + random.nextInt(i)), null));
            }
        }
        return written(some, folder);
    }

    /** Those of which a log gets a line: none is undone twice, and nobody says the same of a record again. */
    private static List<Correction> written(List<Correction> wanted, Path folder) throws IOException {
        List<Correction> written = new ArrayList<>();
        try (Ledger log = Ledger.open(folder.resolve("log"))) {
            for (Correction correction : wanted) {
                String before = log.version();
                try {
                    log.correct(correction);
                } catch (CorrectionFault e) {
                    continue; // it undoes what doesn't count
                }
                if (!log.version().equals(before)) {
                    written.add(correction);
                }
            }
        }
        return written;
    }

    private static Correction correction(RecordKey key, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Correction.reject("amina", key, null);
            case 1 -> Correction.change("amina", key, "act", new TextNode("attack"), null);
            case 2 -> Correction.change("ben", key, "negated", BooleanNode.TRUE, null);
            case 3 -> Correction.note("ben", key, "look again");
            default ->
                Correction.change("ben", key, "stage", new TextNode(random.nextBoolean() ? "done" : "planned"), null);
        };
    }

    /** Adds the readings in their order, with the corrections, in theirs, scattered among them, and restarts. */
    private static String ledger(Path folder, List<Reading> readings, List<Correction> corrections, Random random)
            throws Exception {
        Ledger ledger = Ledger.open(folder);
        try {
            int corrected = 0;
            for (int i = 0; i <= readings.size(); i++) {
                while (corrected < corrections.size() && (i == readings.size() || random.nextInt(3) == 0)) {
                    ledger = correct(ledger, corrections, corrected++, folder);
                }
                if (i < readings.size()) {
                    ledger.add(List.of(PackedReading.of(readings.get(i))));
                }
                if (random.nextInt(6) == 0) {
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
    }

    /**
     * Makes a correction. Nobody can make one of a record that isn't there at the moment: its line comes into the log as if
     * the process had ended after writing it.
     */
    private static Ledger correct(Ledger ledger, List<Correction> corrections, int number, Path folder)
            throws IOException {
        try {
            ledger.correct(corrections.get(number));
            return ledger;
        } catch (CorrectionFault e) {
            ledger.close();
            String line = Files.readAllLines(folder.resolveSibling("log/corrections.jsonl"))
                    .get(number);
            Files.writeString(
                    folder.resolve("corrections.jsonl"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Ledger.open(folder);
        }
    }

    @Property(tries = 6)
    void theOrderOfAddingAndCorrectingDoesntMatterAndNoCorrectionIsLost(
            @ForAll @IntRange(min = 1, max = 6) int pages,
            @ForAll @IntRange(min = 0, max = 16) int number,
            @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("corrections");
        try {
            List<Correction> corrections = corrections(pages, number, random, folder);
            List<Reading> readings = new ArrayList<>();
            for (int rules = 0; rules < RULES; rules++) {
                for (int page = 0; page < pages; page++) {
                    readings.add(page(page, rules));
                }
            }
            String one = ledger(folder.resolve("one"), readings, corrections, random);
            List<Reading> last = new ArrayList<>(readings.subList(readings.size() - pages, readings.size()));
            Collections.shuffle(last, random);
            assertThat(ledger(folder.resolve("other"), last, corrections, random))
                    .isEqualTo(one);
            assertThat(IndexCheck.inIndex(folder.resolve("one"))).isEqualTo(IndexCheck.inRecord(folder.resolve("one")));
            allAreThere(folder.resolve("one"), corrections);
            asOf(folder, last, corrections, random);
        } finally {
            delete(folder);
        }
    }

    private static void allAreThere(Path folder, List<Correction> corrections) throws Exception {
        try (Ledger ledger = Ledger.open(folder)) {
            List<CorrectionRow> rows = ledger.corrections();
            assertThat(rows).hasSameSizeAs(corrections);
            for (int i = 0; i < rows.size(); i++) {
                CorrectionRow row = rows.get(i);
                assertThat(row.kind()).isEqualTo(corrections.get(i).kind());
                RecordKey key = row.key();
                if (key == null) {
                    continue;
                }
                Reading now = Objects.requireNonNull(ledger.reading(Objects.requireNonNull(key.page())));
                var event = now.events().stream()
                        .filter(one -> one.id().equals(row.record()))
                        .findFirst();
                if (row.state() == State.ORPHANED) {
                    assertThat(row.record()).isNull();
                } else if (row.state() == State.APPLIED) {
                    switch (row.kind()) {
                        case REJECT -> assertThat(event).isEmpty();
                        case CHANGE ->
                            assertThat(valueOf(event.orElseThrow(), Objects.requireNonNull(key.field())))
                                    .isEqualTo(row.value().asText());
                        default -> assertThat(row.record()).isNotNull();
                    }
                }
            }
        }
    }

    private static String valueOf(dev.parley.reader.reading.Event event, String field) {
        return switch (field) {
            case "act" -> event.act();
            case "stage" -> event.stage().toString();
            default -> String.valueOf(event.negated());
        };
    }

    /** What is told as of a day is what a ledger of the pages up to that day tells, with the same corrections. */
    private static void asOf(Path folder, List<Reading> readings, List<Correction> corrections, Random random)
            throws Exception {
        LocalDate day = LocalDate.of(2024, 1 + random.nextInt(12), 15);
        List<Reading> early = readings.stream()
                .filter(reading ->
                        Objects.requireNonNull(reading.page().published().value())
                                        .compareTo(day.toString())
                                <= 0)
                .toList();
        ledger(folder.resolve("early"), early, corrections, random);
        assertThat(events(folder.resolve("one"), new Window(null, null, day, 1000, 0)))
                .isEqualTo(events(folder.resolve("early"), Window.first(1000)));
    }

    private static List<EventRow> events(Path folder, Window window) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            return ledger.events(new EventQuestion(null, List.of(), List.of(), null, window));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
