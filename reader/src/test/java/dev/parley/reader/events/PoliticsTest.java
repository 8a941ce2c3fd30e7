package dev.parley.reader.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliticsTest {
    private static final English ENGLISH = English.load();
    private static final Politics POLITICS = Politics.load();
    private static final Path LISTS = Path.of("src/test/resources/events");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The keeper dived to her left and held the penalty.",
                "Beat the eggs with the sugar until the cream is pale and thick.",
                "Octopuses attack crabs with astonishing speed, biologists found.",
                "The carmaker will launch two electric hatchbacks in the spring."
            })
    void whatIsOfOtherThingsIsUnlikely(String text) {
        assertThat(alone(text)).isLessThan(Politics.UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gambian troops withdrew from the border after talks with the Senegalese government.",
                "The opposition rejected the president's offer of a truce.",
                "Two nurses were abducted by gunmen near the camp."
            })
    void whatIsOfPoliticsIsLikely(String text) {
        assertThat(alone(text)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "The guards fired at the fence., The army shelled the capital and rebels seized the ministry., true",
        "The guards fired at the fence., The striker scored twice and the goalkeeper lost the ball., false"
    })
    void aPageTellsWhatASentenceIsAbout(String sentence, String beside, boolean likelier) {
        List<Sentence> page =
                Stream.of(sentence, beside).map(PoliticsTest::read).toList();
        Politics.Odds odds = POLITICS.odds(page).get(0);
        assertThat(odds.onPage() > odds.own()).isEqualTo(likelier);
    }

    /** Weights that nobody can make again would be worth nothing. */
    @Test
    void theWeightsAreThoseThatTheListsTeach() throws IOException {
        String shipped = new String(
                Objects.requireNonNull(Politics.class.getResourceAsStream(Politics.FILE))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        List<Path> lists = Stream.of(
                        "stages",
                        "stages-later",
                        "stages-third",
                        "stages-fourth",
                        "stages-fifth",
                        "stages-wire",
                        "no-events",
                        "no-events-later",
                        "no-events-third",
                        "no-events-fourth",
                        "no-events-fifth",
                        "no-events-wire",
                        "politics",
                        "other")
                .map(name -> LISTS.resolve(name + ".txt"))
                .toList();
        assertThat(PoliticsTraining.learned(ENGLISH, lists))
                .as("run the command of docs/events.md when the lists have changed")
                .isEqualTo(shipped);
    }

    @Test
    void aLineWithoutALabelIsToldWithItsPlace() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "# a comment\nThe rebels freed the nurses.\n");
        assertThatThrownBy(() -> PoliticsTraining.learned(ENGLISH, List.of(list)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(list + ":2");
    }

    @Test
    void oneKindOfSentenceTeachesNothing() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "The rebels freed the nurses. = event\n");
        assertThatThrownBy(() -> PoliticsTraining.learned(ENGLISH, List.of(list)))
                .hasMessageContaining("one kind alone");
    }

    private static double alone(String text) {
        return POLITICS.odds(List.of(read(text))).get(0).own();
    }

    private static Sentence read(String text) {
        return ENGLISH.read(text, 0, text.length()).get(0);
    }
}
