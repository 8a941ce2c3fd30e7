package dev.parley.reader.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Warning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether a headline is told to be stronger than the body, or to keep back on whose word it stands. */
class HeadlinesTest {
    private static final String LIST = "/events/headlines.txt";
    private static final Map<String, Double> FLOORS =
            Map.of("stronger", 0.91, "equal", 0.96, "weaker", 1.0, "unattributed", 0.8);

    private final Parley parley = Parley.shipped();

    @Test
    void mostPairsAreToldAsTheyAre() throws IOException, PageFault {
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> right = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            String[] columns = line.split("\t");
            all.merge(columns[2], 1, Integer::sum);
            List<String> told = told(columns[0], columns[1]);
            if (told.equals(expected(columns[2]))) {
                right.merge(columns[2], 1, Integer::sum);
            } else {
                wrong.add(line + " " + told);
            }
        }

        assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(FLOORS.keySet());
        for (Map.Entry<String, Double> floor : FLOORS.entrySet()) {
            double share =
                    right.getOrDefault(floor.getKey(), 0) / (double) Objects.requireNonNull(all.get(floor.getKey()));
            assertThat(share)
                    .as("%s of %s; wrong:\n%s", right, all, String.join("\n", wrong))
                    .isGreaterThanOrEqualTo(floor.getValue());
        }
    }

    private static List<String> expected(String kind) {
        return switch (kind) {
            case "stronger" -> List.of("HEADLINE_STRONGER");
            case "unattributed" -> List.of("HEADLINE_UNATTRIBUTED");
            default -> List.of();
        };
    }

    /** The codes of the warnings about the headline. */
    private List<String> told(String headline, String body) throws PageFault {
        String page = "<html><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1><p>"
                + body + "</p></article></body></html>";
        Reading reading = parley.read(RawPage.of(page.getBytes(StandardCharsets.UTF_8), headline));
        assertThat(reading.article().headline()).isEqualTo(headline);
        return reading.warnings().stream()
                .map(Warning::code)
                .filter(code -> code.startsWith("HEADLINE_"))
                .distinct()
                .toList();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HeadlinesTest.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
