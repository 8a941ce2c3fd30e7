package dev.parley.ledger.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.SamplePage;
import dev.parley.ledger.store.PackedReading;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The phase of a process follows agreements that end, and pages without a day")
class PhaseTest {
    private static final String TRUCE = "Lhokseumawe truce";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private static SamplePage signed() {
        return AcehStory.page("2004-03-02", "Truce", "Both signed the Lhokseumawe truce on Monday.")
                .agreement(TRUCE, "ceasefire", AgreementStatus.SIGNED, AcehStory.BOTH, "2004-03-01")
                .deed("signed the", "sign", Stage.DONE, AcehStory.JAKARTA, AcehStory.REBELS, "2004-03-01");
    }

    private static SamplePage told(String day, String name, AgreementStatus status) {
        return AcehStory.page(day, "News", "The rebels spoke with ministers of what is left of the " + name + ".")
                .deed("spoke with", "criticise", Stage.DONE, AcehStory.REBELS, AcehStory.JAKARTA, null)
                .agreement(name, "ceasefire", status, AcehStory.BOTH, null);
    }

    private ProcessSummary summary(List<SamplePage> pages, @Nullable LocalDate day) throws IOException {
        return summary(AcehStory.PROCESS, pages, day);
    }

    private ProcessSummary summary(String process, List<SamplePage> pages, @Nullable LocalDate day) throws IOException {
        return state(process, pages, day).summary();
    }

