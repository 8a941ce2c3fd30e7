package dev.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.CorrectionRow.State;
import dev.parley.ledger.corrections.RecordKey;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    private static final Window ALL = Window.first(1000);
    private static final String WHO = "amina";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Ledger ledger;

    private final Reading reading = talks("k1").reading();
    private final String page = reading.page().id();

    private static SamplePage talks(String knowledge) {
        SamplePage talks = new SamplePage("Kenya offers to mediate in Juba")
                .sentence("Kenya offered to mediate between the army and the rebels in Juba.")
                .sentence("“We will return,” the envoy said after the army killed two people.")
                .knowing(knowledge)
                .published("2024-05-04");
        talks.actor("state:KEN", ActorKind.STATE, "Kenya");
        talks.actor("group:army", ActorKind.GROUP, "army");
        talks.actor("group:rebels", ActorKind.GROUP, "rebels");
        talks.place("place:juba", "Juba", "SSD");
        talks.event("mediate", Stage.OFFERED, "offered to mediate", List.of("state:KEN"), List.of(), "place:juba");
        talks.event("assault", Stage.DONE, "killed", List.of("group:army"), List.of(), null);
        talks.quote("We will return", "group:rebels");
        talks.commitment("return", "group:rebels", "meet", "2024-12-31");
        return talks;
    }

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.open(folder);
        ledger.add(List.of(PackedReading.of(reading)));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private void reopen() throws IOException {
        ledger.close();
        ledger = Ledger.open(folder);
    }

    private RecordKey event(String act) throws IOException, CorrectionFault {
        return key(reading.events().stream()
                .filter(event -> event.act().equals(act))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private RecordKey key(String id) throws IOException, CorrectionFault {
        return ledger.key(page, id);
    }

    private List<EventRow> events(@Nullable String who, String... acts) throws IOException {
        return ledger.events(new EventQuestion(who, List.of(acts), List.of(), null, ALL));
    }

    private static JsonNode json(String text) {
        try {
            return ReadingJson.tree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private String dump() throws IOException {
        StringBuilder dump = new StringBuilder();
        ledger.dump(dump);
        return dump.toString();
    }

    private CorrectionRow row(Correction correction) throws IOException {
        return ledger.corrections().stream()
                .filter(row -> row.id().equals(correction.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRejectedRecordIsNowhereAndTheReadingStaysWhole() throws Exception {
        Correction made = ledger.correct(Correction.reject(WHO, event("assault"), "an old story"));
        assertThat(made.id()).isEqualTo("c1");
        assertThat(events(null)).extracting(EventRow::act).containsExactly("mediate");
        assertThat(ledger.search("act:assault", ALL).total()).isZero();
        assertThat(ledger.original(page)).isEqualTo(reading);
        assertThat(Objects.requireNonNull(ledger.reading(page)).events()).hasSize(1);
        assertThat(row(made).state()).isEqualTo(State.APPLIED);
        reopen();
        assertThat(events(null)).as("after a restart").hasSize(1);
        ledger.close();
        Ledger.rebuild(folder, Knowledge::shipped, done -> {});
        ledger = Ledger.open(folder);
        assertThat(events(null)).as("after a rebuild").hasSize(1);
    }

    @Test
    void aChangedFieldIsChangedEverywhereAndItsCodesFollow() throws Exception {
        ledger.correct(Correction.change(WHO, event("mediate"), "stage", json("'done'"), null));
        EventRow event = events(null, "mediate").get(0);
        assertThat(event.stage()).isEqualTo("done");
        assertThat(event.cameo()).isEqualTo("045");
        ledger.correct(Correction.change(WHO, event("mediate"), "act", json("'attack'"), null));
        event = events(null, "attack").get(0);
        assertThat(event.cameo()).startsWith("19");
        assertThat(event.stage()).as("the earlier change stays").isEqualTo("done");
        ledger.correct(Correction.change(WHO, event("mediate"), "when", json("'2024-05'"), null));
        assertThat(events(null, "attack").get(0).happened()).isEqualTo("2024-05");
        ledger.correct(Correction.change(WHO, event("mediate"), "agent", json("['group:rebels']"), null));
        assertThat(events("state:KEN")).isEmpty();
        assertThat(events("rebels")).hasSize(1);
    }

    @Test
    void whatCantBeIsRefusedAndWrittenNowhere() throws Exception {
        RecordKey key = event("mediate");
        for (Correction wrong : List.of(
                Correction.change(WHO, key, "stage", json("'halfway'"), null),
                Correction.change(WHO, key, "act", json("'teleport'"), null),
                Correction.change(WHO, key, "colour", json("'red'"), null),
                Correction.change(WHO, key, "negated", json("'perhaps'"), null),
                Correction.change(WHO, key, "when", json("'soon'"), null),
                Correction.change(WHO, key, "agent", json("['state:XYZ']"), null),
                Correction.change(WHO, key, "agent", json("['zork']"), null),
                Correction.change(WHO, key, "agent", json("['Congo']"), null),
                Correction.change(WHO, key, "agent", json("['e1']"), null),
                Correction.change(WHO, key, "agent", json("[{'id': 'person', 'name': 'Ana Moro'}]"), null),
                Correction.change(WHO, key, "agent", json("[5]"), null),
                Correction.change(WHO, key, "cameo", json("'9999'"), null),
                Correction.add(WHO, words(Family.COUNTS, "killed"), json("{'value': -3}"), null),
                Correction.add(WHO, words(Family.PLACES, "place:lome"), json("{'lat': 91}"), null),
                Correction.add(WHO, words(Family.PLACES, "place:lome"), json("{'lon': -181}"), null),
                Correction.add(WHO, words(Family.ACTORS, "person"), json("{}"), null),
                Correction.add(WHO, words(Family.COMMITMENTS, "teleport"), json("{}"), null),
                Correction.note(WHO, key, " "),
                Correction.merge(WHO, key, key, null),
                Correction.split(WHO, key, key("group:rebels"), null),
                Correction.status(WHO, key, "kept", null),
                Correction.undo(WHO, "c77", null))) {
            assertThatThrownBy(() -> ledger.correct(wrong)).as(wrong.toString()).isInstanceOf(CorrectionFault.class);
        }
        assertThat(folder.resolve("corrections.jsonl")).doesNotExist();
        assertThatThrownBy(() -> ledger.key(page, "e99")).hasMessageContaining("no record e99");
        assertThatThrownBy(() -> ledger.key("nowhere", "e1")).hasMessageContaining("no page nowhere");
    }

    /** The key of a record that may be added on the page's first words. */
    private RecordKey words(Family family, String type) {
        return new RecordKey(page, family, type, 0, 5, "Kenya", null, null);
    }

    @Test
    void whoIsMeantIsTakenByNameWhereOneFits() throws Exception {
        ledger.correct(Correction.change(WHO, event("mediate"), "agent", json("['rebels', 'Chad']"), null));
        assertThat(events(null, "mediate").get(0).agent())
                .extracting("id")
                .containsExactly("group:rebels", "state:TCD");
        ledger.correct(Correction.change(WHO, event("assault"), "agent", json("['state:SDN']"), null));
        assertThat(events("Sudan", "assault"))
                .as("named by the files of actors")
                .hasSize(1);
        ledger.correct(Correction.change(WHO, event("assault"), "place", json("['juba']"), null));
        assertThat(ledger.events(new EventQuestion(null, List.of("assault"), List.of(), "South Sudan", ALL)))
                .as("by the name of the country")
                .hasSize(1);
    }

    @Test
    void aWordThatAFieldCantHaveIsToldWithThoseThatItCan() throws Exception {
        RecordKey key = event("mediate");
        assertThatThrownBy(() -> ledger.correct(Correction.change(WHO, key, "stage", json("'foo'"), null)))
                .hasMessage(
                        "stage can't be foo; there are done, ongoing, agreed, promised, planned, offered, signalled,"
                                + " requested, demanded, threatened, refused, hypothetical");
    }

    @Test
    void whatIsSaidAgainOrUndoneAgainIsNotWritten() throws Exception {
        Correction reject = ledger.correct(Correction.reject(WHO, event("assault"), null));
        assertThat(ledger.correct(Correction.reject(WHO, event("assault"), null))
                        .id())
                .isEqualTo("c1");
        assertThat(ledger.corrections()).hasSize(1);
        ledger.undo(WHO, "c1");
        assertThatThrownBy(() -> ledger.undo(WHO, "c1"))
                .hasMessage("c1 is undone already; parley undo c2 lets it count again");
        ledger.undo(WHO, "c2");
        assertThat(row(reject).state()).isEqualTo(State.APPLIED);
        ledger.correct(Correction.change(WHO, event("mediate"), "stage", json("'done'"), null));
        ledger.correct(Correction.change(WHO, event("mediate"), "stage", json("'agreed'"), null));
        Correction back = ledger.correct(Correction.change(WHO, event("mediate"), "stage", json("'done'"), null));
        assertThat(back.id()).as("something else was said in between").isEqualTo("c6");
    }

    @Test
    void anUndoneCorrectionLeavesNoTraceAndAnUndoneUndoBringsItBack() throws Exception {
        String before = dump();
        Correction reject = ledger.correct(Correction.reject(WHO, event("assault"), null));
        String rejected = dump();
        Correction undo = ledger.undo(WHO, "c1");
        assertThat(dump().lines().filter(line -> !line.startsWith("corrections\t")))
                .containsExactlyElementsOf(before.lines().toList());
        assertThat(row(reject).state()).isEqualTo(State.UNDONE);
        assertThat(row(reject).because()).isEqualTo("undone by c2");
        ledger.undo(WHO, Objects.requireNonNull(undo.id()));
        assertThat(dump().lines().filter(line -> !line.startsWith("corrections\t")))
                .containsExactlyElementsOf(rejected.lines()
                        .filter(line -> !line.startsWith("corrections\t"))
                        .toList());
        assertThat(row(undo).state()).isEqualTo(State.UNDONE);
    }

    @Test
    void aMissingRecordIsAdded() throws Exception {
        String text = reading.page().text();
        int start = text.indexOf("offers to mediate");
        RecordKey key =
                new RecordKey(page, Family.EVENTS, "mediate", start, start + 17, "offers to mediate", null, null);
        Correction made = ledger.correct(Correction.add(
                WHO, key, json("{'stage': 'offered', 'agent': ['state:KEN'], 'when': '2024-05-03'}"), null));
        Event added = Objects.requireNonNull(ledger.reading(page)).events().stream()
                .filter(event -> event.id().equals(made.id()))
                .findFirst()
                .orElseThrow();
        assertThat(added.text()).isEqualTo("offers to mediate");
        assertThat(added.sentence()).isEqualTo("s1");
        assertThat(added.rule()).isEqualTo("corrections.jsonl:1");
        assertThat(added.codes().cameo()).isEqualTo("039");
        assertThat(added.codes().source()).isEqualTo("KEN");
        ledger.correct(Correction.change(WHO, key("c1"), "stage", json("'done'"), null));
        assertThat(events("state:KEN", "mediate")).extracting(EventRow::stage).contains("done");
        assertThatThrownBy(() -> ledger.correct(Correction.add(
                        WHO,
                        new RecordKey(page, Family.EVENTS, "mediate", 0, 5, "Congo", null, null),
                        json("{}"),
                        null)))
                .isInstanceOf(CorrectionFault.class);
    }

    @Test
    void aRejectedActorLeavesNothingThatLeadsToIt() throws Exception {
        ledger.correct(Correction.reject(WHO, key("group:rebels"), null));
        Reading now = Objects.requireNonNull(ledger.reading(page));
        assertThat(ReadingJson.write(now)).doesNotContain("group:rebels");
        assertThat(ledger.quotes(new QuoteQuestion(null, ALL)).get(0).speaker()).isNull();
    }

    @Test
    void theStatusOfACommitmentIsSet() throws Exception {
        String commitment = reading.commitments().get(0).id();
        ledger.correct(Correction.status(WHO, key(commitment), "kept", "seen in the communiqué"));
        CommitmentQuestion kept = new CommitmentQuestion(null, List.of(), List.of("kept"), false, null, ALL);
        assertThat(ledger.commitments(kept)).hasSize(1);
    }

    @Test
    void aNoteChangesNothing() throws Exception {
        String before = dump();
        ledger.correct(Correction.note(WHO, event("assault"), "ask the mission"));
        ledger.correct(Correction.note(WHO, RecordKey.ofPage(page), "a thin page"));
        ledger.correct(Correction.note(WHO, RecordKey.of("process", "south-sudan"), "reviewed"));
        assertThat(dump().lines().filter(line -> !line.startsWith("corrections\t")))
                .containsExactlyElementsOf(before.lines().toList());
        assertThat(ledger.corrections()).extracting(CorrectionRow::state).containsOnly(State.APPLIED);
    }

    @Test
    void twoThatContradictAreShownAndTheLaterCounts() throws Exception {
        Correction one = ledger.correct(Correction.change(WHO, event("mediate"), "stage", json("'done'"), null));
        Correction other = ledger.correct(Correction.change("ben", event("mediate"), "stage", json("'agreed'"), null));
        Correction same = ledger.correct(Correction.change("cai", event("mediate"), "stage", json("'agreed'"), null));
        Correction else_ = ledger.correct(Correction.change("cai", event("mediate"), "negated", json("true"), null));
        assertThat(events(null, "mediate").get(0).stage()).isEqualTo("agreed");
        assertThat(row(one).state()).isEqualTo(State.OVERRULED);
        assertThat(row(one).against()).containsExactly("c2", "c3");
        assertThat(row(other).state()).isEqualTo(State.APPLIED);
        assertThat(row(same).against()).containsExactly("c1");
        assertThat(row(else_).against()).isEmpty();
        Correction reject = ledger.correct(Correction.reject(WHO, event("mediate"), null));
        assertThat(events(null, "mediate")).isEmpty();
        assertThat(row(same).state()).isEqualTo(State.OVERRULED);
        assertThat(row(reject).state()).isEqualTo(State.APPLIED);
        ledger.undo(WHO, "c5");
        assertThat(row(same).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void correctionsFollowTheirWordsToANewReadingOrAreListedAsOrphaned() throws Exception {
        Correction reject = ledger.correct(Correction.reject(WHO, event("assault"), null));
        Correction change = ledger.correct(Correction.change(WHO, event("mediate"), "stage", json("'done'"), null));
        SamplePage other = talks("k2").event("meet", Stage.DONE, "Kenya offers", List.of(), List.of(), null);
        ledger.add(List.of(PackedReading.of(other.reading())));
        assertThat(events(null, "assault")).isEmpty();
        assertThat(events(null, "mediate").get(0).stage()).isEqualTo("done");
        SamplePage less = new SamplePage("Kenya offers to mediate in Juba")
                .sentence("Kenya offered to mediate between the army and the rebels in Juba.")
                .sentence("“We will return,” the envoy said after the army killed two people.")
                .knowing("k3")
                .event("offered to mediate between", "mediate", Stage.OFFERED, null);
        ledger.add(List.of(PackedReading.of(less.reading())));
        assertThat(row(reject).state()).isEqualTo(State.ORPHANED);
        assertThat(row(change).state()).as("its words are longer now").isEqualTo(State.APPLIED);
        assertThat(events(null, "mediate").get(0).stage()).isEqualTo("done");
    }

    @Test
    void aCorrectionOfAPageThatIsNotThereWaitsForIt() throws Exception {
        Reading late = SamplePage.numbered(3).reading();
        RecordKey key;
        try (Ledger other = Ledger.open(folder.resolve("other"))) {
            other.add(List.of(PackedReading.of(late)));
            key = other.key(late.page().id(), late.events().get(0).id());
        }
        Correction reject = ledger.correct(Correction.reject(WHO, key, null));
        assertThat(row(reject).state()).isEqualTo(State.ORPHANED);
        ledger.add(List.of(PackedReading.of(late)));
        assertThat(row(reject).state()).isEqualTo(State.APPLIED);
        assertThat(events(null, "mediate")).hasSize(1);
    }

    @Test
    void aLineCutShortIsSetAsideAndWhatWasAcknowledgedCounts() throws Exception {
        ledger.correct(Correction.reject(WHO, event("assault"), null));
        ledger.close();
        Path log = folder.resolve("corrections.jsonl");
        String whole = Files.readString(log);
        Files.writeString(log, whole.substring(0, 40), StandardOpenOption.APPEND);
        ledger = Ledger.open(folder);
        assertThat(ledger.notice()).contains("cut short");
        assertThat(events(null)).hasSize(1);
        assertThat(Files.readString(log)).isEqualTo(whole);
        assertThat(Files.readString(folder.resolve("corrections.cut"))).isEqualTo(whole.substring(0, 40));
        ledger.correct(Correction.note(WHO, RecordKey.ofPage(page), "goes on"));
        reopen();
        assertThat(ledger.notice()).isNull();
        assertThat(ledger.corrections()).hasSize(2);
    }

    @Test
    void aLineThatIsNoCorrectionIsNamed() throws Exception {
        ledger.correct(Correction.reject(WHO, event("assault"), null));
        ledger.close();
        Path log = folder.resolve("corrections.jsonl");
        byte[] whole = Files.readAllBytes(log);
        Files.writeString(log, "{\"id\": \"c2\", \"kind\": \"perhaps\"}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Ledger.open(folder))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("corrections.jsonl, line 2");
        Files.write(log, whole);
        Files.writeString(log, new String(whole, StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Ledger.open(folder)).hasMessageContaining("stands in an earlier line");
        Files.write(log, whole);
        ledger = Ledger.open(folder);
    }

    @Test
    void whatTheLogSaysIsMadeGoodWhereTheProcessEndedBeforeTheRowsWereWritten() throws Exception {
        ledger.correct(Correction.reject(WHO, event("assault"), null));
        ledger.close();
        Path log = folder.resolve("corrections.jsonl");
        String line = Files.readString(log);
        Files.delete(log);
        ledger = Ledger.open(folder);
        assertThat(events(null)).as("no log, no correction").hasSize(2);
        ledger.close();
        Files.writeString(log, line);
        ledger = Ledger.open(folder);
        assertThat(events(null)).as("the log is ahead of the rows").hasSize(1);
        assertThat(ledger.search("act:assault", ALL).total()).isZero();
    }

    @Test
    void wordsThatMeanSomebodyElseTakeTheirSentenceAlong() throws Exception {
        Reading congo = new SamplePage("Talks resume")
                .sentence("Congo offered to meet the rebels.")
                .sentence("Later Brazzaville denied it.")
                .actor("state:COD", ActorKind.STATE, "Congo")
                .mention("Congo", "state:COD")
                .event("meet", Stage.OFFERED, "offered to meet", List.of("state:COD"), List.of(), null)
                .quote("denied it", "state:COD")
                .reading();
        ledger.add(List.of(PackedReading.of(congo)));
        String mention = congo.mentions().get(0).id();
        RecordKey key = ledger.key(congo.page().id(), mention);
        ledger.correct(Correction.relink(
                WHO, key, json("{'id': 'state:COG', 'name': 'Republic of the Congo', 'kind': 'state'}"), null));
        Reading now = Objects.requireNonNull(ledger.reading(congo.page().id()));
        assertThat(now.mentions().get(0).target()).isEqualTo("state:COG");
        assertThat(now.events().get(0).roles().agent()).containsExactly("state:COG");
        assertThat(now.events().get(0).codes().source()).isEqualTo("COG");
        assertThat(now.quotes().get(0).speaker()).as("another sentence").isEqualTo("state:COD");
        assertThat(now.actors()).extracting("id").containsExactly("state:COD", "state:COG");
        assertThat(events("Republic of the Congo", "meet")).hasSize(1);
    }

    @Test
    void aRoleGoesToAnotherActorAndTheOthersStay() throws Exception {
        RecordKey kill = event("assault");
        ledger.correct(Correction.relink(WHO, kill, "agent", "group:army", json("'group:rebels'"), null));
        assertThat(events("rebels", "assault")).hasSize(1);
        assertThat(events("army", "assault")).isEmpty();
        assertThatThrownBy(() -> ledger.correct(
                        Correction.relink(WHO, kill, "target", "group:army", json("'group:rebels'"), null)))
                .isInstanceOf(CorrectionFault.class);
    }

    @Test
    void eventsAreLinkedAndKeptApartByTheirKeys() throws Exception {
        Reading other = SamplePage.numbered(2).reading();
        ledger.add(List.of(PackedReading.of(other)));
        RecordKey there = ledger.key(other.page().id(), other.events().get(0).id());
        ledger.correct(Correction.merge(WHO, event("mediate"), there, null));
        assertThat(mediations())
                .singleElement()
                .satisfies(event -> assertThat(event.pages()).isEqualTo(2));
        Correction split = ledger.correct(Correction.split("ben", there, event("mediate"), null));
        assertThat(mediations())
                .as("the later counts, whichever event it names first")
                .hasSize(2);
        assertThat(row(split).against()).containsExactly("c1");
        ledger.undo(WHO, "c2");
        assertThat(mediations()).hasSize(1);
        SamplePage again = talks("k2").event("meet", Stage.DONE, "Kenya offers", List.of(), List.of(), null);
        ledger.add(List.of(PackedReading.of(again.reading())));
        reopen();
        assertThat(mediations()).as("read again, in another process").hasSize(1);
        ledger.undo(WHO, "c1");
        assertThat(mediations()).hasSize(2);
    }

    private List<JoinedEvent> mediations() throws IOException {
        return ledger.joinedEvents(new EventQuestion(null, List.of("mediate"), List.of(), null, ALL));
    }
}
