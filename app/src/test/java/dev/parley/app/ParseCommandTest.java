package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                100,
                false);
        return ParleyCommand.line(terminal).execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTextAsATreebank() {
        assertThat(run("The envoy can’t stay. He left.", "parse", "--output", "conllu", "-"))
                .isZero();
        assertThat(printed())
                .contains("# sent_id = 2\n# text = He left.\n1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n")
                .contains("3-4\tcan’t\t_");
    }

    @Test
    void readsAFileOfTokens(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens.txt"), "Oslo\nhosted\nthem\n\nThey\nleft\n");
        assertThat(run("", "parse", "--input", "bio", "--output", "bio", file.toString()))
                .isZero();
        assertThat(printed()).isEqualTo("Oslo\tB-LOC\nhosted\tO\nthem\tO\n\nThey\tO\nleft\tO\n\n");
    }

    @Test
    void saysWhatIsWrong(@TempDir Path folder) throws IOException {
        assertThat(run("", "parse", folder.resolve("none.txt").toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no such file");
        Path file = Files.writeString(folder.resolve("prose.conllu"), "Just prose.\n");
        assertThat(run("", "parse", "--input", "conllu", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Line 1 has 1 columns");
        assertThat(run("", "parse", "--gold-tokens", "-")).isEqualTo(ExitCode.WRONG_USE);
    }
}
