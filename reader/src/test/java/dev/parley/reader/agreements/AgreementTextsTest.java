package dev.parley.reader.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of agreements, written by us: each numbered provision is found, and most fall in the right class. */
class AgreementTextsTest {
    private static final double FLOOR = 0.9;

    private final Parley parley = Parley.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"kandar", "straits"})
    void eachProvisionHasItsClass(String name) throws IOException, PageFault {
        Map<String, String> found = new HashMap<>();
        for (Agreement.Provision provision : read(name).provisions()) {
            found.put(provision.number(), provision.type());
        }
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : resource(name + ".tsv").split("\n")) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                all++;
                if (!columns[1].equals(found.get(columns[0]))) {
                    wrong.add(line + " but found " + found.get(columns[0]));
                }
            }
        }

        assertThat(all).isGreaterThanOrEqualTo(30);
        assertThat(found).hasSize(all);
        assertThat(1 - (double) wrong.size() / all).as("wrong: %s", wrong).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void tellsWhoseItIsAndWhatEachMustDoByWhen() throws IOException, PageFault {
        Agreement accord = read("straits");

        assertThat(accord.status()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(accord.signed()).isNotNull().extracting(when -> when.value()).isEqualTo("2025-03-03");
        assertThat(accord.parties()).contains("state:PHL");
        assertThat(accord.provisions())
                .filteredOn(provision -> "2.4".equals(provision.number()))
                .singleElement()
                .satisfies(provision -> {
                    assertThat(provision.due())
                            .isNotNull()
                            .extracting(when -> when.value())
                            .isEqualTo("2025-12-31");
                    assertThat(provision.text()).startsWith("Its combatants are to be registered");
                });
    }

    @Test
    void aNumberedListIsNoAgreement() {
        StringBuilder page = new StringBuilder("Ten things to know about the peace agreement\n\n");
        for (int i = 1; i <= 10; i++) {
            page.append(i)
                    .append(". Villagers near the river grow maize, beans and coffee in season ")
                    .append(i)
                    .append(".\n");
        }

        assertThat(AgreementText.of(page.toString())).isNull();
    }

    private Agreement read(String name) throws IOException, PageFault {
        RawPage page = RawPage.of(resource(name + ".txt").getBytes(StandardCharsets.UTF_8), name + ".txt");
        return parley.read(page).agreements().stream()
                .filter(agreement -> agreement.provisions().stream().anyMatch(one -> one.number() != null))
                .findFirst()
                .orElseThrow();
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AgreementTextsTest.class.getResourceAsStream("/agreements/texts/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
