package dev.parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints the rows of an answer. */
final class Rows {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Rows() {}

    /** Each row as JSON on a line of its own. */
    static String json(List<?> rows) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Object row : rows) {
                lines.append(MAPPER.writeValueAsString(row)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row can't be written", e);
        }
        return lines.toString();
    }

    /** Prints what was laid out. */
    static void print(String text, Terminal terminal) throws OutputClosed {
        OutputStream out = terminal.out();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }
}
