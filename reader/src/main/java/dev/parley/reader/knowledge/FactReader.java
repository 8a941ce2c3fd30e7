package dev.parley.reader.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one knowledge file into facts. It works on the bytes: in a JVM that has just started, decoding a file as a whole and
 * cutting it with regular expressions or streams takes several times as long as all else that loading does.
 */
final class FactReader {
    private static final byte COMMENT = '#';
    private static final byte EXAMPLE = '>';
    private static final String EXPECTED = " = ";
    private static final String EMPTY = "-";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** What decoding puts where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final byte[] content;
    private String[] row = new String[16];
    private int line;

    FactReader(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /** Adds the file's facts, in order. */
    void read(List<Fact> into) {
        List<Example> examples = new ArrayList<>();
        @Nullable List<String> columns = null;
        int at = 0;
        int next = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        while (next < content.length) {
            int start = next;
            while (next < content.length && content[next] != '\n') {
                next++;
            }
            int end = next++;
            line++;
            while (start < end && isBlank(content[start])) {
                start++;
            }
            while (end > start && isBlank(content[end - 1])) {
                end--;
            }
            if (start == end || content[start] == COMMENT) {
                continue;
            }
            if (content[start] == EXAMPLE) {
                if (columns == null) {
                    throw fault("an example before any fact", "move it below the line that it shows");
                }
                examples.add(example(start + 1, end));
                continue;
            }
            if (columns != null) {
                into.add(new Fact(file, at, columns, examples));
                examples.clear();
            }
            columns = columns(start, end);
            at = line;
        }
        if (columns != null) {
            into.add(new Fact(file, at, columns, examples));
        }
    }

    private boolean startsWithMark() {
        return content.length >= BYTE_ORDER_MARK.length
                && content[0] == BYTE_ORDER_MARK[0]
                && content[1] == BYTE_ORDER_MARK[1]
                && content[2] == BYTE_ORDER_MARK[2];
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Columns end at tabs, or at two blanks and more. */
    private List<String> columns(int start, int end) {
        int size = 0;
        int from = start;
        int at = start;
        while (at < end) {
            byte c = content[at];
            if (c != '\t' && (c != ' ' || content[at + 1] != ' ')) {
                at++;
                continue;
            }
            size = put(size, from, at);
            while (content[at] == c) {
                at++;
            }
            from = at;
        }
        size = put(size, from, end);
        return List.of(Arrays.copyOf(row, size));
    }

    private int put(int size, int from, int end) {
        if (size == row.length) {
            row = Arrays.copyOf(row, 2 * size);
        }
        String column = text(from, end);
        row[size] = column.equals(EMPTY) ? "" : column;
        return size + 1;
    }

    private String text(int from, int end) {
        String text = new String(content, from, end - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw fault("the line is not UTF-8", "save the file as UTF-8");
        }
        return text;
    }

    private Example example(int start, int end) {
        String text = text(start, end);
        int expected = text.lastIndexOf(EXPECTED);
        if (expected < 0) {
            throw fault("an example without what it must give", "write '> sentence = what must be found'");
        }
        return new Example(
                file,
                line,
                text.substring(0, expected).strip(),
                text.substring(expected + EXPECTED.length()).strip());
    }

    private KnowledgeFault fault(String problem, String remedy) {
        return new KnowledgeFault(file, line, problem, remedy);
    }
}
