package dev.parley.reader.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void datesAreWrittenAsPeopleDo() {
        assertThat(Dates.shown("2024-08-19")).isEqualTo("19 August 2024");
        assertThat(Dates.shown("2020-11")).isEqualTo("November 2020");
        assertThat(Dates.shown("2018/..")).isEqualTo("since 2018");
        assertThat(Dates.shown("2020-11/2024-06")).isEqualTo("November 2020 to June 2024");
        assertThat(Dates.shown("2025-06~")).isEqualTo("about June 2025");
        assertThat(Dates.shown("P1M")).isEqualTo("1 month");
        assertThat(Dates.shown("PT20M")).isEqualTo("20 minutes");
        assertThat(Dates.shown("P1Y6M")).isEqualTo("P1Y6M");
        assertThat(Dates.shown("XXXX-06")).isEqualTo("XXXX-06");
        assertThat(Dates.shown("2024-02-31")).isEqualTo("2024-02-31");
    }
}
