package dev.parley.language.training;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.language.conllu.RawText;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares readings with treebanks: tags, lemmas and trees on the annotators' tokens, and what comes of raw text. */
final class TreebankScores {

    private static final Set<String> CORE = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent");

    private final English english;
    private final Share upos = new Share();
    private final Share xpos = new Share();
    private final Share lemmas = new Share();
    private final Share heads = new Share();
    private final Share arcs = new Share();
    private final Share core = new Share();
    private final Share rawWords = new Share();
    private final Share rawSentences = new Share();
    private final Share rawUpos = new Share();
    private final Share rawArcs = new Share();

    TreebankScores(English english) {
        this.english = english;
    }

    void compare(List<TreebankSentence> treebank) {
        for (TreebankSentence sentence : treebank) {
            onGoldTokens(sentence);
        }
        onRawText(treebank);
    }

    /** Counts all that another has counted. */
    void add(TreebankScores other) {
        upos.add(other.upos);
        xpos.add(other.xpos);
        lemmas.add(other.lemmas);
        heads.add(other.heads);
        arcs.add(other.arcs);
        core.add(other.core);
        rawWords.add(other.rawWords);
        rawSentences.add(other.rawSentences);
        rawUpos.add(other.rawUpos);
        rawArcs.add(other.rawArcs);
    }

    private void onGoldTokens(TreebankSentence gold) {
        Sentence read = english.read(gold.words(), gold.starts(), gold.ends());
        for (int word = 0; word < read.size(); word++) {
            Token token = gold.tokens().get(word);
            upos.decided(read.upos(word).equals(token.upos()));
            xpos.decided(read.xpos(word).equals(token.xpos()));
            lemmas.decided(read.lemma(word).equals(token.lemma()));
            boolean head = read.head(word) == token.head();
            boolean arc = head && read.relation(word).equals(token.relation());
            heads.decided(head);
            arcs.decided(arc);
            if (CORE.contains(token.relation())) {
                core.wanted();
                if (arc) {
                    core.right();
                }
            }
            if (CORE.contains(read.relation(word))) {
                core.found();
            }
        }
    }

    /** Words are the same if their chars are, white space left aside; arcs if both their words are. */
    private void onRawText(List<TreebankSentence> treebank) {
        RawText raw = RawText.of(treebank);
        int[] place = places(raw.text());
        Set<Long> wantedSentences = new HashSet<>();
        Set<String> wantedArcs = new HashSet<>();
        Set<String> wantedTags = new HashSet<>();
        Set<Long> wantedWords = new HashSet<>();
        int at = 0;
        for (TreebankSentence sentence : treebank) {
            List<Long> spans = spans(sentence, at);
            int length = places(sentence.text())[sentence.text().length()];
            wantedSentences.add(span(at, at + length));
            for (int word = 0; word < spans.size(); word++) {
                Token token = sentence.tokens().get(word);
                long head = token.head() < 0 ? -1 : spans.get(token.head());
                wantedWords.add(spans.get(word));
                wantedTags.add(spans.get(word) + token.upos());
                wantedArcs.add(spans.get(word) + " " + head + token.relation());
                rawWords.wanted();
                rawUpos.wanted();
                rawArcs.wanted();
            }
            rawSentences.wanted();
            at += length;
        }
        for (Sentence sentence : english.read(raw.text(), 0, raw.text().length())) {
            rawSentences.found();
            count(rawSentences, wantedSentences.contains(span(place[sentence.start()], place[sentence.end()])));
            for (int word = 0; word < sentence.size(); word++) {
                long span = span(place[sentence.start(word)], place[sentence.end(word)]);
                int head = sentence.head(word);
                long headSpan = head < 0 ? -1 : span(place[sentence.start(head)], place[sentence.end(head)]);
                rawWords.found();
                rawUpos.found();
                rawArcs.found();
                count(rawWords, wantedWords.contains(span));
                count(rawUpos, wantedTags.contains(span + sentence.upos(word)));
                count(rawArcs, wantedArcs.contains(span + " " + headSpan + sentence.relation(word)));
            }
        }
    }

    private static void count(Share share, boolean right) {
        if (right) {
            share.right();
        }
    }

    /** Offsets without white space. */
    private static int[] places(String text) {
        int[] places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean blank = Character.isWhitespace(next) || Character.isSpaceChar(next);
            places[at + 1] = places[at] + (blank ? 0 : 1);
        }
        return places;
    }

    private static List<Long> spans(TreebankSentence sentence, int from) {
        List<Long> spans = new ArrayList<>();
        int[] place = places(sentence.words());
        for (Token token : sentence.tokens()) {
            spans.add(span(from + place[token.start()], from + place[token.end()]));
        }
        return spans;
    }

    private static long span(int start, int end) {
        return (long) start << 32 | end;
    }

    /** All figures by their names, in per cent. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("UPOS", upos.percent());
        figures.put("XPOS", xpos.percent());
        figures.put("lemmas", lemmas.percent());
        figures.put("UAS", heads.percent());
        figures.put("LAS", arcs.percent());
        figures.put("core arguments", core.percent());
        figures.put("raw sentences", rawSentences.percent());
        figures.put("raw words", rawWords.percent());
        figures.put("raw UPOS", rawUpos.percent());
        figures.put("raw LAS", rawArcs.percent());
        return figures;
    }

    @Override
    public String toString() {
        return figures().entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "%s %.2f", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining("  "));
    }
}
