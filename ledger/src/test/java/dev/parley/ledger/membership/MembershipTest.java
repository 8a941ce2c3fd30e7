package dev.parley.ledger.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.SamplePage;
import dev.parley.ledger.store.Belonging;
import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which peace processes a page is about")
class MembershipTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Membership MEMBERSHIP = new Membership(KNOWLEDGE);
    private static final LocalDate DAY = LocalDate.of(2024, 8, 20);

    /** How many of the pages of our own must get just their processes. */
    private static final double RIGHT = 0.9;

    private static Set<String> processes(Belonging belonging) {
        Set<String> processes = new TreeSet<>();
        belonging.processes().forEach(one -> processes.add(one.process()));
        return processes;
    }

    @Test
    void pagesFromAllContinentsGetTheirProcesses() throws IOException, PageFault {
        Parley parley = Parley.load(KNOWLEDGE);
        List<String> wrong = new ArrayList<>();
        int pages = 0;
        try (InputStream file = MembershipTest.class.getResourceAsStream("/processes/pages.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String page : text.substring(text.indexOf("\n## ") + 1).split("(?m)^## ")) {
                if (!page.isEmpty()) {
                    pages++;
                    String head = page.substring(0, page.indexOf('\n'));
                    Set<String> wanted = new TreeSet<>(List.of(head.split(" ")));
                    String day = wanted.stream()
                            .filter(word -> word.matches("\\d.*"))
                            .findFirst()
                            .orElseThrow();
                    wanted.remove(day);
                    wanted.remove("-");
                    byte[] body = page.substring(head.length() + 1)
                            .replace("\n", "\n\n")
                            .getBytes(StandardCharsets.UTF_8);
                    RawPage raw = new RawPage(body, "page.txt", null, day, null, RawPage.Format.TEXT);
                    Set<String> got = processes(MEMBERSHIP.of(parley.read(raw), LocalDate.parse(day)));
                    if (!got.equals(wanted)) {
                        wrong.add(head + " got " + got);
                    }
                }
            }
        }
        assertThat(pages).isGreaterThan(70);
        assertThat(wrong).hasSizeLessThan((int) Math.round(pages * (1 - RIGHT)) + 1);
    }

    private static SamplePage page(String sentence) {
        return new SamplePage("A page").sentence(sentence);
    }

    private static Set<String> of(SamplePage page) {
        return processes(MEMBERSHIP.of(page.reading(), DAY));
    }

    @Test
    void anEventBetweenTwoPartiesIsEnoughAndTheSameLandIsNot() {
        assertThat(of(page("Sudan’s army attacked the RSF.")
                        .actor("org:sudanese-armed-forces", ActorKind.ARMED_FORCE, "Sudan’s army")
                        .actor("org:rapid-support-forces", ActorKind.ARMED_FORCE, "RSF")
                        .deed(
                                "attacked",
                                "attack",
                                Stage.DONE,
                                "org:sudanese-armed-forces",
                                "org:rapid-support-forces",
                                null)))
                .containsExactly("sudan-civil-war");
        assertThat(of(page("Kenya visited Sudan.")
                        .actor("state:KEN", ActorKind.STATE, "Kenya")
                        .actor("state:SDN", ActorKind.STATE, "Sudan")
                        .deed("visited", "visit", Stage.DONE, "state:KEN", "state:SDN", null)))
                .isEmpty();
    }

    @Test
    void twoForeignStatesAreNotTheProcessThatBothTakePartIn() {
        assertThat(of(page("Croatia met Serbia.")
                        .actor("state:HRV", ActorKind.STATE, "Croatia")
                        .actor("state:SRB", ActorKind.STATE, "Serbia")
                        .deed("met", "meet", Stage.DONE, "state:HRV", "state:SRB", null)))
                .isEmpty();
    }

    @Test
    void partiesCountInTheirOwnTimesUnlessTheProcessIsNamed() {
        SamplePage page = page("Ecuador attacked Peru.")
                .actor("state:ECU", ActorKind.STATE, "Ecuador")
                .actor("state:PER", ActorKind.STATE, "Peru")
                .deed("attacked", "attack", Stage.DONE, "state:ECU", "state:PER", null);
        assertThat(of(page)).isEmpty();
        assertThat(processes(MEMBERSHIP.of(page.reading(), LocalDate.of(1995, 2, 1))))
                .containsExactly("ecuador-peru");
        assertThat(of(page.sentence("The Itamaraty declaration followed."))).containsExactly("ecuador-peru");
    }

    @Test
    void whatWeighsNothingHasNoSign() {
        ActWeights weights = new ActWeights(KNOWLEDGE);
        Event attack = page("Sudan’s army attacked the RSF.")
                .actor("org:sudanese-armed-forces", ActorKind.ARMED_FORCE, "Sudan’s army")
                .actor("org:rapid-support-forces", ActorKind.ARMED_FORCE, "RSF")
                .deed("attacked", "attack", Stage.DONE, "org:sudanese-armed-forces", "org:rapid-support-forces", null)
                .reading()
                .events()
                .get(0);
        assertThat(weights.weight(attack)).isNegative();
        Assertion denied = new Assertion("org:sudanese-armed-forces", Stance.DENIED, false, false);
        // equals tells 0.0 from -0.0
        assertThat(weights.weight(with(attack, Stage.DONE, false, denied))).isEqualTo(0.0);
        assertThat(weights.weight(with(attack, Stage.PROMISED, true, attack.assertion())))
                .isEqualTo(0.0);
    }

    private static Event with(Event event, Stage stage, boolean negated, Assertion assertion) {
        return new Event(
                event.id(),
                event.start(),
                event.end(),
                event.text(),
                event.sentence(),
                event.act(),
                stage,
                negated,
                negated ? Scope.STAGE : null,
                assertion,
                event.roles(),
                event.when(),
                event.because(),
                event.codes(),
                event.rule());
    }

    @Test
    void whoFightsAStateIsNotPartOfIt() {
        assertThat(KNOWN.wholesOf("org:march-23-movement", DAY)).doesNotContain("state:COD");
        assertThat(KNOWN.wholesOf("org:al-qassam-brigades", DAY))
                .contains("org:hamas")
                .doesNotContain("state:PSE");
        assertThat(KNOWN.wholesOf("org:sudanese-armed-forces", DAY)).contains("state:SDN");
    }

    private static final dev.parley.reader.actors.Processes KNOWN = MEMBERSHIP.processes();

    @Test
    void whoDealsWithWhomOutsideOfAllProcessesIsNoted() {
        Belonging belonging = MEMBERSHIP.of(
                page("Brazil negotiated with Chad.")
                        .actor("state:BRA", ActorKind.STATE, "Brazil")
                        .actor("state:TCD", ActorKind.STATE, "Chad")
                        .deed("negotiated", "negotiate", Stage.DONE, "state:BRA", "state:TCD", null)
                        .reading(),
                DAY);
        assertThat(belonging.processes()).isEmpty();
        assertThat(belonging.dealings()).singleElement().satisfies(dealing -> {
            assertThat(dealing.one()).isEqualTo("state:BRA");
            assertThat(dealing.other()).isEqualTo("state:TCD");
            assertThat(dealing.move()).isEqualTo("talk");
        });
    }
}
