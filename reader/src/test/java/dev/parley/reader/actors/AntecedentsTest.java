package dev.parley.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.SentenceList;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who stands behind \"the parties\", \"both leaders\", \"they\" and the like")
class AntecedentsTest {
    /** A little below what is reached. */
    private static final double FLOOR = 0.92;

    @Test
    void nearlyAllStandInsAreReadAsThoseWhomTheyStandFor() throws IOException {
        Antecedents antecedents = new Antecedents(Knowledge.shipped());
        List<String> passages = SentenceList.lines("/actors/antecedents.tsv");
        List<String> misses = passages.stream()
                .map(antecedents::miss)
                .filter(Objects::nonNull)
                .toList();

        assertThat(passages).hasSizeGreaterThanOrEqualTo(90);
        assertThat(1 - (double) misses.size() / passages.size())
                .as("missed: %s", String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }
}
