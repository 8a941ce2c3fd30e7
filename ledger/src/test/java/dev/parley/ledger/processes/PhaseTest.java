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
