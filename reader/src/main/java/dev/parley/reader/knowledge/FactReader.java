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
    private static final byte EMPTY = '-';
    private static final byte NEW_LINE = '\n';
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** What decoding puts where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final byte[] content;
    private String[] row = new String[16];
    /** the byte that is read next */
    private int next;
    /** the bytes of a column joined by or, which tells whether any of them is no ASCII */
    private int signs;

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
        next = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        while (next < content.length) {
            line++;
            skipBlanks();
            byte first = next < content.length ? content[next] : NEW_LINE;
            if (first == COMMENT) {
                skipLine();
            } else if (first == EXAMPLE) {
                if (columns == null) {
                    throw fault("an example before any fact", "move it below the line that it shows");
                }
                int start = next + 1;
                skipLine();
                examples.add(example(start, next));
            } else if (first != NEW_LINE) {
                if (columns != null) {
                    into.add(new Fact(file, at, columns, examples));
                    examples.clear();
                }
                columns = columns();
                at = line;
            }
            next++;
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

    private void skipBlanks() {
        while (next < content.length && isBlank(content[next])) {
            next++;
        }
    }

    private void skipLine() {
        while (next < content.length && content[next] != NEW_LINE) {
            next++;
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** The columns from here to the line's end, in one pass: they end at tabs, or at two blanks and more. */
    private List<String> columns() {
        int size = 0;
        int from = next;
        signs = 0;
        while (true) {
            skipWord();
            int end = next;
            skipBlanks();
            boolean last = next == content.length || content[next] == NEW_LINE;
            if (!last && !isGap(end)) {
                next = end + 1;
                continue;
            }
            if (size == row.length) {
                row = Arrays.copyOf(row, 2 * size);
            }
            row[size++] = column(from, end);
            if (last) {
                return List.of(Arrays.copyOf(row, size));
            }
            next = end;
            while (content[next] == content[end]) {
                next++;
            }
            from = next;
            signs = 0;
        }
    }

    private void skipWord() {
        int at = next;
        int joined = 0;
        while (at < content.length && (content[at] > ' ' || content[at] < 0)) {
            joined |= content[at++];
        }
        next = at;
        signs |= joined;
    }

    /** Whether the blanks here, with more text behind them, part two columns. */
    private boolean isGap(int at) {
        return content[at] == '\t' || content[at] == ' ' && content[at + 1] == ' ';
    }

    /** The constructor for ASCII copies the bytes and does nothing else, which the one with a character set does not. */
    @SuppressWarnings("deprecation")
    private String column(int from, int end) {
        if (end == from + 1 && content[from] == EMPTY) {
            return "";
        }
        return signs < 0 ? text(from, end) : new String(content, 0, from, end - from);
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
