package dev.parley.ledger.sources;

import dev.parley.ledger.sources.Rendering.Sentence;
import dev.parley.ledger.sources.Resemblance.Aligned;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For each sentence of either page the one of the other that tells the same, where there is one.
 *
 * @param ofShorter how many sentences of the page that has fewer of them have their like
 */
record Alignment(List<Aligned> pairs, int ofShorter) {
    /** The part of a sentence's words that tells it again, by how many rare things both name. */
    private static final double SAME_WORDS = 0.6;

    private static final double WITH_A_FACT = 0.4;
    private static final double WITH_FACTS = 0.22;

    static Alignment of(Rendering one, Rendering other) {
        boolean swapped = one.sentences().size() > other.sentences().size();
        Rendering shorter = swapped ? other : one;
        Rendering longer = swapped ? one : other;
        Set<Aligned> pairs = new LinkedHashSet<>();
        int ofShorter = 0;
        int ofLonger = 0;
        for (Sentence sentence : shorter.sentences()) {
            Sentence like = likest(sentence, longer);
            if (like != null) {
                ofShorter++;
                pairs.add(pair(sentence, like, swapped));
            }
        }
        for (Sentence sentence : longer.sentences()) {
            Sentence like = likest(sentence, shorter);
            if (like != null) {
                ofLonger++;
                pairs.add(pair(like, sentence, swapped));
            }
        }
        boolean equal = one.sentences().size() == other.sentences().size();
        return new Alignment(List.copyOf(pairs), equal ? Math.max(ofShorter, ofLonger) : ofShorter);
    }

    private static Aligned pair(Sentence ofShorter, Sentence ofLonger, boolean swapped) {
        return swapped
                ? new Aligned(ofLonger.number(), ofShorter.number())
                : new Aligned(ofShorter.number(), ofLonger.number());
    }

    private static @Nullable Sentence likest(Sentence sentence, Rendering other) {
        Sentence best = null;
        double highest = 0;
        for (Sentence candidate : other.sentences()) {
            double likeness = likeness(sentence, candidate);
            if (likeness > highest) {
                highest = likeness;
                best = candidate;
            }
        }
        return best;
    }

    /** How much alike two sentences are; 0 where they don't tell the same. */
    private static double likeness(Sentence one, Sentence other) {
        int facts = Sets.shared(one.facts(), other.facts());
        int words = Sets.shared(one.matter(), other.matter());
        int smaller = Math.min(one.matter().length, other.matter().length);
        double share = smaller == 0 ? 0 : (double) words / smaller;
        boolean same = (share >= SAME_WORDS && words >= 3)
                || (share >= WITH_A_FACT && facts >= 1 && words >= 2)
                || (share >= WITH_FACTS && facts >= 2);
        return same ? share + 0.25 * facts : 0;
    }
}
