package dev.parley.language.words;

/**
 * Cuts raw text into tokens the way the English treebanks do: signs stand alone, contractions and hyphenated words come
 * apart ("do|n't", "cease|-|fire"), abbreviations, numbers, addresses and words with a hyphenated prefix
 * ("pre-election") stay whole. Reads the text once, so that time grows with length only. Immutable.
 */
public final class Tokenizer {

    private static final String REPEATED = ".!?-*=_~#+<>—–…$";
    private static final int LONGEST_CHECK = 40;

    /** Letters of the longest broken-off word that its hyphen stays with. */
    private static final int LONGEST_FRAGMENT = 3;

    /** Digits of the longest first part and of the last part of a telephone number. */
    private static final int AREA_CODE = 3;

    private static final int SUBSCRIBER = 4;

    /** Abbreviations that no name follows: before a capital their full stop is the sentence's. */
    private static final WordList CLOSING = WordList.of("etc");

    private final WordLists lists;

    /** A tokenizer that keeps abbreviations and prefixes of these lists whole. */
    public Tokenizer(WordLists lists) {
        this.lists = lists;
    }

    /** The tokens of a part of a text. */
    public TokenSpans tokens(CharSequence text, int start, int end) {
        TokenSpans tokens = new TokenSpans();
        boolean border = true;
        int at = start;
        while (at < end) {
            char next = text.charAt(at);
            if (blank(next)) {
                int lineEnds = 0;
                while (at < end && blank(text.charAt(at))) {
                    lineEnds += lineEnd(text, at) ? 1 : 0;
                    at++;
                }
                border |= lineEnds > 1;
                continue;
            }
            int chunkEnd = at + 1;
            while (chunkEnd < end && !blank(text.charAt(chunkEnd))) {
                chunkEnd++;
            }
            chunk(text, at, chunkEnd, end, border, tokens);
            border = false;
            at = chunkEnd;
        }
        return tokens;
    }

    /** Whether a char stands for white space or for nothing that can be seen. */
    static boolean blank(char next) {
        if (next < 128) {
            return next <= ' ' || next == 127;
        }
        return Character.isWhitespace(next)
                || Character.isSpaceChar(next)
                || next == '\u0085'
                || next == '\u200B'
                || next == '\uFEFF'
                || next == '\u2060';
    }

    private static boolean lineEnd(CharSequence text, int at) {
        char next = text.charAt(at);
        return next == '\n'
                || next == '\u2029'
                || next == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n');
    }

    private void chunk(CharSequence text, int start, int end, int textEnd, boolean border, TokenSpans tokens) {
        int before = tokens.size();
        int at = start;
        while (at < end) {
            int tokenEnd = tokenEnd(text, at, start, end, textEnd);
            boolean opens = border && tokens.size() == before;
            if (letterOrDigit(text, at)) {
                Contractions.split(text, at, tokenEnd, opens, tokens);
            } else {
                tokens.add(at, tokenEnd, opens);
            }
            at = tokenEnd;
        }
    }

