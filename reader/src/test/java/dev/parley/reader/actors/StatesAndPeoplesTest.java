package dev.parley.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.SentenceList;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.Places;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A state, or a people, a language, a building or a place")
class StatesAndPeoplesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final English ENGLISH = English.load();
    private static final Places PLACES = new Places(KNOWLEDGE);
    private static final Actors ACTORS = new Actors(KNOWLEDGE);

    /** A little below what is reached. */
    private static final double FLOOR = 0.96;

    @Test
    void nearlyAllNamesAreReadAsWhatTheyStandFor() throws IOException {
        SentenceList.check("/actors/states-and-peoples.tsv", 175, FLOOR, "state", StatesAndPeoplesTest::isState);
    }

    @Test
    void theGovernmentIsThatOfTheLandWhosePlacesAreNamed() {
        String text = "Rwanda and Rwandan officers helped. Gunmen burned huts in Pemba, Macomia and Palma. Rwanda wants"
                + " Mozambique to pay more. The government refused.";
        Draft draft = read(text);
        assertThat(draft.mentions())
                .filteredOn(mention -> mention.start() == text.indexOf("The government"))
                .extracting(Mention::target)
                .containsExactly("state:MOZ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The government signed a treaty with Samoa.",
                "The government accused Samoa of piracy.",
                "The government expelled the Samoan ambassador."
            })
    void theGovernmentIsNotThatOfTheLandThatItDealsWith(String text) {
        assertThat(read(text).mentions())
                .filteredOn(mention -> mention.start() == 0)
                .extracting(Mention::target)
                .containsExactly("group:government");
    }

    private static Draft read(String text) {
        Page page = new Page("id", "test", null, null, null, "en", text, Page.Published.ABSENT);
        Article article =
                new Article(null, null, List.of(), null, null, List.of(new Span(0, text.length())), List.of());
        Draft draft = new Draft(page, article, List.of(new Part(PartKind.BODY, 0, text.length(), null, false)));
        for (Sentence sentence : ENGLISH.read(text, 0, text.length())) {
            draft.addSentence(sentence, PartKind.BODY, 0);
        }
        PLACES.read(draft);
        ACTORS.read(draft);
        return draft;
    }

    /** Whether a mention of the name's own words, or of words within them, goes to a state or land. */
    private static boolean isState(String sentence, String name) {
        Draft draft = read(sentence);
        int at = sentence.indexOf(name);
        for (Mention mention : draft.mentions()) {
            boolean own = mention.start() >= at - "the ".length() && mention.end() <= at + name.length();
            boolean state = mention.target().startsWith(States.RECOGNISED)
                    || mention.target().startsWith(States.LAND);
            if (own && mention.end() > at && state) {
                return true;
            }
        }
        return false;
    }
}
