package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParleyCommandTest {
    @Test
    void helpShowsExamplesAndExitCodes() {
        for (String[] arguments : new String[][] {
            {"--help"},
            {"read", "--help"},
            {"explain", "--help"},
            {"check", "--help"},
            {"add", "--help"},
            {"events", "--help"},
            {"quotes", "--help"},
            {"commitments", "--help"},
            {"search", "--help"},
            {"rebuild", "--help"}
        }) {
            Run run = Run.of(arguments);
            assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).contains("Usage: parley", "Examples:", "It ends with:");
            assertThat(run.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void versionIsTold() {
        assertThat(Run.of("--version").out()).matches("parley \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void whatIsSpeltNearlyRightIsUnderstood() {
        assertThat(Run.of("raed", "x").err()).contains("there is no command raed", "Did you mean read?");
        assertThat(Run.of("chekc").err()).contains("Did you mean check?");
        assertThat(Run.of("read", "--jsno", "x").err()).contains("there is no option --jsno", "Did you mean --json?");
        assertThat(Run.of("read", "--publihsed=2024", "x").err()).contains("Did you mean --published?");
        assertThat(Run.of("zzz").err()).doesNotContain("Did you mean");
    }

    @Test
    void nothingToDoIsWrongUse() {
        assertThat(Run.of().exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }
}
