package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the visible words of a page, white space folded, and cuts them into blocks. */
final class BlockWriter {
    /** Chars that are not blank. */
    private static final int SHORTEST_PARAGRAPH = 60;

    private static final char FIRST_BEYOND_CYRILLIC = '\u0530';

    final List<Block> blocks = new ArrayList<>();

    private final PageTree tree;
    private char[] text = new char[1 << 14];
    private int length;
    private boolean cut;

    private int start = -1;
    private int node = -1;
    private int linked;
    private int bold;
    private int solid;
    private int level;
    /** Whether lines of the block are broken. */
    private boolean broken;

    private boolean blank;
    private int breaks;

    /** The level of the heading that is open, or 0. */
    private int heading;
    /** How many links to other pages are open. */
    private int links;
    /** How many bold elements are open. */
    private int bolds;

    BlockWriter(PageTree tree) {
        this.tree = tree;
    }

    String text() {
        return new String(text, 0, length);
    }

    /** Whether there was no room for all words. */
    boolean isCut() {
        return cut;
    }

    void heading(int opened) {
        heading = opened;
    }

    boolean inHeading() {
        return heading > 0;
    }

    void links(int more) {
        links += more;
    }

    void bolds(int more) {
        bolds += more;
    }

    /** What is written next stands apart from what stands before it. */
    void apart() {
        blank = true;
    }

    /** Breaks the line. Two breaks end a block, and so does one behind a complete paragraph. */
    void breakLine() {
        breaks++;
        if (breaks >= 2 || endsParagraph()) {
            flush();
        }
        blank = true;
    }

    private boolean endsParagraph() {
        if (start < 0 || solid < SHORTEST_PARAGRAPH) {
            return false;
        }
        // the last chars tell, and a long block must not be looked through at each of its breaks
        int from = Math.max(start, length - 8);
        return Shape.endsSentence(new String(text, from, length - from));
    }

    void append(String words, int in) {
        boolean any = false;
        int end = words.length();
        int i = 0;
        while (i < end && !cut) {
            char c = words.charAt(i);
            if (isWithoutWidth(c) || (isJoiner(c) && isInWord(words, i))) {
                i++;
            } else if (Shape.isBlank(c)) {
                blank = true;
                i++;
            } else {
                int to = i + 1;
                while (to < end && isPlain(words.charAt(to))) {
                    to++;
                }
                any |= append(words, i, to, in);
                i = to;
            }
        }
        if (any && node != in) {
            node = tree.common(node, in);
        }
    }

    /** Whether a char goes on what stands before it; halves of pairs are left to be looked at one by one. */
    private static boolean isPlain(char c) {
        if (c < 0x80) {
            return c > ' ';
        }
        return !isWithoutWidth(c) && !isJoiner(c) && !Shape.isBlank(c) && !Character.isHighSurrogate(c);
    }

    /** Soft hyphens, marks of byte order and of direction stand in the middle of words and names, and nobody sees them. */
    private static boolean isWithoutWidth(char c) {
        if (c < 0x2000) {
            return c == '\u00AD' || c == '\u061C';
        }
        boolean direction =
                c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return direction || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    /** Joiners shape the letters of Persian and Hindi, and make one picture of several; beside Latin letters they do nothing. */
    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    private static boolean isInWord(String words, int at) {
        return (at > 0 && isEuropean(words.charAt(at - 1)))
                || (at + 1 < words.length() && isEuropean(words.charAt(at + 1)));
    }

    /** Whether it is a letter of the Latin, Greek or Cyrillic script. */
    private static boolean isEuropean(char c) {
        return c < FIRST_BEYOND_CYRILLIC && Character.isLetter(c);
    }

    /** A stretch without blanks; gives whether any of it had room. */
    private boolean append(String words, int from, int to, int in) {
        int room = VisibleText.LONGEST - length - 1;
        int end = to;
        if (to - from > room) {
            cut = true;
            end = from + Math.max(0, room);
            end -= end > from && Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
            if (end == from) {
                return false;
            }
        }
        int chars = end - from;
        if (length + chars + 1 > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + chars + 1));
        }
        if (start < 0) {
            begin(in);
        } else if (blank) {
            text[length++] = breaks > 0 ? '\n' : ' ';
            broken |= breaks > 0;
        }
        blank = false;
        breaks = 0;
        words.getChars(from, end, text, length);
        length += chars;
        pair(length - chars);
        solid += chars;
        linked += links > 0 ? chars : 0;
        bold += bolds > 0 ? chars : 0;
        return true;
    }

    /** Halves of surrogate pairs that stand alone, as numeric entities make them, become U+FFFD. */
    private void pair(int from) {
        for (int i = from; i < length; i++) {
            char c = text[i];
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 < length && Character.isSurrogatePair(c, text[i + 1])) {
                i++;
            } else {
                text[i] = '\uFFFD';
            }
        }
    }

    private void begin(int in) {
        if (length > 0) {
            text[length++] = '\n';
        }
        start = length;
        node = in;
        linked = 0;
        bold = 0;
        solid = 0;
        level = heading;
        broken = false;
    }

    /** Ends the block that is being written, if any. */
    void flush() {
        if (start >= 0) {
            String words = new String(text, start, length - start);
            Block block = new Block(start, length, broken ? words.replace('\n', ' ') : words);
            block.node = node;
            block.linked = linked;
            block.bold = bold;
            block.solid = solid;
            block.heading = level;
            blocks.add(block);
        }
        start = -1;
        blank = false;
        breaks = 0;
    }
}
