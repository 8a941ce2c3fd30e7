package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The phrases by which pages show their state (knowledge/pages/states.txt), all found in one pass over a line. */
final class StatePhrases {

    /** What phrases tell; one bit each. */
    static final int PAYWALLED = 1;

    static final int REST = 1 << 1;
    static final int COOKIES = 1 << 2;
    static final int CONSENT = 1 << 3;
    static final int TRUNCATED = 1 << 4;
    static final int LIVE = 1 << 5;
    static final int GALLERY = 1 << 6;
    static final int PRINTED = 1 << 7;

    private static final char FIRST_JOINED = 0x0590;

    private record Phrase(int state, String words) {}

    /** Phrases by their first two letters. */
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

    /** The beginnings of phrases, each by a number that others may share. */
    private final BitSet beginnings = new BitSet(1 << 16);

    StatePhrases(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/states.txt")) {
            String words = Shape.small(fact.column(1, "phrase"));
            if (words.length() < 2) {
                throw fact.fault("a phrase of one letter", "write a longer one");
            }
            phrases.computeIfAbsent(key(words, 0), key -> new ArrayList<>()).add(new Phrase(state(fact), words));
            beginnings.set(beginning(words, 0));
        }
    }

    /** Scripts from Hebrew on join words, or write none apart. */
    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && text.charAt(at) < FIRST_JOINED
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at));
    }

    private static int state(Fact fact) {
        return switch (fact.column(0, "state").toLowerCase(Locale.ROOT)) {
            case "paywalled" -> PAYWALLED;
            case "rest" -> REST;
            case "cookies" -> COOKIES;
            case "consent" -> CONSENT;
            case "truncated" -> TRUNCATED;
            case "live" -> LIVE;
            case "gallery" -> GALLERY;
            case "printed" -> PRINTED;
            default -> throw fact.fault("no such state", "write one of those in the file");
        };
    }

    private static int beginning(String text, int at) {
        return (31 * text.charAt(at) + text.charAt(at + 1)) & 0xFFFF;
    }

    private static int key(String text, int at) {
        return (text.charAt(at) << 16) | text.charAt(at + 1);
    }

    /** The states whose phrases the text holds, each from the beginning of a word. */
    int in(String text) {
        String small = Shape.small(text);
        int states = 0;
        for (int i = 0; i + 1 < small.length(); i++) {
            if (!beginnings.get(beginning(small, i)) || isWithinWord(small, i)) {
                continue;
            }
            List<Phrase> candidates = phrases.get(key(small, i));
            if (candidates == null) {
                continue;
            }
            for (Phrase phrase : candidates) {
                if ((states & phrase.state) == 0 && small.startsWith(phrase.words, i)) {
                    states |= phrase.state;
                }
            }
        }
        return states;
    }
}
