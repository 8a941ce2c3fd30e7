package dev.parley.ledger.sources;

import dev.parley.ledger.sources.Rendering.Sentence;
import dev.parley.ledger.sources.Resemblance.Aligned;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** What more than a third of a page's sentences name, and more than two of them, tells none of them from another. */
    private static final int EVERYWHERE = 3;

    private static final int FEW = 2;

    static Alignment of(Rendering one, Rendering other) {
        boolean swapped = one.sentences().size() > other.sentences().size();
        Set<Long> everywhere = everywhere(one);
        everywhere.addAll(everywhere(other));
        List<Sentence> shorter = telling(swapped ? other : one, everywhere);
        List<Sentence> longer = telling(swapped ? one : other, everywhere);
        Set<Aligned> pairs = new LinkedHashSet<>();
        int ofShorter = 0;
        int ofLonger = 0;
        for (Sentence sentence : shorter) {
            Sentence like = likest(sentence, longer);
            if (like != null) {
                ofShorter++;
                pairs.add(pair(sentence, like, swapped));
            }
        }
        for (Sentence sentence : longer) {
            Sentence like = likest(sentence, shorter);
            if (like != null) {
                ofLonger++;
                pairs.add(pair(like, sentence, swapped));
            }
        }
        boolean equal = one.sentences().size() == other.sentences().size();
        return new Alignment(List.copyOf(pairs), equal ? Math.max(ofShorter, ofLonger) : ofShorter);
    }

    /** The rare things that a page names all over, as reports on a war name the two who fight it. */
    private static Set<Long> everywhere(Rendering page) {
        Map<Long, Integer> sentences = new HashMap<>();
        for (Sentence sentence : page.sentences()) {
            for (long fact : sentence.facts()) {
                sentences.merge(fact, 1, Integer::sum);
            }
        }
        int most = Math.max(FEW, page.sentences().size() / EVERYWHERE);
        sentences.values().removeIf(number -> number <= most);
        return new HashSet<>(sentences.keySet());
    }

    /** The sentences of a page without the things that tell none of them from another. */
    private static List<Sentence> telling(Rendering page, Set<Long> everywhere) {
        return page.sentences().stream()
                .map(one -> new Sentence(one.number(), one.words(), one.matter(), without(one.facts(), everywhere)))
                .toList();
    }

    private static long[] without(long[] facts, Set<Long> everywhere) {
        return Arrays.stream(facts).filter(fact -> !everywhere.contains(fact)).toArray();
    }

    private static Aligned pair(Sentence ofShorter, Sentence ofLonger, boolean swapped) {
        return swapped
                ? new Aligned(ofLonger.number(), ofShorter.number())
                : new Aligned(ofShorter.number(), ofLonger.number());
    }

    private static @Nullable Sentence likest(Sentence sentence, List<Sentence> others) {
        Sentence best = null;
        double highest = 0;
        for (Sentence candidate : others) {
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