    private ProcessState state(String process, List<SamplePage> pages, @Nullable LocalDate day) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            List<PackedReading> readings = new ArrayList<>();
            pages.forEach(page -> readings.add(PackedReading.of(page.reading())));
            ledger.add(readings);
            return Objects.requireNonNull(ledger.process(process, day));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AgreementStatus.class,
            names = {"EXPIRED", "COLLAPSED", "SUSPENDED"})
    void anAgreementThatStandsNoMoreBreaksTheProcessDown(AgreementStatus status) throws IOException {
        List<SamplePage> pages = List.of(signed(), told("2004-06-01", TRUCE, status));
        ProcessSummary later = summary(pages, null);
        assertThat(later.phase()).isEqualTo("breakdown");
        assertThat(later.since()).isEqualTo("2004-06-01");
        assertThat(summary(pages, LocalDate.of(2004, 5, 31)).phase()).isEqualTo("agreement");
    }

    @Test
    void whileAnotherAgreementStandsItDoesNot() throws IOException {
        List<SamplePage> pages = List.of(
                signed(),
                told("2004-04-01", "Helsinki accord", AgreementStatus.IN_FORCE),
                told("2004-06-01", TRUCE, AgreementStatus.EXPIRED));
        assertThat(summary(pages, null).phase()).isEqualTo("agreement");
    }

    @Test
    void anEndThatIsToldOfAnAgreementThatNobodyToldToStandMovesNothing() throws IOException {
        List<SamplePage> pages = List.of(signed(), told("2004-06-01", "Banda pact", AgreementStatus.COLLAPSED));
        assertThat(summary(pages, null).phase()).isEqualTo("agreement");
    }

    @Test
    void aTruceIsOneByWhateverCommonNameItIsCalled() throws IOException {
        List<SamplePage> pages =
                List.of(signedOf("seven-day truce"), told("2004-03-06", "Indonesia truce", AgreementStatus.COLLAPSED));
        ProcessState state = state(AcehStory.PROCESS, pages, null);
        assertThat(state.agreements())
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo("collapsed"));
        assertThat(state.summary().phase()).isEqualTo("breakdown");
        assertThat(state.summary().since()).isEqualTo("2004-03-06");
    }

    @Test
    void aTruceForOtherTimesIsAnotherOne() throws IOException {
        List<SamplePage> pages =
                List.of(signedOf("seven-day truce"), told("2004-03-06", "72-hour truce", AgreementStatus.COLLAPSED));
        ProcessState state = state(AcehStory.PROCESS, pages, null);
        assertThat(state.agreements()).hasSize(2);
        assertThat(state.summary().phase()).isEqualTo("agreement");
    }

    private static SamplePage signedOf(String name) {
        return AcehStory.page("2004-03-02", "Truce", "Both signed a " + name + " on Monday.")
                .agreement(name, "ceasefire", AgreementStatus.SIGNED, AcehStory.BOTH, "2004-03-01")
                .deed("signed a", "sign", Stage.DONE, AcehStory.JAKARTA, AcehStory.REBELS, "2004-03-01");
    }

    @Test
    void whatATextThatHasEndedProvidedForIsNoNewAgreement() throws IOException {
        SamplePage ended = AcehStory.page(
                        "2004-08-02",
                        "End",
                        "The rebels gave up the " + TRUCE + " of March on Sunday.",
                        "It had the government free prisoners, and bandits lay down arms.")
                .agreement(TRUCE, "ceasefire", AgreementStatus.COLLAPSED, AcehStory.BOTH, "2004-03-01")
                .deed("gave up", "halt-negotiations", Stage.DONE, AcehStory.REBELS, AcehStory.JAKARTA, "2004-08-01")
                .deed("free prisoners", "release", Stage.AGREED, AcehStory.JAKARTA, AcehStory.REBELS, null)
                .deed("lay down arms", "disarm", Stage.AGREED, "group:bandits", null, null);
        ProcessSummary summary = summary(List.of(signed(), ended), null);
        assertThat(summary.phase()).isEqualTo("breakdown");
        assertThat(summary.since()).isEqualTo("2004-08-01");
    }

    @Test
    void whoeverSignsWhatAPartyAgreesMakesAnAgreement() throws IOException {
        SamplePage signed = AcehStory.page("2004-03-02", "Truce", "The Joint Board signed the " + TRUCE + " on Monday.")
                .actor("org:joint-board", ActorKind.ORGANISATION, "Joint Board")
                .agreement(TRUCE, "ceasefire", AgreementStatus.SIGNED, AcehStory.BOTH, "2004-03-01")
                .signing("signed the", "org:joint-board", "2004-03-01");
        assertThat(summary(List.of(signed), null).phase()).isEqualTo("agreement");
    }

    @Test
    void helpersWhoStillPatrolCarryNothingOut() throws IOException {
        SamplePage patrol = AcehStory.page("2004-04-02", "Calm", "Finnish observers still patrol the coast.")
                .deed("still patrol", "keep-peace", Stage.ONGOING, "state:FIN", null, null);
        SamplePage freed = AcehStory.page("2004-04-03", "Free", "The government let ten rebels go on Friday.")
                .deed("let ten rebels go", "release", Stage.DONE, AcehStory.JAKARTA, AcehStory.REBELS, "2004-04-02");
        assertThat(summary(List.of(signed(), patrol), null).phase()).isEqualTo("agreement");
        assertThat(summary(List.of(freed), null).phase()).isEqualTo("implementation");
    }

    private static SamplePage sahara(@Nullable String day, String words, String act) {
        return new SamplePage("News from Morocco and the Polisario Front, " + words)
                .sentence("Envoys of both sides " + words + " again.")
                .published(day)
                .from(words + ".txt")
                .actor("state:MAR", ActorKind.STATE, "Morocco")
                .actor("org:polisario-front", ActorKind.ORGANISATION, "Polisario Front")
                .deed(words + " again", act, Stage.DONE, "state:MAR", "org:polisario-front", null);
    }

    @Test
    void talksOnAPageWithoutADayAreTalks() throws IOException {
        ProcessState state = state("western-sahara", List.of(sahara(null, "negotiated", "negotiate")), null);
        assertThat(state.summary().phase()).isEqualTo("talks");
        assertThat(state.summary().since()).isNull();
        assertThat(state.moves()).singleElement().satisfies(move -> {
            assertThat(move.day()).isNull();
            assertThat(Objects.requireNonNull(move.event()).citation().sentence())
                    .isEqualTo("Envoys of both sides negotiated again.");
        });
    }

    @Test
    void whatHasADayCountsBeforeWhatHasNone() throws IOException {
        List<SamplePage> pages = List.of(sahara(null, "negotiated", "negotiate"), sahara("2004-03-02", "met", "meet"));
        assertThat(summary("western-sahara", pages, null).phase()).isEqualTo("contacts");
    }
}
