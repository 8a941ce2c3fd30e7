package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** A list of sentences, each with a name in it and what that stands for: three columns, apart by tabs. */
public final class SentenceList {
    private SentenceList() {}

    /**
     * Holds a list against a floor.
     *
     * @param resource the list, on the class path
     * @param fewest how many sentences it must hold
     * @param floor the share that must be right
     * @param kind what the third column says where the test must hold; where it says anything else it must not
     * @param test what is tested of a sentence and the name in it
     */
    public static void check(String resource, int fewest, double floor, String kind, BiPredicate<String, String> test)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : lines(resource)) {
            String[] columns = line.split("\t");
            all++;
            if (test.test(columns[0], columns[1]) != columns[2].equals(kind)) {
                wrong.add(line);
            }
        }

        assertThat(all).isGreaterThanOrEqualTo(fewest);
        assertThat(1 - (double) wrong.size() / all)
                .as("wrong: %s", String.join("\n", wrong))
                .isGreaterThanOrEqualTo(floor);
    }

    /** The lines of a list on the class path, remarks aside. */
    public static List<String> lines(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentenceList.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
