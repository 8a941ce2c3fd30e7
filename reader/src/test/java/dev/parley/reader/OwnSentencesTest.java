package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Example;
import dev.parley.reader.knowledge.Knowledge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of our own sentences that read as they should, held by a floor that rises with the reader. */
class OwnSentencesTest {
    private final Knowledge knowledge = Knowledge.shipped();
    private final Examples examples = new Examples(Parley.load(knowledge), knowledge);

    @ParameterizedTest
    @CsvSource({
        "events/stages.txt, 0.88",
        "events/no-events.txt, 0.98",
        "events/stages-later.txt, 0.84",
        "events/stages-third.txt, 0.92",
        "events/no-events-third.txt, 0.96",
        "events/stages-fourth.txt, 0.81",
        "events/no-events-fourth.txt, 0.96",
        "events/stages-unread.txt, 0.72",
        "events/stages-unread-second.txt, 0.83",
        "events/stages-fresh.txt, 0.70",
        "events/no-events-unread-second.txt, 0.98",
        "events/no-events-fresh.txt, 0.94",
        "events/stages-fifth.txt, 0.85",
        "events/no-events-fifth.txt, 0.96",
        "events/stages-unread-fifth.txt, 0.63",
        "events/no-events-unread-fifth.txt, 0.75",
        "events/stages-sixth.txt, 0.86",
        "events/stages-seventh.txt, 0.87",
        "events/stages-ninth.txt, 0.93",
        "events/stages-tenth.txt, 0.94",
        "events/stages-eleventh.txt, 0.9",
        "events/no-events-ninth.txt, 0.93",
        "events/stages-eighth.txt, 0.64",
        "events/stages-unread-eighth.txt, 0.56",
        "events/no-events-unread-eighth.txt, 0.93",
        "events/no-events-sixth.txt, 0.98",
        "events/stages-wire.txt, 0.73",
        "events/no-events-wire.txt, 0.95",
        "events/stages-unread-wire.txt, 0.60",
        "events/no-events-unread-wire.txt, 0.97",
        "events/no-events-unread.txt, 0.94",
        "events/no-events-later.txt, 0.97",
        "agreements/agreements.txt, 0.88",
        "agreements/commitments.txt, 0.82",
        "agreements/relations.txt, 0.84"
    })
    void mostSentencesReadAsTheyShould(String list, double floor) {
        List<Example> sentences = sentences(list);
        List<String> misses = new ArrayList<>();
        for (Example example : sentences) {
            Examples.Failure failure = examples.run(example);
            if (failure != null) {
                misses.add(example.line() + ": " + example.text() + " = " + example.expected() + "\n      found "
                        + failure.found());
            }
        }
        double right = 1 - (double) misses.size() / sentences.size();

        assertThat(right)
                .as("right of %d sentences; misses:\n%s", sentences.size(), String.join("\n", misses))
                .isGreaterThanOrEqualTo(floor);
    }

    private static List<Example> sentences(String file) {
        List<Example> list = new ArrayList<>();
        var stream =
                Objects.requireNonNull(OwnSentencesTest.class.getClassLoader().getResourceAsStream(file));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    int expected = line.lastIndexOf(" = ");
                    list.add(new Example(file, number, line.substring(0, expected), line.substring(expected + 3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }
}
