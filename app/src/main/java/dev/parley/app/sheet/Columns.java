package dev.parley.app.sheet;

/** How text stands on a terminal: how many columns it takes, and that it can't play tricks there. */
final class Columns {
    private Columns() {}

    /**
     * The text with a blank for every char that would move the cursor or change how the terminal behaves. Its length
     * stays, so that offsets hold. Pages are not to be trusted: one could hold escape sequences.
     */
    static String clean(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < ' ' || (c >= 0x7F && c <= 0xA0) || c == '\u2028' || c == '\u2029' || isDirection(c)) {
                chars[i] = ' ';
            }
        }
        return new String(chars);
    }

    /** Marks that turn the direction of all that follows. */
    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** Columns that the text takes. */
    static int width(String text, int start, int end) {
        int width = 0;
        for (int i = start; i < end; ) {
            int point = text.codePointAt(i);
            width += width(point);
            i += Character.charCount(point);
        }
        return width;
    }

    static int width(String text) {
        return width(text, 0, text.length());
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
