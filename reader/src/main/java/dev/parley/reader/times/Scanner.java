package dev.parley.reader.times;

import org.jspecify.annotations.Nullable;

/** Splits a stretch of text into words, figures and marks, and tells what each can be to the grammar. */
final class Scanner {
    private final Vocabulary vocabulary;
    private final Figures figures;
    private final Word[] marks = new Word[128];
    private final Word dash;
    private final Word apostrophe;

    Scanner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.figures = new Figures(vocabulary.symbols);
        for (char c = '!'; c < 128; c++) {
            marks[c] = vocabulary.word(String.valueOf(c));
        }
        this.dash = vocabulary.word("-");
        this.apostrophe = vocabulary.word("'");
    }

    Tokens scan(String text, int from, int to) {
        Tokens tokens = new Tokens(text);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
                at++;
            } else if (Character.isLetter(c)) {
                at = word(tokens, at, to);
            } else if (c >= '0' && c <= '9') {
                at = figures.scan(tokens, at, to);
            } else {
                at = mark(tokens, at, to, c);
            }
        }
        return tokens;
    }

    private int word(Tokens tokens, int from, int to) {
        String text = tokens.text;
        int at = from;
        int hash = 0;
        while (at < to && Character.isLetter(text.charAt(at))) {
            hash = Vocabulary.step(hash, Character.toLowerCase(text.charAt(at)));
            at++;
        }
        if (at - from == 1 && at + 1 < to && text.charAt(at) == '.' && Character.isLetter(text.charAt(at + 1))) {
            int end = initials(text, at, to);
            if (end > at) {
                int whole = 0;
                for (int i = from; i < end; i++) {
                    whole = Vocabulary.step(whole, Character.toLowerCase(text.charAt(i)));
                }
                add(tokens, from, end, vocabulary.find(text, from, end, whole));
                return end;
            }
        }
        Word word = vocabulary.find(text, from, at, hash);
        if (word != null && word.abbreviation && at < to && text.charAt(at) == '.' && at + 1 < to) {
            at++;
        }
        add(tokens, from, at, word);
        return at;
    }

    /** The end of letters with a stop after each, as in "p.m.", begun at the first stop; the stop's place if it is none. */
    private static int initials(String text, int firstStop, int to) {
        int at = firstStop;
        int end = firstStop;
        while (at + 1 < to && text.charAt(at) == '.' && Character.isLetter(text.charAt(at + 1))) {
            boolean single = at + 2 >= to || !Character.isLetter(text.charAt(at + 2));
            if (!single) {
                return firstStop;
            }
            at += 2;
            end = at;
        }
        return end < to && text.charAt(end) == '.' ? end + 1 : end;
    }

    private int mark(Tokens tokens, int at, int to, char c) {
        if ((c == '\'' || c == '’' || c == '‘' || c == '`') && figures.isShortDecade(tokens.text, at, to)) {
            return figures.shortDecade(tokens, at);
        }
        Word word;
        if (c == '’' || c == '‘' || c == '`') {
            word = apostrophe;
        } else if (c == '–' || c == '‐' || c == '‑') {
            word = dash;
        } else {
            word = c < 128 ? marks[c] : null;
        }
        add(tokens, at, at + 1, word);
        return at + 1;
    }

    private static void add(Tokens tokens, int from, int to, @Nullable Word word) {
        if (word == null) {
            tokens.add(from, to, Word.NONE, Word.NONE);
            return;
        }
        boolean capital = Character.isUpperCase(tokens.text.charAt(from));
        int token = tokens.add(
                from, to, capital ? word.symbols : word.smallSymbols, capital ? word.values : word.smallValues);
        tokens.words[token] = word;
        if (word.numberKind == null) {
            return;
        }
        tokens.amounts[token] = word.amount;
    }
}
