package dev.parley.language.words;

import java.util.Set;

/** The places where a written word holds two words: "do|n't", "Baku|'s", "can|not". */
final class Contractions {

    private static final Set<String> ENDINGS = Set.of("s", "m", "re", "ve", "ll", "d", "nt");
    private static final Set<String> SHORTENED = Set.of("em", "til", "tis", "twas", "cause", "bout", "n");
    /** Words that hold two without a sign between; the second has two letters. */
    private static final WordList FUSED = WordList.of(
            "gonna",
            "wanna",
            "gotta",
            "gimme",
            "lemme",
            "dont",
            "didnt",
            "doesnt",
            "isnt",
            "wasnt",
            "couldnt",
            "wouldnt",
            "havent",
            "arent",
            "shouldnt",
            "wont",
            "cant",
            "aint",
            "youre",
            "theyre",
            "youve",
            "theyve",
            "youll",
            "theyll");

    /** The same; the second has three letters. */
    private static final WordList FUSED_NOT = WordList.of("cannot");

    private static final int LONGEST = 8;

    private Contractions() {}

    /** Adds a word, in its parts if it is a contraction. */
    static void split(CharSequence text, int start, int end, boolean opensParagraph, TokenSpans tokens) {
        int second = second(text, start, end);
        if (second > start) {
            tokens.add(start, second, opensParagraph);
            tokens.add(second, end, false);
        } else {
            tokens.add(start, end, opensParagraph);
        }
    }

    private static int second(CharSequence text, int start, int end) {
        int length = end - start;
        if (length > 3 && Words.fold(text.charAt(end - 1)) == 't' && Words.fold(text.charAt(end - 2)) == '\'') {
            return Words.fold(text.charAt(end - 3)) == 'n' ? end - 3 : start;
        }
        if (length >= 4 && length <= LONGEST) {
            if (FUSED.contains(text, start, end)) {
                return end - 2;
            }
            return FUSED_NOT.contains(text, start, end) ? end - 3 : start;
        }
        return start;
    }

    /** Whether an apostrophe inside a word starts its second part: it does in "it's", not in "O'Brien" or "don't". */
    static boolean starts(CharSequence text, int apostrophe, int end) {
        int stop = apostrophe + 1;
        while (stop < end && stop - apostrophe <= LONGEST && Tokenizer.letterOrDigit(text, stop)) {
            stop++;
        }
        return ending(text, apostrophe, stop);
    }

    /** Whether an apostrophe and what follows it up to {@code stop} are the second part of a contraction. */
    static boolean ending(CharSequence text, int apostrophe, int stop) {
        return stop > apostrophe + 1 && stop - apostrophe <= 3 && ENDINGS.contains(folded(text, apostrophe + 1, stop));
    }

    /** Whether an apostrophe and what follows it are one word: 'em, '90s. */
    static boolean shortened(CharSequence text, int apostrophe, int stop) {
        int length = stop - apostrophe - 1;
        if (length == 0 || length > LONGEST) {
            return false;
        }
        if (Tokenizer.digit(text.charAt(apostrophe + 1))) {
            return length == 2 || length == 3 && text.charAt(stop - 1) == 's';
        }
        return SHORTENED.contains(folded(text, apostrophe + 1, stop));
    }

    private static String folded(CharSequence text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            folded.append(Words.fold(text.charAt(at)));
        }
        return folded.toString();
    }
}
