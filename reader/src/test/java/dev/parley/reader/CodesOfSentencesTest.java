package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Example;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sentences of our own for every CAMEO code that has none below it, and the share that gets its code. */
class CodesOfSentencesTest {
    private static final String LIST = "events/codes.txt";
    private static final double FLOOR = 0.93;

    private final Knowledge knowledge = Knowledge.shipped();

    @Test
    void everyCodeIsReachedBySentences() throws IOException {
        Examples examples = new Examples(Parley.load(knowledge), knowledge);
        List<String[]> lines = lines();
        List<String> misses = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i);
            Examples.Failure failure = examples.run(new Example(LIST, i + 1, line[1], "event cameo=" + line[0]));
            if (failure == null) {
                reached.add(line[0]);
            } else {
                misses.add(line[0] + " " + line[1] + "\n      found " + failure.found());
            }
        }

        assertThat(reached).containsAll(leaves());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(283);
        assertThat(1 - (double) misses.size() / lines.size())
                .as("misses:\n%s", String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private Set<String> leaves() {
        List<String> codes = knowledge.facts("codes/cameo.tsv").stream()
                .map((Fact fact) -> fact.column(0, "the code"))
                .toList();
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && other.startsWith(code)))
                .collect(Collectors.toSet());
    }

    private static List<String[]> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        CodesOfSentencesTest.class.getClassLoader().getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
