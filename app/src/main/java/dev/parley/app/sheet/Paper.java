package dev.parley.app.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Text being laid out: paragraphs wrapped between margins, with parts of them in other styles. */
final class Paper {
    private final StringBuilder out = new StringBuilder();
    private final Style style;
    private final int width;

    Paper(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** Chars of a paragraph from start to end that get a style. */
    record Mark(int start, int end, UnaryOperator<String> style) {}

    /**
     * What stands before the lines of a paragraph.
     *
     * @param first before its first line
     * @param others before the others
     * @param columns how many columns each takes
     */
    record Margin(String first, String others, int columns) {
        static Margin of(int columns) {
            return new Margin(" ".repeat(columns), " ".repeat(columns), columns);
        }

        /** Words before the first line, blanks before the others. */
        static Margin of(String first, int columns) {
            return new Margin(first, " ".repeat(columns), columns);
        }
    }

    Style style() {
        return style;
    }

    /** A blank line, unless there is one already. */
    void blank() {
        int length = out.length();
        if (length < 2 || out.charAt(length - 1) != '\n' || out.charAt(length - 2) != '\n') {
            out.append('\n');
        }
    }

    void heading(String text) {
        blank();
        out.append(style.bold(text)).append("\n\n");
    }

    /** Lines that are laid out already: they are not wrapped. */
    void lines(String text, UnaryOperator<String> of) {
        text.lines()
                .forEach(line ->
                        out.append("  ").append(of.apply(Columns.clean(line))).append('\n'));
    }

    /** A line across, after which something else begins. */
    void rule() {
        out.append(style.faint("─".repeat(width))).append("\n\n");
    }

    /** A paragraph, wrapped; the marks must lie in order and apart. */
    void paragraph(Margin margin, String text, List<Mark> marks) {
        String clean = Columns.clean(text);
        String before = margin.first();
        for (int[] line : lines(clean, Math.max(20, width - margin.columns()))) {
            out.append(before).append(styled(clean, line[0], line[1], marks)).append('\n');
            before = margin.others();
        }
    }

    /** A paragraph in one style. */
    void paragraph(Margin margin, String text, UnaryOperator<String> of) {
        paragraph(margin, text, List.of(new Mark(0, text.length(), of)));
    }

    private static String styled(String text, int start, int end, List<Mark> marks) {
        StringBuilder line = new StringBuilder();
        int at = start;
        for (Mark mark : marks) {
            int from = Math.max(at, mark.start());
            int to = Math.min(end, mark.end());
            if (from < to) {
                line.append(text, at, from).append(mark.style().apply(text.substring(from, to)));
                at = to;
            }
        }
        return line.append(text, at, end).toString();
    }

    /** Start and end of each line: as many words as fit, and where a word alone is too long, as many of its chars. */
    private static List<int[]> lines(String text, int columns) {
        List<int[]> lines = new ArrayList<>();
        int start = skipBlanks(text, 0);
        while (start < text.length()) {
            int end = fitting(text, start, columns);
            lines.add(new int[] {start, end});
            start = skipBlanks(text, end);
        }
        return lines;
    }

    private static int fitting(String text, int start, int columns) {
        int used = 0;
        int lastWordEnd = -1;
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            used += Columns.width(text, at, next);
            if (used > columns && point != ' ') {
                return lastWordEnd > start ? lastWordEnd : Math.max(at, start + 1);
            }
            at = next;
            if (point != ' ' && (at == text.length() || text.charAt(at) == ' ')) {
                lastWordEnd = at;
            }
        }
        return Math.max(lastWordEnd, start + 1);
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
