package dev.parley.reader.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The list of places and governments, from all continents, that was written before the rules were. */
class MetonymListTest {
    /** A little below what is reached, so that a better parser or a worse one shows. */
    private static final double FLOOR = 0.96;

    @Test
    void nearlyAllNamesAreReadAsWhatTheyStandFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : lines()) {
            String[] columns = line.split("\t");
            all++;
            if (isPlace(columns[0], columns[1]) != columns[2].equals("place")) {
                wrong.add(line);
            }
        }

        assertThat(all).isGreaterThanOrEqualTo(150);
        assertThat(1 - (double) wrong.size() / all)
                .as("wrong: %s", String.join("\n", wrong))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static boolean isPlace(String sentence, String name) {
        Draft draft = PageOfSentences.read(sentence);
        int at = sentence.indexOf(name);
        for (Mention mention : draft.mentions()) {
            int start = Objects.requireNonNull(mention.start());
            int end = Objects.requireNonNull(mention.end());
            if (start < at + name.length() && at < end) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MetonymListTest.class.getResourceAsStream("/places/metonyms.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
