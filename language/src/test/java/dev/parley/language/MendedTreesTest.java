package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees whose form leaves no doubt, where the parser's guess is mended. */
class MendedTreesTest {
    private static final English ENGLISH = English.load();

    @ParameterizedTest
    @CsvSource({
        "Seoul sent Vietnam four patrol boats., Vietnam, boats, sent",
        "Montenegro lent Albania six water bombers., Albania, bombers, lent",
        "Kenya sent South Sudan 40 teachers., Sudan, teachers, sent",
        "Samoa lent Tonga its only tug., Tonga, tug, lent"
    })
    void aNameBeforeArticleOrNumberIsARecipient(String text, String recipient, String object, String verb) {
        Sentence read = read(text);
        assertThat(read.relation(token(read, recipient))).isEqualTo("iobj");
        assertThat(read.head(token(read, recipient))).isEqualTo(token(read, verb));
        assertThat(read.relation(token(read, object))).isEqualTo("obj");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peru bought Boeing jets.",
                "The court heard Monday three appeals.",
                "Police raided Nokia offices."
            })
    void aNameThatBelongsToTheObjectStaysItsPart(String text) {
        Sentence read = read(text);
        for (int token = 0; token < read.size(); token++) {
            assertThat(read.relation(token)).isNotEqualTo("iobj");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Zambia has extradited suspected British militant Aswad to Britain., suspected, Aswad",
        "'Zambia extradited suspected British militant Haroon Rashid Aswad to Britain on Sunday, a senior government official said.', suspected, Haroon",
        "Syria withdrew its troops from neighbouring Lebanon., neighbouring, Lebanon"
    })
    void aParticipleBeforeANounIsItsAttribute(String text, String participle, String noun) {
        Sentence read = read(text);
        assertThat(read.head(token(read, participle))).isEqualTo(token(read, noun));
        assertThat(read.relation(token(read, participle))).isEqualTo("amod");
    }

    @Test
    void aGerundWithAnObjectOfItsOwnStaysAVerb() {
        Sentence read = read("Chad profited from shelling Darfur.");
        assertThat(read.relation(token(read, "shelling"))).isNotEqualTo("amod");
    }

    @ParameterizedTest
    @CsvSource({
        "The rebels kidnapped up to 16 advisers from Kabul., advisers",
        "Bandits abducted over 250 girls in Niger., girls"
    })
    void whatSaysHowManyBringsInAnObject(String text, String object) {
        assertThat(read(text).relation(token(read(text), object))).isEqualTo("obj");
    }

    private static Sentence read(String text) {
        return ENGLISH.read(text, 0, text.length()).get(0);
    }

    private static int token(Sentence sentence, String form) {
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.form(token).equals(form)) {
                return token;
            }
        }
        throw new AssertionError("no " + form);
    }
}
