package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs of headlines, which look like nouns where no article parts them. */
class HeadlineVerbsTest {
    private static final English ENGLISH = English.load();

    @ParameterizedTest
    @CsvSource({
        "Ethiopia bombs hospital in Amhara, bombs, Ethiopia, hospital",
        "Police torture detainees in Minsk prison, torture, Police, detainees",
        "Court orders release of opposition leader, orders, Court, release",
        "Thai junta lifts curfew in the south, lifts, junta, curfew",
        "Guerrillas free kidnapped mayor, free, Guerrillas, mayor",
        "Venezuelan agents kidnap officer in Santiago, kidnap, agents, officer",
        "Ghana and Togo sign fishing accord, sign, Ghana, accord",
        "Congo sentences three Americans to death, sentences, Congo, Americans"
    })
    void aHeadlineHasItsVerb(String headline, String verb, String subject, String object) {
        Sentence read = read(headline);
        int root = token(read, verb);
        assertThat(read.upos(root)).isEqualTo("VERB");
        assertThat(read.xpos(root)).isIn("VBZ", "VBP");
        assertThat(read.head(root)).isEqualTo(-1);
        assertThat(read.head(token(read, subject))).isEqualTo(root);
        assertThat(read.relation(token(read, subject))).isEqualTo("nsubj");
        assertThat(read.head(token(read, object))).isEqualTo(root);
        assertThat(read.relation(token(read, object))).isEqualTo("obj");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peace talks deadline in Doha",
                "Suicide bomb attack in Kabul",
                "Kenya police reform plan",
                "Houthi drone strikes on tankers",
                "Gaza aid convoys in limbo",
                "Rebel forces advance in Kivu",
                "Election results day"
            })
    void aHeadlineOfNounsAloneStaysOne(String headline) {
        Sentence plain = ENGLISH.read(headline, 0, headline.length()).get(0);
        Sentence read = read(headline);
        for (int token = 0; token < plain.size(); token++) {
            assertThat(read.upos(token)).isEqualTo(plain.upos(token));
            assertThat(read.head(token)).isEqualTo(plain.head(token));
        }
    }

    @Test
    void offsetsFormsLemmasAndNamesAreThoseOfTheHeadline() {
        String text = "  Ethiopia bombs hospital in Amhara";
        Sentence read = ENGLISH.readNews(text, 2, text.length()).get(0);
        assertThat(read.size()).isEqualTo(5);
        assertThat(read.form(1)).isEqualTo("bombs");
        assertThat(read.lemma(1)).isEqualTo("bomb");
        assertThat(read.start(1)).isEqualTo(11);
        assertThat(read.end(4)).isEqualTo(text.length());
        assertThat(read.names()).allMatch(name -> name.end() <= read.size());
        for (int token = 0; token < read.size(); token++) {
            assertThat(read.head(token)).isBetween(-1, read.size() - 1);
            assertThat(read.headConfidence(token)).isBetween(0.0, 1.0);
            assertThat(read.tagConfidence(token)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theParticipleFollowsTheRulesOfSpelling() {
        assertThat(List.of("free", "rally", "ban", "seize", "attack", "annoy", "tax").stream()
                        .map(HeadlineVerbs::regularParticiple))
                .containsExactly("freed", "rallied", "banned", "seized", "attacked", "annoyed", "taxed");
    }

    private static Sentence read(String headline) {
        return ENGLISH.readNews(headline, 0, headline.length()).get(0);
    }

    private static int token(Sentence sentence, String form) {
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.form(token).equals(form)) {
                return token;
            }
        }
        throw new IllegalArgumentException(form + " is not in " + sentence);
    }
}
