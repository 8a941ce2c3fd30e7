package dev.parley.ledger.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.SamplePage;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.JoinedWalk;
import dev.parley.ledger.corrections.Corrections;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joined events as tables: what is written is what the ledger answers, in every form, and some at a time as at once. */
class JoinedTablesTest {
    private static final EventQuestion ALL = new EventQuestion(null, List.of(), List.of(), null, Window.first(10_000));
    private static final Wanted VISITS =
            new Wanted(null, List.of("visit"), List.of(), null, List.of(), null, null, null);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path ledgerFolder;

    /** Three outlets tell of one visit: it is offered, done, and then denied; and a dozen other pages of which two have no day. */
    @BeforeEach
    void fill() throws IOException {
        ledgerFolder = folder.resolve("ledger");
        List<PackedReading> all = new ArrayList<>();
        all.add(PackedReading.of(visit("offered to visit Chad in Abéché", Stage.OFFERED, "2024-05-02", false)));
        all.add(PackedReading.of(visit("visited Chad in Abéché", Stage.DONE, "2024-05-20", false)));
        all.add(PackedReading.of(visit("never visited Chad in Abéché", Stage.DONE, "2024-05-21", true)));
        for (int i = 0; i < 12; i++) {
            all.add(PackedReading.of(SamplePage.numbered(i).reading()));
        }
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            ledger.add(all);
        }
    }

    private static Reading visit(String words, Stage stage, String day, boolean isDenied) throws IOException {
        SamplePage page = new SamplePage("Of " + words.length() + " words about Kenya")
                .sentence("Kenya " + words + " on the " + day.substring(8) + "th, \"all\" of it; so said an envoy.")
                .from(day + ".txt")
                .published(day)
                .actor("state:KEN", ActorKind.STATE, "Kenya")
                .actor("state:TCD", ActorKind.STATE, "Chad")
                .place("place:abeche", "Abéché", "TCD")
                .event("visit", stage, words, List.of("state:KEN"), List.of("state:TCD"), "place:abeche");
        String json = ReadingJson.write(page.reading());
        return ReadingJson.read(isDenied ? json.replace("\"negated\":false", "\"negated\":true") : json);
    }

    private List<String> ask(String sql) throws IOException {
        try (Store store = Store.open(ledgerFolder, new Corrections(ledgerFolder), () -> {
            throw new IllegalStateException("nothing is added");
        })) {
            return store.ask(sql, List.of(), row -> String.valueOf(row.getString(1)));
        }
    }

    private static String read(Format format, Path file) {
        return switch (format) {
            case CSV -> "read_csv('" + file + "', header = true, delim = ',')";
            case JSONL -> "read_json('" + file + "', format = 'newline_delimited')";
            default -> "read_parquet('" + file + "')";
        };
    }

    private Path export(Table table, Wanted wanted, Format format) throws IOException {
        Path file = folder.resolve(table + "." + format);
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            ledger.export(table, wanted, format, file);
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "JSONL", "PARQUET"})
    void anEventIsOneRowWithItsHistoryAndEachTellingAnother(Format format) throws IOException {
        String events = read(format, export(Table.JOINED_EVENTS, VISITS, format));
        assertThat(ask("SELECT concat_ws('|', act, pages, families, contradicting, day, text) FROM " + events))
                .containsExactly("visit|3|3|1|2024-05-20|visited Chad in Abéché");
        boolean isFlat = format == Format.CSV;
        assertThat(ask("SELECT " + (isFlat ? "history" : "history[1].stage || ' ' || history[1].day") + " FROM "
                        + events))
                .first()
                .asString()
                .startsWith("offered 2024-05-02");
        assertThat(ask("SELECT " + (isFlat ? "agent_names" : "agent_names[1]") + " FROM " + events))
                .containsExactly("Kenya");
        String tellings = read(format, export(Table.TELLINGS, VISITS, format));
        assertThat(ask("SELECT concat_ws('|', position, stage, negated, known) FROM " + tellings))
                .containsExactly(
                        "supports|offered|false|2024-05-02",
                        "supports|done|false|2024-05-20",
                        "contradicts|done|true|2024-05-21");
        assertThat(ask("SELECT count(*) FROM " + tellings + " t JOIN " + events + " e ON t.joined = e.id"))
                .containsExactly("3");
        assertThat(ask("SELECT count(*) FROM " + tellings
                        + " t JOIN events r ON t.id = r.id JOIN pages p ON r.page = p.page"
                        + " AND p.id = t.page WHERE t.text = r.text AND substr(t.sentence,"
                        + " t.\"start\" - t.sentence_start + 1, length(t.text)) = t.text"))
                .as("tellings lead to the pages' own events")
                .containsExactly("3");
    }

    @Test
    void allThatTheLedgerAnswersIsWrittenInItsOrderAndNothingElse() throws IOException {
        List<JoinedEvent> joined;
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            joined = ledger.joinedEvents(ALL);
        }
        assertThat(joined).anyMatch(event -> event.first() == null).anyMatch(event -> event.pages() > 1);
        Path file = export(Table.JOINED_EVENTS, Wanted.ALL, Format.JSONL);
        assertThat(ask("SELECT id FROM " + read(Format.JSONL, file)))
                .isEqualTo(joined.stream().map(JoinedEvent::id).toList());
        LocalDate day = LocalDate.of(2024, 5, 10);
        List<String> offers = List.of("offered");
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            Window window = new Window(null, null, day, 10_000, 0);
            joined = ledger.joinedEvents(new EventQuestion("Kenya", List.of(), offers, null, window));
        }
        Wanted early = new Wanted("Kenya", List.of(), offers, null, List.of(), null, null, day);
        Path some = export(Table.JOINED_EVENTS, early, Format.JSONL);
        assertThat(joined).hasSizeGreaterThan(1);
        assertThat(ask("SELECT id FROM " + read(Format.JSONL, some)))
                .isEqualTo(joined.stream().map(JoinedEvent::id).toList());
        assertThat(Files.list(folder).filter(left -> left.toString().endsWith(".jsonl")))
                .as("nothing is left behind")
                .hasSize(1);
    }

    @Test
    void aWalkInStepsComesToTheSameAsOneQuestion() throws IOException {
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            List<JoinedEvent> all = ledger.joinedEvents(ALL);
            JoinedWalk walk = ledger.joinedWalk(new EventQuestion(null, List.of(), List.of(), null, Window.first(1)));
            List<JoinedEvent> walked = new ArrayList<>();
            for (int step = 1; walk.hasNext(); step++) {
                walked.addAll(walk.next(step));
            }
            assertThat(walked).isEqualTo(all);
            JoinedWalk later = ledger.joinedWalk(ALL);
            later.skip(5);
            assertThat(later.next(3)).isEqualTo(all.subList(5, 8));
        }
    }
}
