package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every step on the way of a page must keep to, on real pages and on nonsense. */
class StepContractTest {
    private static final Parley PARLEY = Parley.shipped();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|html)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplePagesKeepTheContract(Path file) throws IOException, PageFault {
        byte[] bytes = Files.readAllBytes(file);
        RawPage page = new RawPage(bytes, file.toString(), null, null, null, RawPage.Format.ANY);
        Reading reading = keeps(page);
        assertThat(reading.article().headline()).isNotNull();
        assertThat(reading.article().paragraphs()).isNotEmpty();
    }

    /** What random nonsense once broke a step. */
    @ParameterizedTest
    @ValueSource(strings = "were Nairobi agreed “ agreed Nairobi Nairobi Nairobi a ceasefire")
    void nonsenseThatOnceBrokeAStepKeepsTheContract(String text) throws PageFault {
        keeps(page(text, RawPage.Format.TEXT));
    }

    @Property(tries = 150)
    void nonsenseKeepsTheContract(@ForAll("pages") String text) {
        for (RawPage.Format format : RawPage.Format.values()) {
            try {
                keeps(page(text, format));
            } catch (PageFault e) {
                assertThat(e).hasMessageStartingWith("nonsense: "); // what is no page may be refused, with its place
            }
        }
    }

    private static RawPage page(String text, RawPage.Format format) {
        return new RawPage(
                text.getBytes(StandardCharsets.UTF_8),
                "nonsense",
                null,
                "2024-08-20",
                "text/plain; charset=utf-8",
                format);
    }

    /** Words of the trade in any order, with whatever else Unicode has between them. */
    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> words = Arbitraries.of(
                "Nairobi",
                "the rebels",
                "agreed",
                "to withdraw",
                "if",
                "“",
                "”",
                "said",
                "on Monday",
                "3 May 2021",
                ".",
                "\n\n",
                ",",
                "President",
                "Sall",
                "he",
                "would",
                "not",
                "sign",
                "a ceasefire",
                "40",
                "killed",
                "were",
                "by",
                "demanded that",
                "Minister Adaeze Obi",
                "10 km",
                "’s",
                "—",
                "(",
                ")",
                "\"",
                "promised",
                "had",
                "U.N.",
                "<p>",
                "</p>",
                "&amp;",
                "...",
                "since 2018",
                "offered",
                "to mediate",
                "between",
                "and",
                "Ruritania");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(12, words), net.jqwik.api.Tuple.of(1, anything))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join(" ", pieces));
    }

    @Test
    void everyStepComesAfterWhatItNeeds() {
        Set<Family> there = EnumSet.of(Family.PARTS);
        for (Step step : PARLEY.steps()) {
            assertThat(there).as(step.getClass().getSimpleName() + " needs").containsAll(step.needs());
            assertThat(step.adds())
                    .as(step.getClass().getSimpleName() + " adds")
                    .isNotEmpty();
            there.addAll(step.adds());
        }
    }

    private static Reading keeps(RawPage page) throws PageFault {
        byte[] before = page.bytes().clone();
        Reading reading = PARLEY.read(page);
        assertThat(Arrays.equals(page.bytes(), before))
                .as("the input is unchanged")
                .isTrue();
        assertThat(ReadingJson.write(PARLEY.read(page))).isEqualTo(ReadingJson.write(reading));
        partsLieInOrderAndHoldAllWords(reading);
        Set<String> sentences = sentencesStandInTheirParts(reading);
        recordsShowTheirWords(reading, sentences);
        return reading;
    }

    private static void partsLieInOrderAndHoldAllWords(Reading reading) {
        String text = reading.page().text();
        int at = 0;
        for (Part part : reading.parts()) {
            assertThat(part.start()).isGreaterThanOrEqualTo(at);
            assertThat(part.end()).isGreaterThan(part.start()).isLessThanOrEqualTo(text.length());
            at = part.end();
        }
    }

    private static Set<String> sentencesStandInTheirParts(Reading reading) {
        Set<String> ids = new HashSet<>();
        int at = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            assertThat(ids.add(sentence.id())).as("the id is new").isTrue();
            assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
            assertThat(sentence.end()).isGreaterThan(sentence.start());
            at = sentence.end();
            assertThat(reading.parts()).anySatisfy(part -> {
                assertThat(part.kind())
                        .isEqualTo(sentence.part())
                        .isIn(PartKind.HEADLINE, PartKind.SUBHEAD, PartKind.BODY);
                assertThat(part.start()).isLessThanOrEqualTo(sentence.start());
                assertThat(part.end()).isGreaterThanOrEqualTo(sentence.end());
            });
        }
        return ids;
    }

    private static void recordsShowTheirWords(Reading reading, Set<String> sentences) {
        String text = reading.page().text();
        Set<String> ids = new HashSet<>();
        for (Finding record : reading.findings()) {
            assertThat(ids.add(record.id()))
                    .as("the id " + record.id() + " is new")
                    .isTrue();
            Integer start = record.start();
            Integer end = record.end();
            if (start == null || end == null) {
                continue; // what is absent has no words; the draft refuses all others
            }
            assertThat(record.text()).isEqualTo(text.substring(start, end));
            if (record.sentence() != null) {
                assertThat(sentences).contains(record.sentence());
            }
        }
        referencesLeadSomewhere(reading, ids);
    }

    private static void referencesLeadSomewhere(Reading reading, Set<String> ids) {
        Set<String> known = new HashSet<>(ids);
        known.add(Actor.OUTLET);
        reading.mentions().forEach(mention -> assertThat(known).contains(mention.target()));
        reading.events().forEach(event -> {
            assertThat(known).contains(event.assertion().holder());
            Stream.of(
                            event.roles().agent(),
                            event.roles().target(),
                            event.roles().about(),
                            event.roles().place(),
                            event.roles().count())
                    .forEach(role -> assertThat(known).containsAll(role));
            event.because().forEach(cause -> assertThat(known).contains(cause.event()));
        });
        reading.commitments().forEach(commitment -> {
            assertThat(known).containsAll(commitment.by());
            assertThat(known).containsAll(commitment.to());
        });
        reading.relations().forEach(relation -> assertThat(known).contains(relation.from(), relation.to()));
        reading.agreements().forEach(agreement -> {
            assertThat(known).containsAll(agreement.parties());
            assertThat(known).containsAll(agreement.mediators());
        });
    }
}
