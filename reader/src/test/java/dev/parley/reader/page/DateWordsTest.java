package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Knowledge;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    private static final DateWords DATES = new DateWords(Knowledge.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday, March 3, 2025 | 2025-03-03",
                "3 March 2025 | 2025-03-03",
                "Mar. 3rd, 2025, 7:15 p.m. | 2025-03-03",
                "Published 3 March 2025 - updated 9 March 2025 | 2025-03-03",
                "3. März 2025, 7:15 Uhr | 2025-03-03",
                "03.03.2025 | 2025-03-03",
                "Le 3 mars 2025 à 07h15 | 2025-03-03",
                "3 de marzo de 2025 | 2025-03-03",
                "3 марта 2025 | 2025-03-03",
                "2025年3月3日 | 2025-03-03",
                "2025/03/14 07:00 | 2025-03-14",
                "03/14/2025 | 2025-03-14",
            })
    void aDateLineIsRead(String line, String day) {
        DateWords.Shown shown = Objects.requireNonNull(DATES.first(line), line);
        assertThat(shown.value()).isEqualTo(day);
        assertThat(DATES.isDateLine(line)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The truce of 3 March 2025 was broken twice within a week by both of the sides",
                "31 February 2025",
                "Call 555 0199",
                "March of the widows",
            })
    void anythingElseIsNoDateLine(String line) {
        assertThat(DATES.isDateLine(line)).isFalse();
    }

    @Test
    void aChangeIsTold() {
        assertThat(Objects.requireNonNull(DATES.first("Last updated: 9 March 2025"))
                        .change())
                .isTrue();
    }
}
