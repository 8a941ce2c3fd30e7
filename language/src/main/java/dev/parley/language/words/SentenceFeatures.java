package dev.parley.language.words;

import dev.parley.language.linear.Templates;
import java.util.List;

/**
 * Where a sentence may end, and what is looked at to tell whether it does. Not for two threads.
 */
public final class SentenceFeatures {

    private static final WordList ANNOUNCEMENTS = WordList.of("e.g.", "i.e.");

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
            "space",
            "class",
            "word2",
            "shape2",
            "class2",
            "word3",
            "shape3",
            "nextclass",
            "afterclass",
            "third",
            "thirdshape",
            "first",
            "firstshape",
            "verbs",
            "capitals",
            "ahead",
            "stop",
            "verbsahead",
            "capitalsahead",
            "suffix",
            "nextsuffix",
            "known",
            "nextknown",
            "back",
            "border",
            "kind");

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
            "sign shape space nextshape",
            "kind class nextclass",
            "kind class nextclass nextshape shape",
            "kind word nextclass nextshape",
            "kind class next nextshape",
            "kind word nextshape",
            "kind nextclass nextshape",
            "kind class nextshape",
            "kind nextclass afterclass nextshape aftershape",
            "kind nextshape aftershape thirdshape",
            "kind shape shape2 nextshape",
            "kind shape shape2 shape3 nextshape",
            "kind shape2 shape nextshape aftershape",
            "kind word word2",
            "kind word2",
            "kind word3",
            "kind after",
            "kind third",
            "kind class class2 nextclass",
            "kind first nextshape",
            "kind first word",
            "kind first words nextshape",
            "kind firstshape words nextshape",
            "kind words capitals nextshape",
            "kind words verbs nextshape",
            "kind words verbs capitals nextclass",
            "kind verbs capitals verbsahead capitalsahead",
            "kind verbs verbsahead nextclass",
            "kind verbs verbsahead class nextclass",
            "kind ahead stop nextshape",
            "kind ahead stop capitalsahead nextshape",
            "kind ahead stop verbsahead nextclass",
            "kind suffix nextshape",
            "kind nextsuffix nextshape",
            "kind suffix nextclass",
            "kind class nextsuffix",
            "kind known nextknown shape nextshape",
            "kind known nextknown verbs verbsahead",
            "kind back words nextshape",
            "kind back next",
            "kind border ahead stop nextshape words",
            "kind word nextshape aftershape",
            "kind words word nextshape",
            "kind inside words nextclass",
            "kind nextshape closed",
            "kind closed opens nextshape",
            "kind speech nextshape closed");

    private static final int LONGEST_SPEAKER = 4;

    /** How many words back and ahead are counted. */
    private static final int BACK = 30;

    private static final int AHEAD = 12;

    /** Longest sign that is taken for the end of what lies ahead. */
    private static final int LONGEST_SIGN = 3;

    /** Marks a border that has no sign before it; no char is that large. */
    private static final int BARE = 1 << 20;

    private final CharSequence text;
    private final TokenSpans tokens;
    private final WordLists lists;
    private final int[] observations = new int[NAMES.size()];
    private final long[] features = new long[TEMPLATES.size()];
    private final int[] hashes;
    private final int[] classes;

    /** Features of the borders between these tokens. */
    public SentenceFeatures(CharSequence text, TokenSpans tokens, WordLists lists, KnownWords known) {
        this.text = text;
        this.tokens = tokens;
        this.lists = lists;
        hashes = new int[tokens.size()];
        classes = new int[tokens.size()];
        for (int token = 0; token < hashes.length; token++) {
            hashes[token] = Words.lowerHash(text, tokens.start(token), tokens.end(token));
            classes[token] = known.classOf(hashes[token]);
        }
    }

    /**
     * The token that ends a sentence if one can end before {@code next}: a full stop or the like with nothing but
     * closing marks behind it, or any token before a blank and something that is no small letter.
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
        if (token >= 0 && ends(token)) {
            return token;
        }
        return bare(next) ? next - 1 : -1;
    }

    /** Whether a token is a sign that ends sentences, or ends in one. */
    boolean signed(int token) {
        return ends(token);
    }

    /** Whether a sentence can start here although no sign stands before: never at a dash, as date lines have them. */
    private boolean bare(int next) {
        char first = text.charAt(tokens.start(next));
        if (!tokens.spaceBefore(next) || dash(next - 1) || dash(next) || ",.;:!?%/'’".indexOf(first) >= 0) {
            return false;
        }
        return !Character.isLowerCase(first) || address(next) && next > 0 && address(next - 1);
    }

    private boolean address(int token) {
        return Addresses.end(text, tokens.start(token), tokens.end(token)) == tokens.end(token);
    }

    private boolean dash(int token) {
        char first = text.charAt(tokens.start(token));
        boolean line = first == '_' && tokens.end(token) - tokens.start(token) == 1;
        return line || Words.fold(first) == '-' || first == '—' || first == '―';
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
        boolean signed = ends(end);
        boolean attached = signed && signEnd - signStart > 1 && Tokenizer.letterOrDigit(text, signStart);
        int word = attached || !signed ? end : Math.max(first, end - 1);
        int wordStart = tokens.start(word);
        int wordEnd = attached ? signEnd - 1 : tokens.end(word);
        seen[1] = signed
                ? text.charAt(signEnd - 1) + (attached ? 1 << 16 : 0) + (signEnd - signStart > 1 ? 1 << 17 : 0)
                : BARE + (Tokenizer.letterOrDigit(text, tokens.start(next)) ? 0 : 1);
        seen[2] = Words.lowerHash(text, wordStart, wordEnd);
        seen[3] = shape(wordStart, wordEnd);
        seen[4] = Math.min(6, wordEnd - wordStart);
        boolean opener = opens(next);
        int nextWord = opener && next + 1 < tokens.size() ? next + 1 : next;
        seen[5] = hash(nextWord, first);
        seen[6] = shape(nextWord);
        seen[7] = hash(nextWord + 1, first);
        seen[8] = shape(nextWord + 1);
        seen[9] = end + 1 < next ? text.charAt(tokens.start(end + 1)) : 0;
        seen[10] = opener ? 1 : 0;
        seen[11] = lists.titles().contains(text, wordStart, wordEnd) ? 1 : 0;
        seen[12] = lists.abbreviations().contains(text, wordStart, wordEnd) ? 1 : 0;
        seen[13] = speechFollows(next) ? 1 : 0;
        seen[14] = openMarks(first, next);
        seen[15] = lengthClass(next - first);
        seen[16] = tokens.spaceBefore(next) ? 1 : 0;
        seen[17] = classes[word];
        seen[18] = hash(word - 1, first);
        seen[19] = word > first ? shape(word - 1) : -1;
        seen[20] = word > first ? classes[word - 1] : -1;
        seen[21] = hash(word - 2, first);
        seen[22] = word - 1 > first ? shape(word - 2) : -1;
        seen[23] = classes[nextWord];
        seen[24] = nextWord + 1 < classes.length ? classes[nextWord + 1] : -1;
        seen[25] = hash(nextWord + 2, first);
        seen[26] = shape(nextWord + 2);
        seen[27] = hashes[first];
        seen[28] = shape(first);
        lookBack(first, next, seen);
        lookAhead(next, seen);
        seen[35] = suffix(wordStart, wordEnd);
        seen[36] = suffix(tokens.start(nextWord), tokens.end(nextWord));
        seen[37] = KnownWords.capitals(classes[word]);
        seen[38] = KnownWords.capitals(classes[nextWord]);
        seen[39] = first > 0 ? hashes[first - 1] : -1;
        seen[40] = tokens.opensParagraph(first) ? 1 : 0;
        seen[41] = signed ? kind(end, attached) : seen[1];
        TEMPLATES.fill(seen, features);
        return features;
    }

    /** Full stops, question marks and cries are of one kind, however many; dots are of another. */
    private int kind(int end, boolean attached) {
        char sign = text.charAt(tokens.end(end) - 1);
        if (attached) {
            return 1;
        }
        boolean dots = sign == '…' || sign == '.' && tokens.end(end) - tokens.start(end) > 1;
        return dots ? 2 : sign == ':' || sign == ';' ? sign : 3;
    }

    private static int lengthClass(int words) {
        if (words < 5) {
            return words;
        }
        return words < 8 ? 5 : words < 14 ? 6 : words < 25 ? 7 : words < 50 ? 8 : 9;
    }

    /** Verbs and capitals in what would be the sentence. */
    private void lookBack(int first, int next, int[] seen) {
        int from = Math.max(first, next - BACK);
        int verbs = 0;
        int capitals = 0;
        for (int token = from; token < next; token++) {
            verbs += KnownWords.verb(classes[token]) ? 1 : 0;
            capitals += Character.isUpperCase(text.charAt(tokens.start(token))) ? 1 : 0;
        }
        seen[29] = Math.min(2, verbs);
        seen[30] = capitals * 4 / (next - from);
    }

    /** Number of words up to the next sign or paragraph, which of these it is, and verbs and capitals before it. */
    private void lookAhead(int next, int[] seen) {
        int verbs = 0;
        int capitals = 0;
        int stop = 0;
        int token = next;
        while (stop == 0 && token < next + AHEAD) {
            if (token == tokens.size() || token > next && tokens.opensParagraph(token)) {
                stop = 1;
            } else if (ends(token) && tokens.end(token) - tokens.start(token) <= LONGEST_SIGN) {
                stop = text.charAt(tokens.end(token) - 1);
            } else {
                verbs += KnownWords.verb(classes[token]) ? 1 : 0;
                capitals += Character.isUpperCase(text.charAt(tokens.start(token))) ? 1 : 0;
                token++;
            }
        }
        int words = token - next;
        seen[31] = Math.min(5, words) + (words == AHEAD ? 1 : 0);
        seen[32] = stop;
        seen[33] = Math.min(2, verbs);
        seen[34] = words == 0 ? -1 : capitals * 4 / words;
    }

    private int hash(int token, int first) {
        return token < first || token >= hashes.length ? -1 : hashes[token];
    }

    private int suffix(int start, int end) {
        return Words.lowerHash(text, Math.max(start, end - 3), end) + 1;
    }

    private int shape(int token) {
        return token < tokens.size() ? shape(tokens.start(token), tokens.end(token)) : -1;
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

    /** Whether a time of day, as in "5 p.m.", ends at {@code end} and a day or a month follows. */
    boolean tellsDate(int end, int next) {
        int length = tokens.end(end) - tokens.start(end);
        char half = Words.fold(text.charAt(tokens.start(end)));
        return length == "p.m.".length()
                && (half == 'a' || half == 'p')
                && text.charAt(tokens.start(end) + 1) == '.'
                && Words.fold(text.charAt(tokens.start(end) + 2)) == 'm'
                && lists.dates().contains(text, tokens.start(next), tokens.end(next));
    }

    /** Whether "e.g." or "i.e." stands at {@code end}: what it announces belongs to the sentence. */
    boolean announces(int end) {
        return ANNOUNCEMENTS.contains(text, tokens.start(end), tokens.end(end));
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
