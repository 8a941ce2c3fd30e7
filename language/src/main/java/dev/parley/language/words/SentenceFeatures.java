package dev.parley.language.words;

import dev.parley.language.linear.Templates;
import java.util.List;

/**
 * Where a sentence may end, and what is looked at to tell whether it does. Not for two threads.
 */
public final class SentenceFeatures {

    private static final List<String> NAMES = List.of(
            "bias",
            "sign",
            "word",
            "shape",
            "length",
            "next",
            "nextshape",
            "after",
            "aftershape",
            "closed",
            "opens",
            "title",
            "abbreviation",
            "speech",
            "inside",
            "words",
            "space");

    private static final Templates TEMPLATES = Templates.of(
            NAMES,
            "bias",
            "sign",
            "sign nextshape",
            "sign nextshape closed",
            "sign nextshape opens",
            "sign closed opens",
            "sign closed nextshape speech",
            "sign closed opens nextshape speech",
            "sign word",
            "sign shape nextshape",
            "sign shape next",
            "sign length nextshape",
            "word next",
            "sign next",
            "sign next after",
            "sign nextshape aftershape",
            "sign abbreviation nextshape",
            "sign abbreviation next",
            "sign title nextshape",
            "sign title",
            "sign inside nextshape",
            "sign inside closed nextshape",
            "sign words nextshape",
            "sign space",
            "sign space nextshape",
            "sign shape space nextshape");

    private static final int LONGEST_SPEAKER = 4;

    private final CharSequence text;
    private final TokenSpans tokens;
    private final WordLists lists;
    private final int[] observations = new int[NAMES.size()];
    private final long[] features = new long[TEMPLATES.size()];

    /** Features of the borders between these tokens. */
    public SentenceFeatures(CharSequence text, TokenSpans tokens, WordLists lists) {
        this.text = text;
        this.tokens = tokens;
        this.lists = lists;
    }

    /**
     * The token that ends a sentence if one can end before {@code next}: a full stop or the like with nothing but
     * closing marks behind it.
     *
     * @return the token, or -1
     */
    public int end(int next) {
        if (closes(next)) {
            return -1;
        }
        int token = next - 1;
        while (token >= 0 && next - token < 5 && closes(token)) {
            token--;
        }
        return token >= 0 && ends(token) ? token : -1;
    }

    private boolean ends(int token) {
        char last = text.charAt(tokens.end(token) - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == ':' || last == ';' || last == '。';
    }

    private boolean closes(int token) {
        char first = text.charAt(tokens.start(token));
        if (first == '"' || first == '\'' || first == '*') {
            return !tokens.spaceBefore(token) && Words.fold(text.charAt(tokens.end(token) - 1)) == first;
        }
        return ")]}”’»".indexOf(first) >= 0 && tokens.end(token) - tokens.start(token) == 1;
    }

    /** The features of a border before {@code next}, with a sentence that starts at {@code first} and may end at {@code end}. */
    public long[] at(int first, int end, int next) {
        int[] seen = observations;
        seen[0] = 1;
        int signStart = tokens.start(end);
        int signEnd = tokens.end(end);
        char sign = text.charAt(signEnd - 1);
        boolean attached = signEnd - signStart > 1 && Tokenizer.letterOrDigit(text, signStart);
        seen[1] = sign + (attached ? 256 : 0) + (signEnd - signStart > 1 ? 512 : 0);
        int word = attached ? end : Math.max(first, end - 1);
        int wordStart = tokens.start(word);
        int wordEnd = attached ? signEnd - 1 : tokens.end(word);
        seen[2] = Words.lowerHash(text, wordStart, wordEnd);
        seen[3] = shape(wordStart, wordEnd);
        seen[4] = Math.min(6, wordEnd - wordStart);
        boolean opener = opens(next);
        int nextWord = opener && next + 1 < tokens.size() ? next + 1 : next;
        seen[5] = Words.lowerHash(text, tokens.start(nextWord), tokens.end(nextWord));
        seen[6] = shape(tokens.start(nextWord), tokens.end(nextWord));
        boolean more = nextWord + 1 < tokens.size();
        seen[7] = more ? Words.lowerHash(text, tokens.start(nextWord + 1), tokens.end(nextWord + 1)) : -1;
        seen[8] = more ? shape(tokens.start(nextWord + 1), tokens.end(nextWord + 1)) : -1;
        seen[9] = end + 1 < next ? text.charAt(tokens.start(end + 1)) : 0;
        seen[10] = opener ? 1 : 0;
        seen[11] = lists.titles().contains(text, wordStart, wordEnd) ? 1 : 0;
        seen[12] = lists.abbreviations().contains(text, wordStart, wordEnd) ? 1 : 0;
        seen[13] = speechFollows(next) ? 1 : 0;
        seen[14] = openMarks(first, next);
        seen[15] = Math.min(4, next - first);
        seen[16] = tokens.spaceBefore(next) ? 1 : 0;
        TEMPLATES.fill(seen, features);
        return features;
    }

    /** Whether a question or a cry that is quoted ends at {@code end} and the words behind it tell who uttered it. */
    boolean tellsSpeaker(int end, int next) {
        char sign = text.charAt(tokens.end(end) - 1);
        if (end + 1 == next || sign != '?' && sign != '!' || opens(next)) {
            return false;
        }
        for (int token = next; token < Math.min(next + LONGEST_SPEAKER, tokens.size()); token++) {
            if (lists.speech().contains(text, tokens.start(token), tokens.end(token))) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(int token) {
        return "“‘\"'([«".indexOf(text.charAt(tokens.start(token))) >= 0;
    }

    /** Whether one of the next few words is a verb of speech, as in «“Why?” Baku asked». */
    private boolean speechFollows(int next) {
        for (int token = next; token < Math.min(next + 6, tokens.size()); token++) {
            if (lists.speech().contains(text, tokens.start(token), tokens.end(token))) {
                return true;
            }
            char sign = text.charAt(tokens.start(token));
            if (sign == '.' || sign == '“' || sign == '"') {
                return false;
            }
        }
        return false;
    }

    /** 1 if a quotation stands open before {@code next}, 2 for a bracket, 3 for both, 0 for neither. */
    private int openMarks(int first, int next) {
        boolean quotation = false;
        int brackets = 0;
        for (int token = Math.max(first, next - 60); token < next; token++) {
            switch (text.charAt(tokens.start(token))) {
                case '“' -> quotation = true;
                case '”' -> quotation = false;
                case '"' -> quotation = !quotation;
                case '(', '[' -> brackets++;
                case ')', ']' -> brackets--;
                default -> {
                    // Words and other signs open nothing.
                }
            }
        }
        return (quotation ? 1 : 0) + (brackets > 0 ? 2 : 0);
    }

    private int shape(int start, int end) {
        char first = text.charAt(start);
        if (Character.isUpperCase(first)) {
            return end - start == 1 ? 1 : Character.isUpperCase(text.charAt(end - 1)) ? 2 : 3;
        }
        if (Character.isLowerCase(first)) {
            return 4;
        }
        return Character.isDigit(first) ? 5 : 8 + first;
    }
}
