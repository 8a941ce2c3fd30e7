package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells figures of speech, sport and other things from political acts, by the words of {@code
 * knowledge/events/figures.tsv}.
 */
final class Figures {
    private final Set<String> otherThings = new HashSet<>();
    private final Set<String> modifiers = new HashSet<>();
    private final Set<String> objects = new HashSet<>();

    Figures(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("events/figures.tsv")) {
            List<String> words = List.of(fact.column(1, "the words").split("[|\\s]+"));
            switch (fact.column(0, "topic, modifier or object")) {
                case "topic" -> otherThings.addAll(words);
                case "modifier" -> modifiers.addAll(words);
                case "object" -> objects.addAll(words);
                default -> throw fact.fault("'" + fact.optional(0) + "' is unknown", "write topic, modifier or object");
            }
        }
    }

    /** Whether the sentence is about sport or the like: two of its words say so, or one that can mean nothing else. */
    boolean speakOfOtherThings(Sentence sentence) {
        int found = 0;
        for (int token = 0; token < sentence.size(); token++) {
            String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
            if (otherThings.contains("!" + lemma)) {
                return true;
            }
            if (otherThings.contains(lemma)) {
                found++;
            }
        }
        return found >= 2;
    }

    /** Whether the word is meant figuratively: "battle of the budget", "war of words", "attack on inflation". */
    boolean isFigure(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            String lemma = sentence.lemma(child).toLowerCase(Locale.ROOT);
            boolean before = tree.is(child, "amod") || tree.is(child, "compound");
            boolean after = tree.is(child, "nmod") || tree.is(child, "obj") || tree.is(child, "obl");
            if ((before && modifiers.contains(lemma)) || (after && objects.contains(lemma))) {
                return true;
            }
        }
        return false;
    }
}
