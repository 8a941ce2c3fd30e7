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

    /** Scripts from Hebrew on join words, or write none apart. */
    private static final char FIRST_JOINED = 0x0590;

    private static final int BEGINNING = 4;
    private static final int BEGINNING_JOINED = 2;

    private record Phrase(int state, String words) {}

    /** By the hash of how they begin. */
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

    /** Some bits of the hashes: enough to pass over most words, and few enough to be at hand. */
    private final BitSet beginnings = new BitSet(1 << 12);

    StatePhrases(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/states.txt")) {
            String words = Shape.small(fact.column(1, "phrase"));
            if (words.length() < beginning(words, 0)) {
                throw fact.fault("too short a phrase", "write a longer one");
            }
            int hash = hash(words, 0);
            phrases.computeIfAbsent(hash, key -> new ArrayList<>()).add(new Phrase(state(fact), words));
            beginnings.set(bits(hash));
        }
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

    /** By how many chars phrases that begin at a place are looked up. */
    private static int beginning(String text, int at) {
        return text.charAt(at) < FIRST_JOINED ? BEGINNING : BEGINNING_JOINED;
    }

    private static int hash(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + beginning(text, at); i++) {
            hash = 31 * hash + Shape.small(text.charAt(i));
        }
        return hash;
    }

    private static int bits(int hash) {
        return (hash ^ (hash >>> 12)) & 0xFFF;
    }

    /** The states whose phrases the text holds, each from the beginning of a word. */
    int in(String text) {
        String small = null;
        int states = 0;
        boolean afterLetter = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean letter = Shape.isLetter(c);
            boolean withinWord = afterLetter && letter;
            afterLetter = letter && c < FIRST_JOINED;
            if (withinWord || i + beginning(text, i) > length) {
                continue;
            }
            int hash = hash(text, i);
            List<Phrase> candidates = beginnings.get(bits(hash)) ? phrases.get(hash) : null;
            if (candidates == null) {
                continue;
            }
            small = small == null ? Shape.small(text) : small;
            for (Phrase phrase : candidates) {
                if ((states & phrase.state) == 0 && small.startsWith(phrase.words, i)) {
                    states |= phrase.state;
                }
            }
        }
        return states;
    }
}
