package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of its own, since only there standard input is a pipe. */
class TerminalTest {
    private static final String SENTENCE = "Envoys of two river provinces met in Lomé on Saturday.";

    @ParameterizedTest
    @ValueSource(strings = {"parse -", "read --as text --until page --json -"})
    void whatIsPipedInIsRead(String command) throws Exception {
        assertThat(piped(command.split(" ", -1))).contains("Envoys").endsWith("[0]");
    }

    @Test
    void anEmptyPipeIsToldApartFromOneThatCannotBeRead() throws Exception {
        assertThat(printed("", "read", "-")).contains("the page is empty").doesNotContain("can't be read");
    }

    private static String piped(String... command) throws Exception {
        return printed(SENTENCE, command);
    }

    private static String printed(String input, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "[" + process.waitFor() + "]";
    }
}
