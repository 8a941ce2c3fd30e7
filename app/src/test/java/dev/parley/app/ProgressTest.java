package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void tellsRatePagesLeftAndFailures() {
        Progress progress = new Progress(err, 4000, 0);
        assertThat(progress.line(1000, 3, 10 * SECOND))
                .isEqualTo("██████░░░░░░░░░░░░░░░░░░  1,000 of 4,000 pages · 100 a second · 30 s left · 3 failed");
    }

    @Test
    void tellsWhatItKnowsWhereTheEndIsUnknown() {
        assertThat(new Progress(err, -1, 0).line(12, 0, 4 * SECOND)).isEqualTo("12 pages · 3.0 a second");
    }

    @Test
    void isQuietForAMomentAndLeavesNoTrace() {
        Progress progress = new Progress(err, 10, 0);
        progress.show(1, 0, SECOND / 10);
        progress.clear();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
        progress.show(2, 0, SECOND);
        progress.clear();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .startsWith("\r\u001B[2K█")
                .endsWith("\r\u001B[2K");
    }
}
