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
import org.junit.jupiter.api.Test;

/** The share of our own sentences that give the right act, stage, agent and target; held by a floor. */
class StageSentencesTest {
    private static final String LIST = "events/stages.txt";
    private static final double FLOOR = 0.60;

    @Test
    void mostSentencesGiveTheirEvent() {
        Knowledge knowledge = Knowledge.shipped();
        Examples examples = new Examples(Parley.load(knowledge), knowledge);
        List<Example> list = list();
        List<String> misses = new ArrayList<>();
        for (Example example : list) {
            Examples.Failure failure = examples.run(example);
            if (failure != null) {
                misses.add(example.line() + ": " + example.text() + " = " + example.expected() + "\n      found "
                        + failure.found());
            }
        }
        double right = 1 - (double) misses.size() / list.size();

        assertThat(right)
                .as("right of %d sentences; misses:\n%s", list.size(), String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<Example> list() {
        List<Example> list = new ArrayList<>();
        var stream =
                Objects.requireNonNull(StageSentencesTest.class.getClassLoader().getResourceAsStream(LIST));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    int expected = line.lastIndexOf(" = ");
                    list.add(new Example(LIST, number, line.substring(0, expected), line.substring(expected + 3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }
}
