package dev.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.search.QueryFault;
import dev.parley.ledger.store.Added;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger keeps and answers. */
class LedgerTest {
    private static final Window ALL = Window.first(1000);

    @TempDir
    Path folder;

    private static List<PackedReading> packed(Reading... readings) {
        return Stream.of(readings).map(PackedReading::of).toList();
    }

    private static List<PackedReading> numbered(int count) {
        List<PackedReading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(PackedReading.of(SamplePage.numbered(i).reading()));
        }
        return readings;
    }

    private static String dump(Ledger ledger) throws IOException {
        StringBuilder dump = new StringBuilder();
        ledger.dump(dump);
        return dump.toString();
    }

    private static EventQuestion events(@Nullable String who, String... acts) {
        return new EventQuestion(who, List.of(acts), List.of(), null, ALL);
    }

    @Test
    void readingsComeBackWhole() throws IOException {
        Reading reading = SamplePage.numbered(3).reading();
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.add(packed(reading))).isEqualTo(new Added(1, 0, 0));
            assertThat(ledger.reading(reading.page().id())).isEqualTo(reading);
            assertThat(ledger.reading("no such page")).isNull();
        }
        try (Ledger ledger = Ledger.existing(folder)) {
            assertThat(ledger.reading(reading.page().id()))
                    .as("after a restart")
                    .isEqualTo(reading);
        }
    }

    @Test
    void doingItAgainChangesNothing() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.add(numbered(20))).isEqualTo(new Added(20, 0, 0));
            String before = dump(ledger);
            assertThat(ledger.add(numbered(20))).isEqualTo(new Added(0, 0, 20));
            assertThat(dump(ledger)).isEqualTo(before).hasLineCount((int)
                    before.lines().distinct().count());
        }
    }

    @Test
    void aPageReadWithOtherKnowledgeTakesTheOldReadingsPlace() throws IOException, QueryFault {
        Reading old = SamplePage.numbered(1).reading();
        Reading now = SamplePage.numbered(1)
                .knowing("k2")
                .event("meet", dev.parley.reader.reading.Stage.DONE, "Envoys meet", List.of(), List.of(), null)
                .reading();
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(packed(old, SamplePage.numbered(2).reading()));
            assertThat(ledger.search("envoys act:meet", ALL).total()).isZero();
            assertThat(ledger.add(packed(now))).isEqualTo(new Added(0, 1, 0));
            assertThat(ledger.reading(old.page().id())).isEqualTo(now);
            assertThat(ledger.events(events(null, "meet"))).hasSize(1);
            assertThat(ledger.events(events(null, "mediate"))).hasSize(2);
            assertThat(ledger.search("envoys act:meet", ALL).total()).isOne();
            assertThat(ledger.search("envoys", ALL).total()).isEqualTo(4);
        }
    }

    @Test
    void ofTwoReadingsOfAPageThatWhichKnowsMoreStaysWhateverTheOrder() throws IOException {
        Reading plain = SamplePage.numbered(1).published(null).from("a.txt").reading();
        Reading dated =
                SamplePage.numbered(1).published("2024-05-04").from("b.txt").reading();
        Reading addressed = SamplePage.numbered(1)
                .published("2024-05-04")
                .from("c.txt")
                .at("https://outlet.example/1")
                .reading();
        try (Ledger ledger = Ledger.open(folder.resolve("one"))) {
            ledger.add(packed(plain));
            ledger.add(packed(addressed));
            assertThat(ledger.add(packed(dated))).isEqualTo(new Added(0, 0, 1));
            assertThat(ledger.reading(plain.page().id())).isEqualTo(addressed);
        }
        try (Ledger ledger = Ledger.open(folder.resolve("other"))) {
            assertThat(ledger.add(packed(dated, addressed, plain))).isEqualTo(new Added(1, 0, 2));
            assertThat(ledger.reading(plain.page().id())).isEqualTo(addressed);
        }
    }

    @Test
    void whatIsNoReadingIsRefused() {
        Reading reading = SamplePage.numbered(1).reading();
        Reading other = new Reading(
                "parley.reading/7",
                reading.knowledge(),
                reading.page(),
                reading.article(),
                reading.parts(),
                reading.sentences(),
                reading.actors(),
                reading.places(),
                reading.mentions(),
                reading.times(),
                reading.events(),
                reading.quotes(),
                reading.counts(),
                reading.agreements(),
                reading.commitments(),
                reading.relations(),
                reading.warnings());
        assertThatThrownBy(() -> PackedReading.of(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRowEndsAtItsSentence() throws IOException {
        Reading reading = SamplePage.numbered(7).reading();
        String text = reading.page().text();
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(packed(reading));
            EventRow offer = ledger.events(events("kenya")).get(0);
            assertThat(offer.text())
                    .isEqualTo("offered to mediate")
                    .isEqualTo(text.substring(offer.start(), offer.end()));
            assertThat(offer.agent()).extracting("name").containsExactly("Kenya");
            assertThat(offer.citation().page()).isEqualTo(reading.page().id());
            assertThat(offer.citation().sentence())
                    .isEqualTo(text.substring(
                            Objects.requireNonNull(offer.citation().start()),
                            Objects.requireNonNull(offer.citation().end())))
                    .startsWith("Kenya offered");
            var quote = ledger.quotes(new QuoteQuestion("rebels", ALL)).get(0);
            assertThat(quote.citation().sentence()).contains(quote.text());
            var commitment = ledger.commitments(new CommitmentQuestion(null, List.of(), List.of(), false, null, ALL))
                    .get(0);
            assertThat(commitment.citation().sentence()).contains(commitment.text());
        }
    }

    @Test
    void eventsAreFoundByWhoActStagePlaceAndDay() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(24));
            assertThat(ledger.events(events(null))).hasSize(48);
            assertThat(ledger.events(events("state:KEN"))).hasSize(24);
            assertThat(ledger.events(events("Nobody"))).isEmpty();
            assertThat(ledger.events(events(null, "kill", "mediate"))).hasSize(48);
            assertThat(ledger.events(new EventQuestion(null, List.of(), List.of("offered"), null, ALL)))
                    .hasSize(24);
            assertThat(ledger.events(new EventQuestion(null, List.of(), List.of(), "Lomé", ALL)))
                    .hasSize(6);
            assertThat(ledger.events(new EventQuestion(null, List.of(), List.of(), "tgo", ALL)))
                    .hasSize(24);
            Window march = new Window(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), null, 1000, 0);
            assertThat(ledger.events(new EventQuestion(null, List.of("kill"), List.of(), null, march)))
                    .as("8 say March, and page 2 and 14 are of March")
                    .hasSize(10);
        }
    }

    @Test
    void pagesOfAnAnswerMakeUpTheWhole() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(30));
            List<EventRow> whole = ledger.events(events(null));
            List<EventRow> pieces = new ArrayList<>();
            for (int offset = 0; offset < 60; offset += 7) {
                Window window = new Window(null, null, null, 7, offset);
                pieces.addAll(ledger.events(new EventQuestion(null, List.of(), List.of(), null, window)));
            }
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void commitmentsComeByTheDayOnWhichTheyAreDue() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(6));
            ledger.add(packed(new SamplePage("Troops to leave")
                    .sentence("The army will leave Minsk.")
                    .actor("group:army", dev.parley.reader.reading.ActorKind.GROUP, "army")
                    .commitment("leave Minsk", "group:army", "withdraw", "2024-02")
                    .reading()));
            CommitmentQuestion due = new CommitmentQuestion(null, List.of(), List.of(), true, null, ALL);
            assertThat(ledger.commitments(due))
                    .hasSize(4)
                    .first()
                    .extracting("due")
                    .isEqualTo("2024-02");
            CommitmentQuestion soon = new CommitmentQuestion(
                    "ARMY", List.of("withdraw"), List.of("open"), true, LocalDate.of(2024, 2, 29), ALL);
            assertThat(ledger.commitments(soon)).hasSize(1);
            CommitmentQuestion sooner =
                    new CommitmentQuestion(null, List.of(), List.of(), true, LocalDate.of(2024, 2, 28), ALL);
            assertThat(ledger.commitments(sooner)).isEmpty();
        }
    }

    @Test
    void sentencesAreFoundByWordsPhrasesAndFields() throws IOException, QueryFault {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(8));
            Hits phrase = ledger.search("\"offered to mediate\"", ALL);
            assertThat(phrase.total()).isEqualTo(8);
            Hits.Hit hit = phrase.hits().get(0);
            Reading reading =
                    Objects.requireNonNull(ledger.reading(hit.citation().page()));
            Hits.Mark mark = hit.marks().get(0);
            assertThat(hit.marks()).hasSize(1);
            assertThat(reading.page().text().substring(mark.start(), mark.end()))
                    .isEqualTo("offered to mediate");
            assertThat(ledger.search("\"mediate to offered\"", ALL).hits()).isEmpty();
            assertThat(ledger.search("mediating", ALL).total()).as("by stem").isEqualTo(8);
            assertThat(ledger.search("lome", ALL).total()).as("without accents").isEqualTo(4);
            assertThat(ledger.search("part:headline lome", ALL).total()).isEqualTo(2);
            assertThat(ledger.search("act:mediate stage:offered", ALL).total()).isEqualTo(8);
            assertThat(ledger.search("who:\"state:KEN\"", ALL).total()).isEqualTo(8);
            assertThat(ledger.search("publisher:outlet published:[2024-02 TO 2024-03-31] kenya", ALL)
                            .total())
                    .isEqualTo(2);
            Window early = new Window(null, null, LocalDate.of(2024, 2, 28), 10, 0);
            assertThat(ledger.search("kenya", early).total()).as("page 1 alone").isEqualTo(1);
            Window second = new Window(null, null, null, 3, 6);
            assertThat(ledger.search("kenya", second).hits()).hasSize(2);
        }
    }

    @Test
    void aSearchThatCantBeUnderstoodIsExplained() throws IOException, QueryFault {
        try (Ledger ledger = Ledger.open(folder)) {
            assertThatThrownBy(() -> ledger.search("\"open", ALL)).isInstanceOf(QueryFault.class);
            assertThatThrownBy(() -> ledger.search("colour:red", ALL))
                    .isInstanceOf(QueryFault.class)
                    .hasMessageContaining("there is no field colour");
            slip(ledger, "\"open", "a quotation mark is open");
            slip(ledger, "( )", "nothing between ( and )");
            slip(ledger, "(a OR b", "( and ) must come in pairs");
            slip(ledger, "*cease", "* and ? can't stand first in a word");
            slip(ledger, "peace/talks", "put words that have / in quotation marks");
            slip(ledger, "who:state:COD", "must stand in quotation marks: who:\"state:COD\"");
            slip(ledger, "/[/", "no regular expression");
            slip(ledger, "peace AND", "need a word after them");
            slip(ledger, "act:mediat", "there is no act mediat; did you mean mediate?");
            slip(ledger, "part:caption", "there is no part caption; there are headline, subhead, body");
            assertThat(ledger.search("anything", ALL).total()).isZero();
        }
    }

    private static void slip(Ledger ledger, String words, String problem) {
        assertThatThrownBy(() -> ledger.search(words, ALL))
                .as(words)
                .isInstanceOf(QueryFault.class)
                .hasMessageStartingWith("the search can't be understood: " + words + "; ")
                .hasMessageContaining(problem)
                .hasMessageNotContainingAny("Encountered", "Lexical", "column");
    }

    @Test
    void patternsFindWordsAsTheyAreWritten() throws IOException, QueryFault {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(8));
            for (String pattern : List.of("offered*", "Mediat*", "med?ate", "MEDIATF~", "/mediate/", "lomé*")) {
                Hits hits = ledger.search(pattern, ALL);
                assertThat(hits.total()).as(pattern).isGreaterThanOrEqualTo(4);
                assertThat(hits.hits().get(0).marks()).as(pattern).isNotEmpty();
            }
            assertThat(ledger.search("publisher:out*et", ALL).total()).isPositive();
            assertThat(ledger.search("offeri*", ALL).total())
                    .as("no word begins so")
                    .isZero();
        }
    }

    @Test
    void whatIsOnlyToBeMissingFindsTheOthers() throws IOException, QueryFault {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(8));
            long all = ledger.search("mediate OR (NOT mediate)", ALL).total();
            assertThat(ledger.search("NOT mediate", ALL).total()).isEqualTo(all - 8);
            assertThat(ledger.search("-mediate part:headline", ALL).total())
                    .isEqualTo(ledger.search("part:headline NOT mediate", ALL).total());
        }
    }

    @Test
    void datesOfPublicationCountToTheirLastDay() throws IOException, QueryFault {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(60));
            long march = published(ledger, "[2024-03-01 TO 2024-03-31]");
            assertThat(march).isPositive();
            assertThat(published(ledger, "2024-03")).isEqualTo(march);
            assertThat(published(ledger, "[2024-03 TO 2024-03]")).isEqualTo(march);
            assertThat(published(ledger, "{2024-02 TO 2024-04}")).isEqualTo(march);
            assertThat(published(ledger, "2024")).isEqualTo(published(ledger, "[* TO 2024]"));
            for (String nonsense : List.of("foo", "2024-02-30", "2024*", "[2025 TO 2024]", "[foo TO 2024]")) {
                assertThatThrownBy(() -> published(ledger, nonsense))
                        .as(nonsense)
                        .isInstanceOf(QueryFault.class)
                        .hasMessageMatching("(?s).*(published:2024-08|earlier date first).*");
            }
        }
    }

    private static long published(Ledger ledger, String days) throws IOException, QueryFault {
        return ledger.search("published:" + days, ALL).total();
    }

    @Test
    void aRebuiltLedgerIsTheSame() throws IOException, QueryFault {
        String before;
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(15));
            ledger.add(packed(SamplePage.numbered(4).knowing("k2").reading()));
            before = dump(ledger);
        }
        assertThat(Ledger.rebuild(
                        folder, Knowledge::shipped, done -> assertThat(done).isPositive()))
                .isEqualTo(15);
        try (Ledger ledger = Ledger.existing(folder)) {
            assertThat(dump(ledger)).isEqualTo(before);
            assertThat(ledger.search("kenya", ALL).total()).isEqualTo(15);
        }
    }

    @Test
    void whatARebuildThatWasKilledLeftIsNoHindrance() throws IOException {
        String before;
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(5));
            before = dump(ledger);
        }
        Files.write(folder.resolve("rebuilt.duckdb"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("rebuilt.duckdb.wal"), new byte[] {4, 5, 6});
        try (Ledger ledger = Ledger.existing(folder)) {
            assertThat(dump(ledger)).isEqualTo(before);
        }
        Ledger.rebuild(folder, Knowledge::shipped, done -> {});
        try (Ledger ledger = Ledger.existing(folder)) {
            assertThat(dump(ledger)).isEqualTo(before);
        }
        assertThat(folder.resolve("rebuilt.duckdb")).doesNotExist();
    }

    @Test
    void aLostOrBrokenIndexIsMadeAnew() throws IOException, QueryFault {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(5));
            ledger.finish();
        }
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Ledger ledger = Ledger.existing(folder)) {
            assertThat(ledger.search("kenya", ALL).total()).isEqualTo(5);
        }
    }

    @Test
    void aSecondOwnerIsToldOfTheFirst() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(numbered(1));
            assertThatThrownBy(() -> Ledger.open(folder))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid() + ", since 2");
            ledger.add(numbered(2));
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.events(events(null))).hasSize(4);
        }
    }

    @Test
    void whereThereIsNoLedgerNoneIsMadeByAsking() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> Ledger.existing(none)).hasMessageContaining("there is no ledger");
        assertThatThrownBy(() -> Ledger.rebuild(none, Knowledge::shipped, done -> {}))
                .hasMessageContaining("there is no ledger");
        assertThat(none).doesNotExist();
    }
}
