package dev.parley.ledger.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.SamplePage;
import dev.parley.ledger.store.PackedReading;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A process, told by twelve pages over two years, as of any day")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessStateTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private Ledger ledger;

    @BeforeAll
    void tell(@TempDir Path folder) throws IOException {
        ledger = Ledger.open(folder);
        List<PackedReading> pages = new ArrayList<>();
        for (SamplePage page : AcehStory.pages()) {
            pages.add(PackedReading.of(page.reading()));
        }
        ledger.add(pages);
    }

    @AfterAll
    void close() throws IOException {
        ledger.close();
    }

    private ProcessState on(String day) throws IOException {
        return Objects.requireNonNull(ledger.process(AcehStory.PROCESS, LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2004-01-01, no talks,",
        "2004-02-28, no talks,",
        "2004-04-01, contacts, 2004-03-10",
        "2004-06-01, talks, 2004-05-19",
        "2004-09-01, breakdown, 2004-08-01",
        "2005-02-01, contacts, 2005-01-27",
        "2005-03-01, talks, 2005-02-21",
        "2005-08-20, agreement, 2005-08-15",
        "2005-10-01, implementation, 2005-09-15",
        "2007-03-01, ended, 2006-12-31",
    })
    void thePhaseIsThatOfTheDay(String day, String phase, String since) throws IOException {
        ProcessSummary summary = on(day).summary();
        assertThat(summary.phase()).isEqualTo(phase);
        assertThat(summary.since()).isEqualTo(since);
    }

    @Test
    void contactsAndTalksOfWhichNothingIsHeardForAYearAreOver() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        List<PhaseWalk.DayMove> talks = List.of(new PhaseWalk.DayMove(day, dev.parley.ledger.membership.Move.TALK));
        assertThat(PhaseWalk.of(talks, Set.of(), null, day.plusDays(365))).hasSize(1);
        List<PhaseWalk.Step> later = PhaseWalk.of(talks, Set.of(), null, day.plusDays(366));
        assertThat(later).hasSize(2);
        assertThat(later.get(1).phase()).isEqualTo(Phase.NO_TALKS);
        assertThat(later.get(1).day()).isEqualTo(day.plusDays(366));
    }

    @Test
    void fightingOnThreeDaysOfAMonthBreaksAnAgreementAndOnTwoItDoesNot() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        List<PhaseWalk.DayMove> moves = new ArrayList<>();
        moves.add(new PhaseWalk.DayMove(day, dev.parley.ledger.membership.Move.DEAL));
        for (int days : new int[] {10, 20, 29}) {
            moves.add(new PhaseWalk.DayMove(day.plusDays(days), dev.parley.ledger.membership.Move.FORCE));
        }
        assertThat(PhaseWalk.of(moves.subList(0, 3), Set.of(), null, day.plusDays(60)))
                .hasSize(1);
        assertThat(PhaseWalk.of(moves, Set.of(), null, day.plusDays(60)).get(1).phase())
                .isEqualTo(Phase.BREAKDOWN);
    }

    @Test
    void everyStepEndsAtItsSentence() throws IOException {
        ProcessState state = on("2005-10-01");
        assertThat(state.moves()).hasSize(4).allSatisfy(move -> {
            assertThat(move.event()).isNotNull();
            assertThat(Objects.requireNonNull(move.event()).citation().sentence())
                    .isNotEmpty();
        });
        assertThat(Objects.requireNonNull(state.moves().get(0).event()).text()).isEqualTo("handed over arms");
    }

    @Test
    void commitmentsAreOpenThenOverdueThenKept() throws IOException {
        assertThat(commitment("2005-03-01", "release").status()).isEqualTo("open");
        assertThat(commitment("2005-03-01", "release").overdue()).isFalse();
        assertThat(commitment("2005-09-12", "release").overdue()).isTrue();
        assertThat(on("2005-09-12").summary().overdue()).isEqualTo(1);
        ProcessState.JoinedCommitment kept = commitment("2005-10-01", "release");
        assertThat(kept.status()).isEqualTo("kept");
        assertThat(kept.due()).isEqualTo("2005-08-31");
        assertThat(kept.pages()).isEqualTo(2);
        assertThat(kept.last().text()).isEqualTo("prisoners came free");
    }

    private ProcessState.JoinedCommitment commitment(String day, String act) throws IOException {
        return on(day).commitments().stream()
                .filter(one -> one.last().act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneAgreementOfSeveralPagesIsOne() throws IOException {
        assertThat(on("2005-08-20").agreements()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo("signed");
            assertThat(one.signed()).isEqualTo("2005-08-15");
        });
        assertThat(on("2005-10-01").agreements()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo("in-force");
            assertThat(one.signed()).isEqualTo("2005-08-15");
            assertThat(one.pages()).isEqualTo(2);
            assertThat(one.parties()).hasSize(2);
        });
    }

    @Test
    void oneEventOfTwoPagesIsCountedOnce() throws IOException {
        List<ProcessState.TimelineEvent> handed = on("2005-10-01").timeline().stream()
                .filter(one -> one.day().equals("2005-09-15"))
                .toList();
        assertThat(handed).hasSize(1);
        assertThat(handed.get(0).pages()).isEqualTo(2);
        assertThat(on("2005-09-16").timeline().get(0).pages()).isEqualTo(1);
    }

    @Test
    void momentumFallsWithFightingAndRisesWithDeeds() throws IOException {
        List<Momentum> months = on("2005-10-01").summary().momentum();
        assertThat(months.get(0)).isEqualTo(new Momentum("2004-02", 0, 4.75, -1, 1));
        Momentum last = months.get(months.size() - 1);
        assertThat(last.period()).isEqualTo("2005-09");
        // 8.5 for disarming, told by two stories: 8.5 * (1 - 0.25); -2 for criticism by one: 2 * (1 - 0.5)
        assertThat(last.cooperation()).isEqualTo(6.38);
        assertThat(last.conflict()).isEqualTo(1);
    }

    @Test
    void whoTakesPartIsToldFromTheFileAndFromPages() throws IOException {
        List<ProcessState.Participant> all = on("2005-10-01").participants();
        assertThat(all).anySatisfy(one -> {
            assertThat(one.who().id()).isEqualTo("org:free-aceh-movement");
            assertThat(one.known()).isTrue();
            assertThat(one.period()).isEqualTo("1999..2005");
            assertThat(one.firstSeen()).isEqualTo("2004-02-03");
        });
        assertThat(all).anySatisfy(one -> {
            assertThat(one.who().id()).isEqualTo("state:FIN");
            assertThat(one.role()).isEqualTo("mediator");
            assertThat(one.pages()).isZero();
        });
    }

    @Test
    void whomNoFileKnowsPagesName(@TempDir Path folder) throws IOException {
        SamplePage page = AcehStory.page("2004-05-01", "Raid", "The Village Guard attacked the rebels at dawn.")
                .actor("org:village-guard", ActorKind.ORGANISATION, "Village Guard")
                .deed("attacked the rebels", "attack", Stage.DONE, "org:village-guard", AcehStory.REBELS, "2004-05-01");
        try (Ledger own = Ledger.open(folder)) {
            own.add(List.of(PackedReading.of(page.reading())));
            assertThat(Objects.requireNonNull(own.process(AcehStory.PROCESS, LocalDate.parse("2004-06-01")))
                            .participants())
                    .anySatisfy(one -> {
                        assertThat(one.who().id()).isEqualTo("org:village-guard");
                        assertThat(one.who().name()).isEqualTo("Village Guard");
                        assertThat(one.known()).isFalse();
                    });
        }
    }

    @Test
    void whatChangedSinceADayIsNewOrHasADifferentState() throws IOException {
        List<Change> changes = ledger.changes(LocalDate.of(2005, 8, 20), LocalDate.of(2005, 10, 1), AcehStory.PROCESS);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo("phase");
            assertThat(change.before()).isEqualTo("agreement");
            assertThat(change.after()).isEqualTo("implementation");
        });
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo("commitment");
            assertThat(change.before()).isEqualTo("open");
            assertThat(change.after()).isEqualTo("kept");
        });
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo("agreement");
            assertThat(change.before()).isEqualTo("signed");
            assertThat(change.after()).isEqualTo("in-force");
        });
        assertThat(changes.stream().filter(change -> change.kind().equals("event")))
                .hasSize(1);
        assertThat(ledger.changes(LocalDate.of(2007, 3, 1), null, null)).isEmpty();
    }

    @Test
    void theLadderLeadsFromWhatIsOfferedToWhatIsKept() throws IOException {
        assertThat(on("2005-10-01").ladder().stream().map(ProcessState.Rung::rung))
                .containsExactly("offered", "signed", "done", "kept");
    }

    @Test
    void aProcessThatNoPageIsAboutHasItsKnownParticipantsAlone() throws IOException {
        ProcessState state = Objects.requireNonNull(ledger.process("chiapas", null));
        assertThat(state.summary().pages()).isZero();
        assertThat(state.participants())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.pages()).isZero());
        assertThat(ledger.process("atlantis", null)).isNull();
        assertThat(ledger.processes(null)).extracting(ProcessSummary::id).containsExactly(AcehStory.PROCESS);
    }
}
