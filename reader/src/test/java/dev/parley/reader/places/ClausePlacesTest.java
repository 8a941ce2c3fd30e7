package dev.parley.reader.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausePlacesTest {

    private static List<String> names(String text, String predicate) {
        Draft draft = PageOfSentences.read(text);
        for (Sentence sentence : draft.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.form(i).equals(predicate)) {
                    return ClausePlaces.of(draft, sentence, i).stream()
                            .map(id -> ((dev.parley.reader.reading.Place)
                                            java.util.Objects.requireNonNull(draft.get(id)))
                                    .name())
                            .toList();
                }
            }
        }
        throw new IllegalArgumentException("no word " + predicate + " in: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The two presidents met in Geneva on Friday. | met | Geneva",
                "The army attacked rebels near Goma. | attacked | Goma",
                "Soldiers withdrew from Abkhazia. | withdrew | Abkhazia",
                "The deal was signed in Addis Ababa. | signed | Addis Ababa",
                "The signing in Nairobi was delayed. | signing | Nairobi",
                "Troops captured Mariupol. | captured | Mariupol",
                "The envoy travelled to Havana. | travelled | Havana"
            })
    void theClauseTellsWhereItHappened(String text, String predicate, String place) {
        assertThat(names(text, predicate)).containsExactly(place);
    }

    @Test
    void aPlaceInAnotherClauseDoesNotCount() {
        assertThat(names("The minister said in Vienna that rebels had killed ten soldiers.", "killed"))
                .isEmpty();
        assertThat(names("The minister said in Vienna that rebels had killed ten soldiers.", "said"))
                .containsExactly("Vienna");
    }
}
