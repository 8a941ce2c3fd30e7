package dev.parley.language.trees;

import dev.parley.language.linear.Templates;
import java.util.List;

/**
 * What speaks for one word being the head of another whatever the rest of the tree is. Belongs to one sentence; not for
 * two threads.
 */
public final class PairFeatures {

    private static final List<String> NAMES = List.of(
            "way",
            "h.w",
            "h.p",
            "h.c",
            "d.w",
            "d.p",
            "d.c",
            "h-1.p",
            "h+1.p",
            "d-1.p",
            "d+1.p",
            "distance",
            "between",
            "h+1.w",
            "d-1.w",
            "d+1.w",
            "h-1.w",
            "d+2.p",
            "d-2.p");

    private static final Templates TEMPLATES = Templates.of(
            NAMES,
            "way",
            "way distance",
            "way h.w",
            "way h.p distance",
            "way d.w distance",
            "way d.p distance",
            "way h.w h.p distance",
            "way d.w d.p distance",
            "way h.w d.w",
            "way h.w d.w distance",
            "way h.w d.p",
            "way h.p d.w",
            "way h.w d.p distance",
            "way h.p d.w distance",
            "way h.p d.p",
            "way h.p d.p distance",
            "way h.w h.p d.p d.w",
            "way h.c d.c",
            "way h.c d.c distance",
            "way h.c d.p distance",
            "way h.p d.c distance",
            "way h.w d.c",
            "way h.c d.w",
            "way h.p h+1.p d-1.p d.p",
            "way h-1.p h.p d-1.p d.p",
            "way h.p h+1.p d.p d+1.p",
            "way h-1.p h.p d.p d+1.p",
            "way h.p d-1.p d.p",
            "way h.p d.p d+1.p",
            "way h.p h+1.p d.p",
            "way h-1.p h.p d.p",
            "way h.p d-1.p d.p distance",
            "way h.p d.p d+1.p distance",
            "way h.p h+1.p d.p distance",
            "way h-1.p h.p d.p distance",
            "way h.p d-1.p d.p d+1.p",
            "way h-1.p h.p h+1.p d.p",
            "way h.p d.p d+1.p d+2.p",
            "way h.p d.p d-1.p d-2.p",
            "way h.p d.w d-1.w",
            "way h.p d.w d+1.w",
            "way h.p d.p d-1.w",
            "way h.p d.p d+1.w",
            "way h.p d.p h+1.w",
            "way h.p d.p h-1.w",
            "way h.w d.p d-1.w",
            "way h.w d.p d-1.p",
            "way h.p d.p between",
            "way h.w d.p between",
            "way h.p d.w between",
            "way h.p d.p between distance");

    /** Features that every word between the two makes: its tag with theirs. */
    private static final Templates INSIDE =
            Templates.of(List.of("way", "h.p", "d.p", "b.p", "near"), "way h.p d.p b.p");

    private static final int MOST_INSIDE = 12;

    private final ParseWords words;
    private final int[] observations = new int[NAMES.size()];
    private final int[] inside = new int[5];
    private final long[] insideFeature = new long[1];
    private final long[] features = new long[TEMPLATES.size() + MOST_INSIDE];
    private int count;

    /** Features for a sentence. */
    public PairFeatures(ParseWords words) {
        this.words = words;
    }

    /** How many features the last call of {@link #of} made. */
    public int count() {
        return count;
    }

    /** The features of a pair; the array is used again by the next call. */
    public long[] of(int head, int dependent) {
        int[] seen = observations;
        int left = Math.min(head, dependent);
        int right = Math.max(head, dependent);
        seen[0] = dependent < head ? 1 : 2;
        seen[1] = words.lower[head];
        seen[2] = words.tags[head];
        seen[3] = words.clusters[head];
        seen[4] = words.lower[dependent];
        seen[5] = words.tags[dependent];
        seen[6] = words.clusters[dependent];
        seen[7] = words.tag(head - 1);
        seen[8] = words.tag(head < words.size ? head + 1 : -1);
        seen[9] = words.tag(dependent - 1);
        seen[10] = words.tag(dependent + 1);
        seen[11] = ParseWords.distance(right - left);
        seen[12] = words.between(left, right);
        seen[13] = words.lower(head < words.size ? head + 1 : -1);
        seen[14] = words.lower(dependent - 1);
        seen[15] = words.lower(dependent + 1);
        seen[16] = words.lower(head - 1);
        seen[17] = words.tag(dependent + 2 <= words.size ? dependent + 2 : -1);
        seen[18] = words.tag(dependent - 2 >= 0 ? dependent - 2 : -1);
        TEMPLATES.fill(seen, features);
        count = TEMPLATES.size();
        inside[0] = seen[0];
        inside[1] = seen[2];
        inside[2] = seen[5];
        long known = 0;
        for (int word = left + 1; word < right && count < features.length; word++) {
            int tag = words.tags[word];
            if ((known & 1L << (tag & 63)) == 0) {
                known |= 1L << (tag & 63);
                inside[3] = tag;
                INSIDE.fill(inside, insideFeature);
                features[count++] = insideFeature[0];
            }
        }
        return features;
    }
}
