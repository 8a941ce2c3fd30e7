package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Property
    void linesAreThoseOfTheText(@ForAll @AlphaChars @Chars('\n') @StringLength(max = 200) String text)
            throws IOException {
        List<String> expected = new ArrayList<>(List.of(text.split("\n", -1)));
        if (expected.get(expected.size() - 1).isEmpty()) {
            expected.remove(expected.size() - 1);
        }
        assertThat(all(text, 1000)).isEqualTo(expected);
    }

    @Test
    void aLineTooLongIsPassedOverAndTheNextIsWhole() throws IOException {
        String text = "short\n" + "x".repeat(300_000) + "\nnext\n";
        try (BoundedLines lines = new BoundedLines(in(text), 100_000)) {
            assertThat(lines.next()).asString(StandardCharsets.UTF_8).isEqualTo("short");
            assertThat(lines.next()).isEmpty();
            assertThat(lines.tooLong()).isTrue();
            assertThat(lines.number()).isEqualTo(2);
            assertThat(lines.next()).asString(StandardCharsets.UTF_8).isEqualTo("next");
            assertThat(lines.tooLong()).isFalse();
            assertThat(lines.next()).isNull();
        }
    }

    private static List<String> all(String text, int limit) throws IOException {
        List<String> all = new ArrayList<>();
        try (BoundedLines lines = new BoundedLines(in(text), limit)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                all.add(new String(line, StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
