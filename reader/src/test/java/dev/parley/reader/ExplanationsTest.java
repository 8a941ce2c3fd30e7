package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.events.Explanation;
import dev.parley.reader.events.Explanation.Line;
import dev.parley.reader.events.Explanation.Reason;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explanations say leads to what the reading says. */
class ExplanationsTest {
    private static final Parley PARLEY = Parley.shipped();

    /** Our pages, and one whose paragraphs are our sentences with stages of every kind. */
    static Stream<RawPage> pages() throws IOException {
        return Stream.concat(StepContractTest.examples().map(ExplanationsTest::page), Stream.of(sentences()));
    }

    private static RawPage page(Path file) {
        try {
            return new RawPage(Files.readAllBytes(file), file.toString(), null, null, null, RawPage.Format.ANY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RawPage sentences() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(ExplanationsTest.class.getResourceAsStream("/events/stages.txt"))) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.substring(0, line.lastIndexOf(" = ")))
                    .collect(Collectors.joining("\n\n"));
            return body(text);
        }
    }

    private static RawPage body(String text) {
        return new RawPage(
                text.getBytes(StandardCharsets.UTF_8), "body.txt", null, "2025-03-04", null, RawPage.Format.BODY);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void reasonsLeadToWhatTheEventIs(RawPage page) throws PageFault {
        Parley.Explained explained = PARLEY.explain(page);
        String text = explained.reading().page().text();
        assertThat(explained.reading()).isEqualTo(PARLEY.read(page));
        assertThat(explained.events())
                .extracting(Explanation::event)
                .isEqualTo(explained.reading().events());
        assertThat(explained.events()).isNotEmpty().allSatisfy(explanation -> {
            Event event = explanation.event();
            for (Reason reason : explanation.reasons()) {
                if (reason.words() != null) {
                    assertThat(text.substring(
                                    reason.words().start(), reason.words().end()))
                            .isEqualTo(reason.words().text());
                }
            }
            Line rule = Objects.requireNonNull(first(explanation, "act").line());
            assertThat(rule.file() + ":" + rule.line()).isEqualTo(event.rule());
            assertThat(last(explanation, "stage").says())
                    .startsWith(event.stage().toString());
            assertThat(last(explanation, "assertion").says())
                    .startsWith(event.assertion().stance() + " by "
                            + event.assertion().holder());
            String cameo = event.codes().cameo();
            if (cameo != null) {
                assertThat(last(explanation, "codes.cameo").says()).startsWith(cameo + ",");
                assertThat(last(explanation, "codes.cameo").line()).isNotNull();
            }
            if (event.negated()) {
                assertThat(explanation.reasons())
                        .anyMatch(reason -> reason.field().equals("negated")
                                || reason.says().contains("denies"));
            }
            assertThat(fillers(explanation, "roles.agent"))
                    .isEqualTo(event.roles().agent());
            assertThat(fillers(explanation, "roles.target"))
                    .isEqualTo(event.roles().target());
            assertThat(explanation.reasons()).noneMatch(reason -> reason.says().endsWith("by the page as a whole"));
        });
    }

    @Test
    void theWordsAboveAnActAreToldWithTheirLines() throws PageFault {
        Explanation explanation = PARLEY.explain(
                        body("Ghana said that it has no plans to withdraw its troops from Togo."))
                .events()
                .get(0);
        List<Reason> stage = of(explanation, "stage");
        assertThat(stage)
                .extracting(reason -> Objects.requireNonNull(reason.words()).text())
                .containsExactly("withdraw", "plans", "has", "said");
        Line plans = Objects.requireNonNull(stage.get(1).line());
        assertThat(plans.file()).isEqualTo("events/stages.tsv");
        assertThat(plans.text()).contains("plan|", "  planned  ");
        assertThat(stage.get(3).line()).isNull();
        assertThat(Objects.requireNonNull(first(explanation, "negated").words()).text())
                .isEqualTo("no");
        assertThat(first(explanation, "roles.agent").says()).startsWith("state:GHA, by pronoun");
    }

    private static List<Reason> of(Explanation explanation, String field) {
        return explanation.reasons().stream()
                .filter(reason -> reason.field().equals(field))
                .toList();
    }

    private static Reason first(Explanation explanation, String field) {
        return of(explanation, field).get(0);
    }

    private static Reason last(Explanation explanation, String field) {
        List<Reason> all = of(explanation, field);
        return all.get(all.size() - 1);
    }

    private static List<String> fillers(Explanation explanation, String field) {
        return of(explanation, field).stream()
                .map(reason -> reason.says().substring(0, reason.says().indexOf(", ")))
                .toList();
    }
}
