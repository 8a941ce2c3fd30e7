package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words by which two sides deal with each other, and words for what those do who stand between or beside them. */
final class DealingWords {
    private static final String SIDES = "sides";
    private static final String THIRD = "third";

    private final Set<String> ofSides = new HashSet<>();
    private final Set<String> ofThird = new HashSet<>();

    DealingWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("actors/dealings.tsv")) {
            String word = fact.column(0, "the word");
            switch (fact.column(1, "what it tells")) {
                case SIDES -> ofSides.add(word);
                case THIRD -> ofThird.add(word);
                default ->
                    throw fact.fault(
                            "the second column says neither '" + SIDES + "' nor '" + THIRD + "'", "write one of them");
            }
        }
    }

    /** Whether those who do it, or to whom it is done, are sides: "fight", "talks". */
    boolean ofSides(Sentence sentence, int token) {
        return token >= 0
                && (ofSides.contains(lemma(sentence, token))
                        || ofSides.contains(sentence.form(token).toLowerCase(Locale.ROOT)));
    }

    /** Whether who does it or is called so is no side: "mediate", "guarantor". */
    boolean ofThird(Sentence sentence, int token) {
        return token >= 0 && ofThird.contains(lemma(sentence, token));
    }

    boolean ofThird(String word) {
        return ofThird.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String lemma(Sentence sentence, int token) {
        return sentence.lemma(token).toLowerCase(Locale.ROOT);
    }
}
