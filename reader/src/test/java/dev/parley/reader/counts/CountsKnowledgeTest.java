package dev.parley.reader.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Example;
import dev.parley.reader.reading.Count;
import dev.parley.reader.times.ReadText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the knowledge files of counts hold. */
class CountsKnowledgeTest {
    private static final Counts COUNTS = new Counts(ReadText.KNOWLEDGE);

    static Stream<Example> examples() {
        return ReadText.KNOWLEDGE.factsIn("counts").stream().flatMap(fact -> fact.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesHold(Example example) {
        List<Count> counts = COUNTS.find(ReadText.draft(example.text(), ReadText.PUBLISHED));
        if (example.expected().equals("no count")) {
            assertThat(counts).isEmpty();
            return;
        }
        String[] words = example.expected().split(" ");
        Double value = Double.valueOf(words[1]);
        String what = words[2].replace("what=", "");
        assertThat(counts)
                .describedAs("%s:%d, whose counts are %s", example.file(), example.line(), counts)
                .anyMatch(count ->
                        Objects.equals(count.value(), value) && count.what().equals(what));
    }
}
