package dev.parley.reader.speech;

import dev.parley.reader.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs quotation marks: curly, straight, doubled apostrophes, guillemets, low marks, and single ones, which have to be
 * told from apostrophes. Each paragraph is paired by itself, so that a forgotten mark spoils no more than its paragraph;
 * words left open are carried on only where the next paragraph begins with a mark of the same kind.
 */
final class QuotationMarks {
    private static final char NO_MARK = 0;
    private static final char DOUBLE = '"';
    private static final char SINGLE = '\'';
    private static final char GUILLEMET = '«';

    /** Words that begin with an apostrophe. */
    private static final Set<String> ELISIONS =
            Set.of("tis", "twas", "em", "cause", "til", "till", "bout", "round", "n", "cos", "coz", "nuff", "ere");

    private final String text;
    private final int blockEnd;
    private final int block;
    private final List<Opening> stack = new ArrayList<>();
    private final List<Quoted> found = new ArrayList<>();

    private record Opening(char kind, char mark, int at, int after) {}

    private QuotationMarks(String text, int blockEnd, int block) {
        this.text = text;
        this.blockEnd = blockEnd;
        this.block = block;
    }

    /** All words between marks in these paragraphs, in the order of their opening marks. */
    static List<Quoted> in(String text, List<Span> blocks) {
        List<Quoted> all = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Span span = blocks.get(i);
            Span next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            QuotationMarks marks = new QuotationMarks(text, span.end(), i);
            marks.scan(span.start());
            marks.leaveOpen(next);
            marks.found.sort(Comparator.comparingInt(Quoted::open));
            all.addAll(marks.found);
        }
        return all;
    }

    private void scan(int from) {
        int at = from;
        while (at < blockEnd) {
            int length = markLength(at);
            if (length > 0) {
                mark(at, length);
            }
            at += Math.max(1, length);
        }
    }

    /** The number of chars of the quotation mark, or possible mark, at the offset; 0 where there is none. */
    private int markLength(int at) {
        char here = text.charAt(at);
        return switch (here) {
            case '“', '”', '„', '‟', '"', '«', '»', '‚', '＂' -> 1;
            case '‘', '’' -> at + 1 < blockEnd && text.charAt(at + 1) == '’' && isDoubled(at) ? 2 : 1;
            case '\'', '`' -> at + 1 < blockEnd && text.charAt(at + 1) == here ? 2 : here == '`' ? 0 : 1;
            default -> 0;
        };
    }

    /** Two curly single marks in place of a double one, unless the first of them closes a single one. */
    private boolean isDoubled(int at) {
        Opening single = top(SINGLE);
        Opening outer = top(DOUBLE);
        return single == null || (outer != null && outer.at > single.at);
    }

    private void mark(int at, int length) {
        char here = text.charAt(at);
        int after = at + length;
        if (length == 2) {
            straight(at, after, here);
            return;
        }
        switch (here) {
            case '“', '‟', '„' -> curlyOpen(at, after, here);
            case '”' -> curlyClose(at, after);
            case '"', '＂' -> straight(at, after, '"');
            case '«', '»' -> guillemet(at, after);
            case '‘', '‚' -> singleOpen(at, after, here);
            case '’' -> singleClose(at, after);
            default -> straightSingle(at, after);
        }
    }

    private char before(int at) {
        return at > 0 ? text.charAt(at - 1) : ' ';
    }

    private char after(int after) {
        return after < blockEnd ? text.charAt(after) : ' ';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b';
    }

    private boolean looksOpening(int at, int after) {
        char before = before(at);
        return !isBlank(after(after))
                && (isBlank(before) || "([{—–-/―…:,“‘\"'".indexOf(before) >= 0)
                && ",.;:!?)".indexOf(after(after)) < 0;
    }

    private void curlyOpen(int at, int after, char mark) {
        boolean misused = isBlank(after(after)) && !isBlank(before(at));
        if (isOpen(DOUBLE) && (misused || (mark == '“' && top().mark == '„'))) {
            close(DOUBLE, at, after);
        } else if (!misused) {
            stack.add(new Opening(DOUBLE, mark, at, after));
        }
    }

    private void curlyClose(int at, int after) {
        if (isOpen(DOUBLE)) {
            close(DOUBLE, at, after);
        } else if (looksOpening(at, after) && Character.isLetter(after(after))) {
            stack.add(new Opening(DOUBLE, '”', at, after));
        }
    }

    private void straight(int at, int after, char mark) {
        Opening open = top(DOUBLE);
        if (open != null) {
            boolean nested = open.mark != mark && looksOpening(at, after);
            if (nested) {
                stack.add(new Opening(DOUBLE, mark, at, after));
            } else {
                close(DOUBLE, at, after);
            }
        } else if (looksOpening(at, after) || (isBlank(before(at)) && after(after) == '.')) {
            stack.add(new Opening(DOUBLE, mark, at, after));
        }
    }

    private void guillemet(int at, int after) {
        if (isOpen(GUILLEMET) && !(isBlank(before(at)) && Character.isLetter(after(after)))) {
            close(GUILLEMET, at, after);
        } else {
            stack.add(new Opening(GUILLEMET, text.charAt(at), at, after));
        }
    }

    private void singleOpen(int at, int after, char mark) {
        boolean inWord = Character.isLetterOrDigit(before(at));
        if (!inWord && !isBlank(after(after)) && !isElision(after)) {
            stack.add(new Opening(SINGLE, mark, at, after));
        }
    }

    private void singleClose(int at, int after) {
        if (isOpen(SINGLE) && endsWord(at, after) && !isPossessive(at, after)) {
            close(SINGLE, at, after);
        }
    }

    private void straightSingle(int at, int after) {
        if (isOpen(SINGLE)) {
            singleClose(at, after);
        } else if (looksOpening(at, after) && !isElision(after) && closesLater(after)) {
            stack.add(new Opening(SINGLE, SINGLE, at, after));
        }
    }

    private boolean endsWord(int at, int after) {
        return !isBlank(before(at)) && !Character.isLetterOrDigit(after(after));
    }

    /** A plural possessive, as in "the rebels' demands", while another mark that can close is still to come. */
    private boolean isPossessive(int at, int after) {
        return before(at) == 's'
                && isBlank(after(after))
                && after + 1 < blockEnd
                && Character.isLowerCase(text.charAt(after + 1))
                && closesLater(after);
    }

    private boolean closesLater(int from) {
        for (int at = from; at < blockEnd; at++) {
            char here = text.charAt(at);
            if ((here == SINGLE || here == '’')
                    && endsWord(at, at + 1)
                    && !(before(at) == 's' && isBlank(after(at + 1)))) {
                return true;
            }
            if (here == '“' || here == '‘') {
                return false;
            }
        }
        return false;
    }

    private boolean isElision(int from) {
        int to = from;
        while (to < blockEnd && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        boolean decade = !word.isEmpty() && Character.isDigit(word.charAt(0)) && word.length() <= 3;
        return decade || ELISIONS.contains(word);
    }

    private boolean isOpen(char kind) {
        return top(kind) != null;
    }

    private Opening top() {
        return stack.get(stack.size() - 1);
    }

    private @Nullable Opening top(char kind) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).kind == kind) {
                return stack.get(i);
            }
        }
        return null;
    }

    /** Closes the last opening of this kind; marks opened after it were none. */
    private void close(char kind, int at, int after) {
        while (top().kind != kind) {
            stack.remove(stack.size() - 1);
        }
        Opening open = stack.remove(stack.size() - 1);
        add(open, at, after, false);
    }

    private void add(Opening open, int end, int close, boolean goesOn) {
        int start = open.after;
        int last = end;
        while (start < last && isBlank(text.charAt(start))) {
            start++;
        }
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (start < last) {
            found.add(new Quoted(open.at, start, last, close == end ? last : close, stack.size(), block, goesOn));
        }
    }

    /** What to do with marks that nothing has closed when the paragraph ends. */
    private void leaveOpen(@Nullable Span next) {
        char nextMark = next == null ? NO_MARK : text.charAt(next.start());
        while (!stack.isEmpty()) {
            Opening open = stack.remove(stack.size() - 1);
            if (open.kind == SINGLE) {
                continue;
            }
            boolean goesOn = nextMark == open.mark
                    || (nextMark == DOUBLE && open.mark == '“')
                    || (nextMark == '“' && open.mark == DOUBLE);
            int end = goesOn || beginsClause(open.at) ? blockEnd : past(sentenceEnd(open.after));
            add(open, end, end, goesOn);
        }
    }

    /** The end, moved behind words between marks that it would cut in two. */
    private int past(int end) {
        int moved = end;
        for (Quoted quoted : found) {
            if (quoted.open() < moved && moved < quoted.close()) {
                moved = quoted.close();
            }
        }
        return moved;
    }

    private boolean beginsClause(int at) {
        int before = at - 1;
        while (before >= 0 && isBlank(text.charAt(before)) && text.charAt(before) != '\n') {
            before--;
        }
        return before < 0 || ".!?:,\n”".indexOf(text.charAt(before)) >= 0;
    }

    private int sentenceEnd(int from) {
        for (int at = from; at < blockEnd - 1; at++) {
            if (".!?".indexOf(text.charAt(at)) >= 0 && isBlank(text.charAt(at + 1))) {
                return at + 1;
            }
        }
        return blockEnd;
    }
}
