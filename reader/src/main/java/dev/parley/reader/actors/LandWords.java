package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Predicates that only a land or place bears, by {@code knowledge/actors/land-words.tsv}. */
final class LandWords {
    private static final String OF_STATE = "of-state";
    private static final int PLACE = 60;

    private final Set<String> alone = new HashSet<>();
    private final Set<String> ofState = new HashSet<>();

    LandWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("actors/land-words.tsv")) {
            Set<String> words = fact.optional(1).equals(OF_STATE) ? ofState : alone;
            words.addAll(List.of(fact.column(0, "the words").split("\\|")));
        }
    }

    /**
     * How much more likely than otherwise the subject of a predicate is a place, on the scale of {@link Pronouns}: "was settled",
     * "is home to", "is recognised as part of Chad".
     */
    int weightOfPlace(SentenceTree tree, int predicate) {
        return predicate >= 0 && (alone.contains(lemma(tree, predicate)) || ofState(tree, predicate)) ? PLACE : 0;
    }

    /** The same for a state: a state settles and borders, but is no part of another. */
    int weightOfState(SentenceTree tree, int predicate) {
        return predicate >= 0 && ofState(tree, predicate) ? -PLACE : 0;
    }

    private boolean ofState(SentenceTree tree, int predicate) {
        if (isPart(tree, predicate)) {
            return true;
        }
        for (int child : tree.children(predicate)) {
            if (tree.preposition(child).equals("as") && isPart(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** "part of Chad": "of" before a name. */
    private boolean isPart(SentenceTree tree, int noun) {
        if (!ofState.contains(lemma(tree, noun))) {
            return false;
        }
        for (int child : tree.children(noun)) {
            if (tree.preposition(child).equals("of")
                    && tree.sentence().upos(child).equals("PROPN")) {
                return true;
            }
        }
        return false;
    }

    private static String lemma(SentenceTree tree, int token) {
        return tree.sentence().lemma(token).toLowerCase(Locale.ROOT);
    }
}
