package dev.parley.reader.page;

/** What a stretch of text looks like, whatever its words mean. Works for all scripts. */
final class Shape {
    private static final String ENDS = ".!?…。！？؟۔।︒";
    private static final String CLOSERS = "\"'”’»“›)]」』）";

    /** Letters and digits of ASCII, which most text is made of, made small; 0 for other chars. */
    private static final char[] IN_WORDS = new char[0x80];

    static {
        for (char c = 0; c < IN_WORDS.length; c++) {
            IN_WORDS[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private Shape() {}

    /** The number of words; of scripts that write none apart, every two letters count as one. */
    static int words(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (IN_WORDS[c] != 0) {
                    words += inWord ? 0 : 1;
                    inWord = true;
                } else if (c != '\'' && c != '-') {
                    inWord = false;
                }
            } else if (c >= 0x2E80 && isUnspaced(c)) {
                unspaced++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                if (!inWord) {
                    words++;
                }
                inWord = true;
            } else if (c != '’'
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
                inWord = false;
            }
        }
        return words + (unspaced + 1) / 2;
    }

    private static boolean isUnspaced(char c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** Whether the text ends as a sentence does, closing marks aside. */
    static boolean endsSentence(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
            i--;
        }
        return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
    }

    /** Whether the text breaks off with dots, as teasers do. */
    static boolean truncated(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || CLOSERS.indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        return text.charAt(i) == '…'
                || (i >= 2 && text.charAt(i) == '.' && text.charAt(i - 1) == '.' && text.charAt(i - 2) == '.');
    }

    /** Whether no cased letter is small. */
    static boolean allCapitals(CharSequence text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            any |= Character.isUpperCase(text.charAt(i));
        }
        return any;
    }

    /** Whether any letter is a capital. */
    static boolean hasCapitals(CharSequence text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }

    /** The text with U+FFFD for each half of a surrogate pair that stands alone. */
    static String paired(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }

    /**
     * Small letters, one for one. {@link String#toLowerCase} makes two of some letters, in time that grows with the square
     * of their number.
     */
    static String small(String text) {
        int at = 0;
        while (at < text.length() && small(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] small = text.toCharArray();
        for (int i = at; i < small.length; i++) {
            small[i] = small(small[i]);
        }
        return new String(small);
    }

    /** The small letter of a char, or the char itself. */
    static char small(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return Character.toLowerCase(c);
    }

    static boolean isLetter(char c) {
        if (c < 0x80) {
            return IN_WORDS[c] >= 'a';
        }
        return Character.isLetter(c);
    }

    /** A letter made small, or a digit; 0 for any other char. */
    static char smallInWord(char c) {
        if (c < 0x80) {
            return IN_WORDS[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /** Text without white space at its ends, and with single blanks inside. */
    static String folded(CharSequence text) {
        if (isFolded(text)) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isFolded(CharSequence text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean other = c != ' ' && isBlank(c);
            if (other || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.length() == 0;
    }

    /** White space, no-break spaces and marks without width. */
    static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u0085' && isRareBlank(c));
    }

    private static boolean isRareBlank(char c) {
        if (c < 0x2000 || c > 0x3000) {
            return c == '\u00A0' || c == '\u0085' || c == '\uFEFF';
        }
        return c <= 0x200B || c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u3000';
    }
}
