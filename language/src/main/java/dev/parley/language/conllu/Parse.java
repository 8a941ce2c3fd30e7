package dev.parley.language.conllu;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence that was read, ready to be shown.
 *
 * @param id its {@code sent_id}
 * @param sentence what was read
 * @param given the tokens that were given for it; none if it was read from raw text
 */
public record Parse(String id, Sentence sentence, List<Token> given) {

    public Parse {
        given = List.copyOf(given);
    }

    /** Reads raw text; sentences are numbered from 1. */
    public static List<Parse> ofText(English english, String text) {
        return ofText(english, text, Map.of());
    }

    /** Reads treebank sentences on the tokens that they give. */
    public static List<Parse> ofTokens(English english, List<TreebankSentence> treebank) {
        List<Parse> parses = new ArrayList<>();
        for (TreebankSentence sentence : treebank) {
            String id = sentence.id().isEmpty() ? String.valueOf(parses.size() + 1) : sentence.id();
            Sentence read = english.read(sentence.words(), sentence.starts(), sentence.ends());
            parses.add(new Parse(id, read, sentence.tokens()));
        }
        return parses;
    }

    /** Reads the raw text of treebank sentences; one that starts where a sentence of the treebank does has its id. */
    public static List<Parse> ofRawText(English english, List<TreebankSentence> treebank) {
        RawText raw = RawText.of(treebank);
        Map<Integer, String> ids = new HashMap<>();
        for (int s = 0; s < treebank.size(); s++) {
            if (!treebank.get(s).id().isEmpty()) {
                ids.put(raw.starts()[s], treebank.get(s).id());
            }
        }
        return ofText(english, raw.text(), ids);
    }

    private static List<Parse> ofText(English english, String text, Map<Integer, String> ids) {
        List<Parse> parses = new ArrayList<>();
        String last = "";
        int within = 1;
        for (Sentence sentence : english.read(text, 0, text.length())) {
            String id = ids.get(sentence.start());
            if (id == null && last.isEmpty()) {
                id = String.valueOf(parses.size() + 1);
            } else if (id == null) {
                within++;
                id = last + "." + within;
            } else {
                last = id;
                within = 1;
            }
            parses.add(new Parse(id, sentence, List.of()));
        }
        return parses;
    }

    /** Whether a blank or another gap stands behind a token, or the sentence ends. */
    boolean spaceAfter(int token) {
        return token + 1 >= sentence.size() || sentence.start(token + 1) > sentence.end(token);
    }

    /** How many tokens from this one on are written as one word: more than one in "don't", 0 within such a word. */
    int multiword(int token) {
        if (!given.isEmpty()) {
            return given.get(token).multiword();
        }
        if (token > 0 && continues(token)) {
            return 0;
        }
        int end = token + 1;
        while (end < sentence.size() && continues(end)) {
            end++;
        }
        return end - token;
    }

    /** Whether a token is the later part of a contraction or a possessive ending. */
    private boolean continues(int token) {
        if (sentence.start(token) > sentence.end(token - 1)) {
            return false;
        }
        String before = sentence.form(token - 1);
        char first = sentence.form(token).charAt(0);
        boolean word = Character.isLetterOrDigit(before.charAt(before.length() - 1));
        boolean apostrophe = first == '\'' || first == '’';
        return word
                && (Character.isLetter(first)
                        || apostrophe && !sentence.upos(token).equals("PUNCT"));
    }

    /** What is written for a word of several tokens. */
    String surface(int token, int tokens) {
        if (!given.isEmpty()) {
            return given.get(token).surface();
        }
        StringBuilder surface = new StringBuilder();
        for (int part = token; part < token + tokens; part++) {
            surface.append(sentence.form(part));
        }
        return surface.toString();
    }

    /** The text of the sentence on one line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int token = 0; token < sentence.size(); token++) {
            int together = multiword(token);
            if (together > 0) {
                text.append(surface(token, together));
            }
            if (spaceAfter(token) && token + 1 < sentence.size()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
