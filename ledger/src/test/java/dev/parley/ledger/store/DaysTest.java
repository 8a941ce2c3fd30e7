package dev.parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-08-19, 2024-08-19, 2024-08-19",
                "2024-08-19T10:30, 2024-08-19, 2024-08-19",
                "2024-08-20T06:30:00Z, 2024-08-20, 2024-08-20",
                "2024-02, 2024-02-01, 2024-02-29",
                "2025-06~, 2025-06-01, 2025-06-30",
                "2020, 2020-01-01, 2020-12-31",
                "199X, 1990-01-01, 1999-12-31",
                "2018/.., 2018-01-01, -",
                "../2018-03, -, 2018-03-31",
                "2024-01-05/2024-02, 2024-01-05, 2024-02-29",
                "2023-34, 2023-04-01, 2023-06-30",
                "2023-41, 2023-07-01, 2023-12-31",
                "2023-21, 2023-01-01, 2023-12-31",
                "XXXX-06, -, -",
                "2023-02-30, -, -",
                "2023-13, 2023-01-01, 2023-12-31",
                "P3M, -, -",
                "-, -, -",
                "0000, -, -",
            })
    void theFirstAndTheLastDayThatAValueMayMean(String edtf, String first, String last) {
        Days days = Days.of(edtf);
        assertThat(String.valueOf(days.first())).isEqualTo(String.valueOf(first));
        assertThat(String.valueOf(days.last())).isEqualTo(String.valueOf(last));
    }
}
