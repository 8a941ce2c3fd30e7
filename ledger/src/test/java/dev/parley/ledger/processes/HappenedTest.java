package dev.parley.ledger.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.SamplePage;
import dev.parley.ledger.store.PackedReading;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process tells what has happened, once, on its day, by those who did it")
class HappenedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private ProcessState state(SamplePage... pages) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            List<PackedReading> readings = new ArrayList<>();
            for (SamplePage page : pages) {
                readings.add(PackedReading.of(page.reading()));
            }
            ledger.add(readings);
            return Objects.requireNonNull(ledger.process(AcehStory.PROCESS, null));
        }
    }

    @Test
    void whatIsOnlyAgreedIsNotCountedWithWhatWasDone() throws IOException {
        ProcessState state = state(
                AcehStory.page("2004-03-04", "Word", "The rebels agreed to let 200 hostages go by 20 March.")
                        .deed("agreed to let", "release", Stage.AGREED, AcehStory.REBELS, null, "2004-03-20")
                        .number("200 hostages", 200, "released"),
                AcehStory.page("2004-03-21", "Deed", "The rebels let 100 hostages go on Saturday.")
                        .deed("let 100", "release", Stage.DONE, AcehStory.REBELS, null, "2004-03-20")
                        .number("100 hostages", 100, "released"));
        assertThat(state.counts()).singleElement().satisfies(month -> {
            assertThat(month.low()).isEqualTo(100);
            assertThat(month.best()).isEqualTo(100);
            assertThat(month.high()).isEqualTo(100);
            assertThat(month.citation().sentence()).isEqualTo("The rebels let 100 hostages go on Saturday.");
        });
    }

    @Test
    void aPartyIsSeenWhereverItDoesSomething() throws IOException {
        ProcessState state = state(
                AcehStory.page("2004-03-02", "Shots", "Soldiers shot at a camp of the rebels.")
                        .deed("shot at", "attack", Stage.DONE, AcehStory.JAKARTA, AcehStory.REBELS, "2004-03-01"),
                AcehStory.page("2004-04-02", "Arms", "The rebels gave up rifles.")
                        .deed("gave up rifles", "disarm", Stage.DONE, AcehStory.REBELS, AcehStory.JAKARTA, null),
                AcehStory.page("2004-05-02", "Word", "The rebels would not speak with ministers.")
                        .deed("would not", "negotiate", Stage.REFUSED, AcehStory.REBELS, AcehStory.JAKARTA, null),
                AcehStory.page("2004-06-02", "Visit", "The Red Lotus came to see the rebels.")
                        .actor("org:red-lotus", ActorKind.ORGANISATION, "Red Lotus")
                        .deed("came to see", "visit", Stage.DONE, "org:red-lotus", AcehStory.REBELS, null));
        assertThat(state.participants())
                .filteredOn(one -> one.who().id().equals(AcehStory.REBELS))
                .singleElement()
                .satisfies(rebels -> {
                    assertThat(rebels.pages()).isEqualTo(4);
                    assertThat(rebels.firstSeen()).isEqualTo("2004-03-02");
                    assertThat(rebels.lastSeen()).isEqualTo("2004-06-02");
                });
        assertThat(state.participants()).noneMatch(one -> one.who().id().equals("org:red-lotus"));
    }

    @Test
    void oneEventIsOnOneDayWhicheverPagesTellIt() throws IOException {
        ProcessState state = state(
                AcehStory.page("2004-03-04", "Truce", "Both sides signed a lasting truce in the capital on Wednesday.")
                        .agreement("lasting truce", "ceasefire", AgreementStatus.SIGNED, AcehStory.BOTH, "2004-03-03")
                        .deed("signed a", "sign", Stage.DONE, AcehStory.JAKARTA, AcehStory.REBELS, "2004-03-03"),
                AcehStory.page("2004-03-05", "More", "Both sides signed a lasting truce in the capital, ministers say.")
                        .agreement("lasting truce", "ceasefire", AgreementStatus.SIGNED, AcehStory.BOTH, null)
                        .deed("signed a", "sign", Stage.DONE, AcehStory.JAKARTA, AcehStory.REBELS, null));
        assertThat(state.timeline()).singleElement().satisfies(event -> {
            assertThat(event.pages()).isEqualTo(2);
            assertThat(event.day()).isEqualTo("2004-03-03");
        });
        assertThat(state.ladder()).singleElement().satisfies(rung -> {
            assertThat(rung.number()).isEqualTo(1);
            assertThat(rung.day()).isEqualTo("2004-03-03");
        });
        assertThat(state.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.day()).isEqualTo("2004-03-03"));
    }

    @Test
    void nothingIsPromisedToTownsAndPrisoners() throws IOException {
        ProcessState state = state(AcehStory.page(
                        "2004-03-04",
                        "Words",
                        "The rebels agreed to free prisoners, to leave Sabang and to tell the government of it.")
                .actor("group:prisoners", ActorKind.GROUP, "prisoners")
                .place("place:1", "Sabang", "IDN")
                .promise("free prisoners", AcehStory.REBELS, "group:prisoners", "release", CommitmentStatus.OPEN, null)
                .promise("leave Sabang", AcehStory.REBELS, "place:1", "withdraw", CommitmentStatus.OPEN, null)
                .promise("tell the", AcehStory.REBELS, AcehStory.JAKARTA, "inform", CommitmentStatus.OPEN, null)
                .deed("agreed to", "release", Stage.AGREED, AcehStory.REBELS, AcehStory.JAKARTA, null));
        assertThat(state.commitments())
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(one.last().to()).hasSize(one.last().act().equals("inform") ? 1 : 0));
    }
}
