package dev.parley.reader.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Commitment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is told to be done as promised, or not by the deadline, is a commitment kept or broken")
class KeptWordTest {
    private static final Parley PARLEY = Parley.shipped();

    private static List<Commitment> read(String sentence) throws PageFault {
        byte[] page = ("News from the south\n\n" + sentence).getBytes(StandardCharsets.UTF_8);
        return PARLEY.read(new RawPage(page, "page.txt", null, "2024-03-21", null, RawPage.Format.TEXT))
                .commitments();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eritrea released 30 prisoners on Sunday, as it had promised. | release | kept",
                "The rebels of the Polisario Front freed 12 hostages as agreed. | release | kept",
                "Eritrea did not release any prisoners by the deadline of 20 March. | release | broken",
            })
    void aDeedTellsWhatBecameOfAPromise(String sentence, String act, String status) throws PageFault {
        assertThat(read(sentence))
                .filteredOn(one -> one.act().equals(act))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.status()).hasToString(status);
                    assertThat(one.by()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eritrea released 30 prisoners on Sunday.",
                "Eritrea did not release any prisoners.",
                "Eritrea released 30 prisoners, and Kenya sent troops home as it had promised.",
            })
    void aDeedOfWhichNoPromiseIsToldIsNone(String sentence) throws PageFault {
        assertThat(read(sentence)).extracting(Commitment::act).doesNotContain("release");
    }
}
