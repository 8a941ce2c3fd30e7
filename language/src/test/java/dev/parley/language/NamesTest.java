package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final English ENGLISH = English.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The talks were opened by Amina Warsame in Nairobi. | Amina Warsame | person",
                "The talks were opened by Amina Warsame in Nairobi. | Nairobi | place",
                "Fighting went on in South Sudan on Monday. | South Sudan | place",
                "The African Union sent observers. | African Union | organisation",
                "The Kenyan foreign minister flew to Doha. | Kenyan | nationality",
                "The Kenyan foreign minister flew to Doha. | foreign minister | office",
                "Fighters of the Oromo Liberation Army left the town. | Oromo Liberation Army | armed-group",
            })
    void findsNamesAndTheirKinds(String text, String words, String kind) {
        List<Sentence> sentences = ENGLISH.read(text, 0, text.length());
        assertThat(sentences).hasSize(1);
        Sentence sentence = sentences.get(0);
        assertThat(sentence.names())
                .extracting(name ->
                        text.substring(sentence.start(name.first()), sentence.end(name.end() - 1)) + " " + name.kind())
                .contains(words + " " + kind);
    }
}
