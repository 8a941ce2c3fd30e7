package dev.parley.language.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final long[] FEATURES = {3, 259, 1L << 39};
    private static final short[] ENTRIES = {
        0,
        1,
        LinearModel.entry(2, 100),
        2,
        LinearModel.entry(0, -25),
        LinearModel.entry(1, 9),
        1,
        LinearModel.entry(127, 4)
    };

    private static int[] scores(LinearModel model, long... features) {
        int[] scores = new int[model.outcomes()];
        model.score(features, features.length, scores);
        return scores;
    }

    @Test
    void addsTheWeightsOfTheFeaturesItKnows() {
        LinearModel model = new LinearModel(128, 0.5f, FEATURES, ENTRIES);
        assertThat(scores(model, 3, 259, 4)).startsWith(-25, 9, 100, 0);
        assertThat(scores(model, 1L << 39)[127]).isEqualTo(4);
        assertThat(scores(model, 515, (1L << 39) + 256)).containsOnly(0);
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LinearModel.write(new DataOutputStream(bytes), 128, 0.5f, FEATURES, ENTRIES);
        LinearModel model = LinearModel.read(ByteBuffer.wrap(bytes.toByteArray()));
        assertThat(model.unit()).isEqualTo(0.5f);
        assertThat(scores(model, 3, 259, 1L << 39))
                .isEqualTo(scores(new LinearModel(128, 0.5f, FEATURES, ENTRIES), 3, 259, 1L << 39));
    }

    @Test
    void templatesTellPlacesAndOrderApart() {
        Templates templates = Templates.of(List.of("a", "b"), "a", "b", "a b");
        long[] one = new long[3];
        long[] other = new long[3];
        templates.fill(new int[] {7, 7}, one);
        templates.fill(new int[] {7, 8}, other);
        assertThat(one[0]).isEqualTo(other[0]).isNotEqualTo(one[1]).isBetween(0L, (1L << 40) - 1);
        assertThat(one[1]).isNotEqualTo(other[1]);
        assertThat(one[2]).isNotEqualTo(other[2]);
        assertThatThrownBy(() -> Templates.of(List.of("a"), "a c")).isInstanceOf(IllegalArgumentException.class);
    }
}
