package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases by which pages show their state (knowledge/pages/states.txt), found in one pass over a line. */
final class StatePhrases {

    private record Phrase(String state, String words) {}

    /** Phrases by their first two letters. */
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

    private final boolean[] first = new boolean[1 << 16];

    StatePhrases(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/states.txt")) {
            String words = Shape.small(fact.column(1, "phrase"));
            if (words.length() < 2) {
                throw fact.fault("a phrase of one letter", "write a longer one");
            }
            phrases.computeIfAbsent(key(words, 0), key -> new ArrayList<>())
                    .add(new Phrase(fact.column(0, "state"), words));
            first[words.charAt(0)] = true;
        }
    }

    private static int key(String text, int at) {
        return (text.charAt(at) << 16) | text.charAt(at + 1);
    }

    /** Whether the text holds a phrase of the state, anywhere. */
    boolean show(String state, String text) {
        return at(state, text, false) >= 0;
    }

    /** Whether the text holds a phrase of the state at the beginning of a word. */
    boolean showAtWord(String state, String text) {
        return at(state, text, true) >= 0;
    }

    /** Where a phrase of the state begins, or -1. */
    private int at(String state, String text, boolean atWord) {
        String small = Shape.small(text);
        for (int i = 0; i + 1 < small.length(); i++) {
            if (!first[small.charAt(i)] || (atWord && i > 0 && Character.isLetter(small.charAt(i - 1)))) {
                continue;
            }
            for (Phrase phrase : phrases.getOrDefault(key(small, i), List.of())) {
                if (phrase.state.equals(state) && small.startsWith(phrase.words, i)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
