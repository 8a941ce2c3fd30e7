package dev.parley.reader.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTimesTest {

    private static Event.@Nullable When when(String text, String predicate) {
        Draft draft = ReadText.draft(text, ReadText.PUBLISHED);
        for (Sentence sentence : draft.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.form(i).equals(predicate)) {
                    return ClauseTimes.of(draft, sentence, i);
                }
            }
        }
        return null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels attacked the base on Friday.|attacked|2024-08-16",
                "On Friday the rebels attacked the base.|attacked|2024-08-16",
                "The minister said on Monday that the army had attacked the town on August 3.|attacked|2024-08-03",
                "The minister said on Monday that the army had attacked the town on August 3.|said|2024-08-19",
                "The army seized the valley in an offensive in September 2023.|offensive|2023-09",
                "The leaders met in May and signed the pact in June.|signed|2024-06",
                "The leaders met in May and signed the pact in June.|met|2024-05",
            })
    void theTimeOfItsOwnClauseSaysWhen(String text, String predicate, String value) {
        assertThat(when(text, predicate))
                .isNotNull()
                .extracting(Event.When::value)
                .isEqualTo(value);
    }

    @Test
    void aTimeThatOnlyNamesAThingSaysNothing() {
        assertThat(when("The rebels broke the 2018 accord.", "broke")).isEqualTo(Event.When.UNKNOWN);
    }

    @Test
    void aDurationSaysNothingOfWhen() {
        assertThat(when("The rebels held the town for two years.", "held")).isEqualTo(Event.When.UNKNOWN);
    }
}
