package dev.parley.ledger.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two pages tell one story.
 *
 * @param kinship what the one is to the other
 * @param share of the smaller one that the larger one tells as well, from 0 to 1: of its shingles, or for a rewrite of its sentences
 * @param aligned sentences that tell the same: for each sentence of either page that of the other which is most like it
 */
public record Resemblance(Kinship kinship, double share, List<Aligned> aligned) {
    /** The part of the smaller one's shingles that the larger one must have. Light edits of each sentence leave some .7. */
    private static final double CONTAINED = 0.66;
    /** And the part of its rare things: pages made by one template share words, but neither names nor numbers. */
    private static final double SAME_FACTS = 0.6;
    /** A page of less of another's length is an excerpt. */
    private static final double MOST = 0.7;
    /** One of still less must begin as the other does: a survey of several stories has each of them whole. */
    private static final double LEAD = 0.5;

    private static final int LEAD_SENTENCES = 3;
    /** The part of the shorter page's sentences that a rewrite tells. Two reports of one event share the first few. */
    private static final double RETOLD = 0.6;
    /** And the part of the rare things of the one that has fewer. */
    private static final double RETOLD_FACTS = 0.45;

    private static final int FEWEST_RETOLD = 4;
    /** A rewrite appears within so many days. */
    public static final int DAYS = 7;

    public Resemblance {
        aligned = List.copyOf(aligned);
    }

    /** Two sentences that tell the same, by their places among the sentences of their readings, from 0. */
    public record Aligned(int one, int other) {}

    /**
     * Compares two pages.
     *
     * @param days how many days lie between them; null where that isn't known
     * @return null where they are two stories
     */
    public static @Nullable Resemblance of(Rendering one, Rendering other, @Nullable Long days) {
        double contained = Sets.contained(one.shingles(), other.shingles());
        double facts = Sets.contained(one.facts(), other.facts());
        boolean fewFacts = Math.min(one.facts().length, other.facts().length) < 3;
        if (contained >= CONTAINED
                && (facts >= SAME_FACTS || fewFacts && contained >= 0.9)
                && !otherDates(one, other)) {
            double ratio = (double) one.shingles().length / other.shingles().length;
            double smaller = Math.min(ratio, 1 / ratio);
            List<Aligned> aligned = Alignment.of(one, other).pairs();
            if (smaller >= LEAD || beginsAlike(one, other, aligned)) {
                Kinship kinship = smaller >= MOST ? Kinship.COPY : ratio < 1 ? Kinship.EXCERPT : Kinship.EXTENDED;
                return new Resemblance(kinship, contained, aligned);
            }
            return null;
        }
        if (facts < RETOLD_FACTS || (days != null && Math.abs(days) > DAYS) || otherDates(one, other)) {
            return null;
        }
        Alignment alignment = Alignment.of(one, other);
        int sentences = Math.min(one.sentences().size(), other.sentences().size());
        double retold = sentences == 0 ? 0 : (double) alignment.ofShorter() / sentences;
        return retold >= RETOLD && alignment.ofShorter() >= FEWEST_RETOLD && beginsAlike(one, other, alignment.pairs())
                ? new Resemblance(Kinship.REWRITE, retold, alignment.pairs())
                : null;
    }

    /** Whether each names days and hardly any that the other names: the same words of another week. */
    private static boolean otherDates(Rendering one, Rendering other) {
        return Math.min(one.dates().length, other.dates().length) >= 2
                && Sets.contained(one.dates(), other.dates()) < 0.34;
    }

    /** Whether what the one begins with stands somewhere in the beginning of the other. */
    private static boolean beginsAlike(Rendering one, Rendering other, List<Aligned> aligned) {
        for (Aligned pair : aligned) {
            if (place(one, pair.one()) < LEAD_SENTENCES && place(other, pair.other()) < LEAD_SENTENCES) {
                return true;
            }
        }
        return false;
    }

    private static int place(Rendering rendering, int number) {
        List<Rendering.Sentence> sentences = rendering.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).number() == number) {
                return i;
            }
        }
        return sentences.size();
    }
}
