package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into blocks: a line each, or a paragraph each where the lines are broken at a fixed width. */
final class TextDump {
    private static final int NARROWEST_WRAP = 50;
    private static final int WIDEST_WRAP = 100;

    private TextDump() {}

    static List<Block> blocks(String text) {
        List<int[]> lines = lines(text);
        List<Block> blocks = new ArrayList<>();
        boolean wrapped = isWrapped(text, lines);
        int i = 0;
        while (i < lines.size()) {
            int from = lines.get(i)[0];
            int to = lines.get(i)[1];
            while (wrapped && i + 1 < lines.size() && lines.get(i + 1)[2] == lines.get(i)[2]) {
                i++;
                to = lines.get(i)[1];
            }
            blocks.add(new Block(from, to, Shape.folded(text.substring(from, to))));
            i++;
        }
        return blocks;
    }

    /** Start, end and paragraph (counted by empty lines) of every line with words, white space at its ends left out. */
    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int paragraph = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int from = at;
            int to = end;
            while (from < to && Shape.isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && Shape.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                lines.add(new int[] {from, to, paragraph});
            } else {
                paragraph++;
            }
            boolean windows = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (windows ? 2 : 1);
        }
        return lines;
    }

    /** Whether most lines that another follows at once end near one width, and in the middle of a sentence. */
    private static boolean isWrapped(String text, List<int[]> lines) {
        int inner = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int[] line = lines.get(i);
            if (line[2] != lines.get(i + 1)[2]) {
                continue;
            }
            inner++;
            int width = line[1] - line[0];
            boolean open = !Shape.endsSentence(text.substring(line[0], line[1]));
            if (width >= NARROWEST_WRAP && width <= WIDEST_WRAP && open) {
                full++;
            }
        }
        return inner >= 4 && full * 10 >= inner * 7;
    }
}
