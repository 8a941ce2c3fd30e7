package dev.parley.reader.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Example;
import dev.parley.reader.reading.Time;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the knowledge files of times hold. */
class TimesKnowledgeTest {

    static Stream<Example> examples() {
        return ReadText.KNOWLEDGE.factsIn("times").stream().flatMap(fact -> fact.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesHold(Example example) {
        List<Time> times = ReadText.times(example.text());
        if (example.expected().equals("no time")) {
            assertThat(times).isEmpty();
            return;
        }
        String[] words = example.expected().split(" ");
        String type = words[words.length - 1].replace("type=", "");
        String value = words.length == 3 ? words[1] : null;
        assertThat(times)
                .describedAs("%s:%d, whose times are %s", example.file(), example.line(), times)
                .anyMatch(time -> Objects.equals(time.value(), value)
                        && time.type().toString().equals(type));
    }
}