    private int tokenEnd(CharSequence text, int at, int chunkStart, int end, int textEnd) {
        char first = text.charAt(at);
        if (letterOrDigit(text, at)) {
            if (first < 128 && (at == chunkStart || !letterOrDigit(text, at - 1))) {
                int address = Addresses.end(text, at, end);
                if (address > at) {
                    return address;
                }
            }
            return wordEnd(text, at, end, textEnd);
        }
        if (first == '\'' || first == '’' || first == '‘') {
            return apostropheEnd(text, at, chunkStart, end);
        }
        if (first == '`' && at + 1 < end && text.charAt(at + 1) == '`') {
            return at + 2;
        }
        if (first == '.' && at + 1 < end && digit(text.charAt(at + 1)) && at == chunkStart) {
            return wordEnd(text, at + 1, end, textEnd);
        }
        if ((first == '@' || first == '#') && at == chunkStart && at + 1 < end && letterOrDigit(text, at + 1)) {
            return first == '@' || Character.isLetter(text.charAt(at + 1))
                    ? wordEnd(text, at + 1, end, textEnd)
                    : at + 1;
        }
        if (first == '+' && at == chunkStart && at + 1 < end && digit(text.charAt(at + 1))) {
            return wordEnd(text, at + 1, end, textEnd);
        }
        if (first == ':' || first == ';' || first == '=') {
            int smileEnd = smileEnd(text, at, end);
            if (smileEnd > at) {
                return smileEnd;
            }
        }
        if (REPEATED.indexOf(first) >= 0) {
            return repeatEnd(text, at, end);
        }
        return Character.isHighSurrogate(first) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1))
                ? at + 2
                : at + 1;
    }

    /** Full stops, question marks and cries make one token; full stops before a letter are left to it, as in "?.com". */
    private static int endOfSigns(CharSequence text, int at, int end) {
        int stop = at;
        int lastOther = at;
        while (stop < end && ".!?".indexOf(text.charAt(stop)) >= 0) {
            stop++;
            lastOther = text.charAt(stop - 1) == '.' ? lastOther : stop;
        }
        return lastOther > at && stop < end && letterOrDigit(text, stop) ? lastOther : stop;
    }

    private static int repeatEnd(CharSequence text, int at, int end) {
        char first = text.charAt(at);
        if (".!?".indexOf(first) >= 0) {
            return endOfSigns(text, at, end);
        }
        int stop = at + 1;
        while (stop < end && text.charAt(stop) == first) {
            stop++;
        }
        return stop;
    }

    /** The end of a smile, such as :-), that nothing but a sign follows, or {@code at} if there is none. */
    private static int smileEnd(CharSequence text, int at, int end) {
        int mouth = at + 1 < end && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        if (mouth >= end || ")(DPp/|*".indexOf(text.charAt(mouth)) < 0) {
            return at;
        }
        boolean alone = mouth + 1 == end || ".,!?".indexOf(text.charAt(mouth + 1)) >= 0;
        return alone ? mouth + 1 : at;
    }

    /** A possessive ending, a shortened word such as 'em or '90s, or a quotation mark. */
    private static int apostropheEnd(CharSequence text, int at, int chunkStart, int end) {
        char first = text.charAt(at);
        if (first != '‘' && at + 1 < end && text.charAt(at + 1) == first) {
            return at + 2;
        }
        int stop = at + 1;
        while (stop < end && stop - at < LONGEST_CHECK && letterOrDigit(text, stop)) {
            stop++;
        }
        if (at > chunkStart) {
            return Contractions.ending(text, at, stop) ? stop : at + 1;
        }
        return first != '‘' && Contractions.shortened(text, at, stop) ? stop : at + 1;
    }

    private int wordEnd(CharSequence text, int start, int end, int textEnd) {
        int unit = unitStart(text, start, end);
        if (unit > start) {
            return unit;
        }
        int at = start;
        while (at < end) {
            if (letterOrDigit(text, at)) {
                at++;
            } else if (at > start && at + 1 < end && letterOrDigit(text, at + 1) && joins(text, start, at, end)) {
                at += 2;
            } else {
                break;
            }
        }
        if (at == end) {
            return at;
        }
        return switch (text.charAt(at)) {
            case '.' -> keepsPeriod(text, start, at, end, textEnd) ? at + 1 : at;
            case '$' -> at - start <= 3 && Character.isUpperCase(text.charAt(start)) ? at + 1 : at;
            case '-' -> brokenOff(text, start, at, end) ? at + 1 : at;
            default -> at;
        };
    }

    /** Where the unit behind a number starts, as in "5|km" and "7:30|pm", or {@code start} if there is none. */
    private int unitStart(CharSequence text, int start, int end) {
        int limit = Math.min(end, start + LONGEST_CHECK);
        int at = start;
        while (at < limit
                && (digit(text.charAt(at))
                        || at > start
                                && at + 1 < end
                                && ".,:".indexOf(text.charAt(at)) >= 0
                                && digit(text.charAt(at - 1))
                                && digit(text.charAt(at + 1)))) {
            at++;
        }
        if (at == start || at == limit || !letterOrDigit(text, at)) {
            return start;
        }
        int stop = at;
        while (stop < end && stop - at < LONGEST_CHECK && letterOrDigit(text, stop)) {
            stop++;
        }
        return lists.units().contains(text, at, stop) ? at : start;
    }

    /** Whether a hyphen ends the beginning of a word that its speaker broke off, or that a list goes on with. */
    private static boolean brokenOff(CharSequence text, int start, int at, int end) {
        boolean letters = at - start <= LONGEST_FRAGMENT;
        for (int letter = start; letter < at && letters; letter++) {
            letters = Character.isLetter(text.charAt(letter));
        }
        return letters && (at + 1 == end || text.charAt(at + 1) == ',' || text.charAt(at + 1) == '?');
    }

    /** Whether a sign between two letters or digits belongs to the word. */
    private boolean joins(CharSequence text, int start, int at, int end) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean digits = digit(before) && digit(after);
        return switch (text.charAt(at)) {
            case '.' -> digits || dotJoins(text, start, at, end);
            case ',' -> digits && threeDigits(text, at + 1, end);
            case ':', '/' -> digits;
            case '-', '‑', '‐' -> hyphenJoins(text, start, at, end);
            case '\'', '’' -> before == '0' && decade(text, start, at, end) || !Contractions.starts(text, at, end);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '_', '@', '·' -> true;
            default -> false;
        };
    }

    /** Whether an apostrophe makes years of a number, as in "the 1990's". */
    private static boolean decade(CharSequence text, int start, int apostrophe, int end) {
        boolean years = apostrophe - start == 2 || apostrophe - start == 4;
        boolean plural =
                text.charAt(apostrophe + 1) == 's' && (apostrophe + 2 == end || !letterOrDigit(text, apostrophe + 2));
        return years && plural && digit(text.charAt(start));
    }

    private static boolean threeDigits(CharSequence text, int from, int end) {
        int at = from;
        while (at < end && at - from < 4 && digit(text.charAt(at))) {
            at++;
        }
        return at - from == 3;
    }

    /** "U.S", "yahoo.com" and "a.m" hold together; "ended.The" has lost its space. */
    private static boolean dotJoins(CharSequence text, int start, int at, int end) {
        boolean capitalAfter = Character.isUpperCase(text.charAt(at + 1));
        boolean small = at + 2 < end && Character.isLowerCase(text.charAt(at + 2));
        boolean letterBefore = at - start == 1 || text.charAt(at - 2) == '.';
        return letterBefore && !small || !(capitalAfter && small) && !(digit(text.charAt(at - 1)) && capitalAfter);
    }

    private boolean hyphenJoins(CharSequence text, int start, int at, int end) {
        int stop = at + 1;
        while (stop < end && stop - at < LONGEST_CHECK && letterOrDigit(text, stop)) {
            stop++;
        }
        if (digit(text.charAt(at - 1)) && digit(text.charAt(at + 1))) {
            boolean more = stop + 1 < end && text.charAt(stop) == '-' && digit(text.charAt(stop + 1));
            boolean telephone = at - start <= AREA_CODE && stop - at - 1 == SUBSCRIBER;
            return more || telephone || indexOf(text, '-', start, at) >= 0;
        }
        return lists.prefixes().contains(text, start, at) && Character.isLetter(text.charAt(at + 1))
                || at - start < LONGEST_CHECK && lists.hyphenated().contains(text, start, stop);
    }

    private static int indexOf(CharSequence text, char wanted, int from, int to) {
        for (int at = Math.max(from, to - LONGEST_CHECK); at < to; at++) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the full stop after a word is part of it. */
    private boolean keepsPeriod(CharSequence text, int start, int at, int end, int textEnd) {
        boolean doubled = at + 1 < end && text.charAt(at + 1) == '.';
        if (doubled && at + 2 < end && text.charAt(at + 2) == '.') {
            return false;
        }
        boolean dotted = at - start > 2 && at - start < LONGEST_CHECK && text.charAt(at - 2) == '.';
        if (dotted && Character.isLetter(text.charAt(at - 1))) {
            return true;
        }
        if (lists.abbreviations().contains(text, start, at)) {
            boolean free = !doubled && at + 1 == end;
            return !free
                    || !endsParagraph(text, end, textEnd)
                            && !(CLOSING.contains(text, start, at) && capitalFollows(text, end, textEnd));
        }
        if (doubled) {
            return false;
        }
        if (at + 1 == end && lists.numbered().contains(text, start, at)) {
            int next = afterBlanks(text, end, textEnd);
            if (next < textEnd && digit(text.charAt(next))) {
                return true;
            }
        }
        boolean initial = at - start == 1 && Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
        return initial && (at + 1 < end || followedByName(text, at + 1, textEnd));
    }

    private static boolean capitalFollows(CharSequence text, int from, int textEnd) {
        int at = afterBlanks(text, from, textEnd);
        return at < textEnd && Character.isUpperCase(text.charAt(at));
    }

    /** Whether nothing of the paragraph comes any more: a full stop there is a sentence's, not an abbreviation's. */
    private static boolean endsParagraph(CharSequence text, int from, int textEnd) {
        int lineEnds = 0;
        int at = from;
        while (at < textEnd && blank(text.charAt(at))) {
            lineEnds += lineEnd(text, at) ? 1 : 0;
            at++;
        }
        return at == textEnd || lineEnds > 1;
    }

    private static int afterBlanks(CharSequence text, int from, int textEnd) {
        int at = from;
        while (at < textEnd && at - from < 3 && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean followedByName(CharSequence text, int from, int textEnd) {
        int at = afterBlanks(text, from, textEnd);
        return at < textEnd && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == ',');
    }

    static boolean digit(char next) {
        return next >= '0' && next <= '9' || next > 127 && Character.isDigit(next);
    }

    /** Whether a char is of a word: a letter, a digit, a mark upon a letter, or half of such a one. */
    static boolean letterOrDigit(CharSequence text, int at) {
        char next = text.charAt(at);
        if (next < 128) {
            return next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next >= '0' && next <= '9';
        }
        if (Character.isHighSurrogate(next)) {
            return at + 1 < text.length() && Character.isLetterOrDigit(Character.codePointAt(text, at));
        }
        if (Character.isLowSurrogate(next)) {
            return at > 0
                    && Character.isHighSurrogate(text.charAt(at - 1))
                    && Character.isLetterOrDigit(Character.codePointAt(text, at - 1));
        }
        return Character.isLetterOrDigit(next)
                || Character.getType(next) == Character.NON_SPACING_MARK
                || Character.getType(next) == Character.COMBINING_SPACING_MARK;
    }
}
