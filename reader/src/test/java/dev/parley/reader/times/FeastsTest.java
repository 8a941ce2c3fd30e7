package dev.parley.reader.times;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feasts against the days on which they fell. */
class FeastsTest {

    @ParameterizedTest
    @CsvSource({
        "Easter, 2000, 2000-04-23",
        "Easter, 2024, 2024-03-31",
        "Easter, 2025, 2025-04-20",
        "Good Friday, 1998, 1998-04-10",
        "Orthodox Easter, 2024, 2024-05-05",
        "Orthodox Easter, 2021, 2021-05-02",
        "Thanksgiving, 2023, 2023-11-23",
        "Memorial Day, 2024, 2024-05-27",
        "Christmas, 1914, 1914-12-25",
        "Yom Kippur, 1973, 1973-10-06",
        "Yom Kippur, 2023, 2023-09-25",
        "Rosh Hashanah, 2024, 2024-10-03/2024-10-04",
        "Passover, 2024, 2024-04-23/2024-04-29",
        "Hanukkah, 2023, 2023-12-08/2023-12-15",
        "Simchat Torah, 2024, 2024-10-24",
        "Eid al-Fitr, 2024, 2024-04-10~",
        "Eid al-Adha, 2023, 2023-06-28~",
        "Ramadan, 2023, 2023-03-23~/2023-04-20~",
        "Ashura, 2024, 2024-07-16~",
    })
    void fallWhereTheirCalendarPutsThem(String feast, String year, String value) {
        String text = "The guns fell silent at " + feast + " " + year + ".";
        assertThat(ReadText.value(text, feast + " " + year)).isEqualTo(value);
    }
}
