package dev.parley.language.trees;

import dev.parley.language.linear.Templates;
import java.util.Arrays;
import java.util.List;

/** What the parser looks at before it names the relation of an arc. Belongs to one sentence; not for two threads. */
public final class ArcFeatures {

    private static final List<String> NAMES = List.of(
            "h.w",
            "h.p",
            "h.c",
            "d.w",
            "d.p",
            "d.c",
            "side",
            "distance",
            "between",
            "h-1.p",
            "h+1.p",
            "d-1.p",
            "d+1.p",
            "d-1.w",
            "d+1.w",
            "dl.w",
            "dl.p",
            "dl.d",
            "dr.w",
            "dr.p",
            "dr.d",
            "dlset",
            "drset",
            "hlset",
            "hrset",
            "sib.p",
            "sib.d",
            "sib.w",
            "hl.p",
            "hl.d",
            "g.p",
            "g.w",
            "h.d",
            "dlefts",
            "drights",
            "dl2.w",
            "dl2.d",
            "dr2.d",
            "first");

    private static final String[] AT_ONCE = {
        "side",
        "h.w side",
        "h.p side",
        "d.w side",
        "d.p side",
        "d.c side",
        "h.c side",
        "h.w d.w side",
        "h.w d.p side",
        "h.p d.w side",
        "h.p d.p side",
        "h.c d.c side",
        "h.c d.p side",
        "h.p d.c side",
        "h.w d.c side",
        "h.c d.w side",
        "h.p d.p side distance",
        "d.w distance side",
        "h.p d.p between side",
        "h.p d.p d-1.p side",
        "h.p d.p d+1.p side",
        "h.p d.p h-1.p side",
        "h.p d.p h+1.p side",
        "h.p d.p d-1.p d+1.p side",
        "h.p d.p h-1.p h+1.p side",
        "h.p d.p h+1.p d-1.p side",
        "h.p d.p h-1.p d+1.p side",
        "d.p d-1.w side",
        "d.p d+1.w side",
        "d.w d-1.w side",
        "d.p dl.w side",
        "d.p dl.p side",
        "d.p dl.d side",
        "d.p dl.w h.p side",
        "d.p dl.w h.w side",
        "d.w dl.w side",
        "d.p dr.w side",
        "d.p dr.p dr.d side",
        "d.p dl2.w h.p side",
        "d.p dl2.d side",
        "d.p dr2.d side",
        "h.p d.p dlset side",
        "h.p d.p drset side",
        "d.w dlset side",
        "d.p dlset drset side",
        "h.p d.p hlset side",
        "h.p d.p hrset side",
        "h.w d.p hlset side",
        "h.w d.p hrset side",
        "h.w hlset hrset side",
        "h.p d.p sib.p sib.d side",
        "h.w d.p sib.d side",
        "h.w sib.w side",
        "h.p d.p hl.p hl.d side",
        "h.p d.p dlefts drights side",
        "h.p d.p first",
    };

    private static final String[] LOOKING_BACK = {
        "h.p d.p g.p side", "h.p d.p h.d side", "d.w h.d side", "d.p h.d hlset hrset side", "h.w d.p h.d side",
        "h.p d.p g.w side", "d.p h.d g.p side", "h.p d.p hlset hrset side", "h.c d.p hrset side", "h.c d.c h.d side",
    };

    private static final Templates ONCE = Templates.of(NAMES, AT_ONCE);
    private static final Templates AGAIN = Templates.of(NAMES, joined());

    private final ParseWords words;
    private final Templates templates;
    private final int[] observations = new int[NAMES.size()];
    private final long[] features;

    /** {@code again}: whether the whole tree is at hand, so that the head's own head and relation are known. */
    public ArcFeatures(ParseWords words, boolean again) {
        this.words = words;
        templates = again ? AGAIN : ONCE;
        features = new long[templates.size()];
    }

    private static String[] joined() {
        String[] all = Arrays.copyOf(AT_ONCE, AT_ONCE.length + LOOKING_BACK.length);
        System.arraycopy(LOOKING_BACK, 0, all, AT_ONCE.length, LOOKING_BACK.length);
        return all;
    }

    /** The features of an arc that a move is about to make or, with the whole tree at hand, one that stands. */
    public long[] of(Configuration at, int head, int dependent) {
        int[] seen = observations;
        seen[0] = words.lower[head];
        seen[1] = words.tags[head];
        seen[2] = words.clusters[head];
        seen[3] = words.lower[dependent];
        seen[4] = words.tags[dependent];
        seen[5] = words.clusters[dependent];
        boolean left = dependent < head;
        seen[6] = left ? 1 : 0;
        seen[7] = ParseWords.distance(Math.abs(head - dependent));
        seen[8] = words.between(Math.min(head, dependent), Math.max(head, dependent));
        seen[9] = words.tag(head - 1);
        seen[10] = words.tag(head < words.size ? head + 1 : -1);
        seen[11] = words.tag(dependent - 1);
        seen[12] = words.tag(dependent + 1);
        seen[13] = words.lower(dependent - 1);
        seen[14] = words.lower(dependent + 1);
        below(at, dependent);
        seen[23] = ParseWords.fold(at.leftRelations[head]);
        seen[24] = ParseWords.fold(at.rightRelations[head]);
        int sibling = left ? at.left1[head] : at.right1[head];
        if (sibling == dependent) {
            sibling = left ? at.left2[head] : at.right2[head];
        }
        seen[25] = words.tag(sibling);
        seen[26] = sibling < 0 ? -1 : at.relations[sibling];
        seen[27] = words.lower(sibling);
        int other = left ? at.right1[head] : at.left1[head];
        seen[28] = words.tag(other);
        seen[29] = other < 0 ? -1 : at.relations[other];
        int above = at.heads[head];
        seen[30] = words.tag(above);
        seen[31] = words.lower(above);
        seen[32] = above < 0 ? -1 : at.relations[head];
        seen[38] = sibling < 0 ? 1 : 0;
        templates.fill(seen, features);
        return features;
    }

    private void below(Configuration at, int dependent) {
        int[] seen = observations;
        int first = at.left1[dependent];
        seen[15] = words.lower(first);
        seen[16] = words.tag(first);
        seen[17] = first < 0 ? -1 : at.relations[first];
        int last = at.right1[dependent];
        seen[18] = words.lower(last);
        seen[19] = words.tag(last);
        seen[20] = last < 0 ? -1 : at.relations[last];
        seen[21] = ParseWords.fold(at.leftRelations[dependent]);
        seen[22] = ParseWords.fold(at.rightRelations[dependent]);
        seen[33] = Math.min(3, at.lefts[dependent]);
        seen[34] = Math.min(3, at.rights[dependent]);
        int second = at.left2[dependent];
        seen[35] = words.lower(second);
        seen[36] = second < 0 ? -1 : at.relations[second];
        seen[37] = at.right2[dependent] < 0 ? -1 : at.relations[at.right2[dependent]];
    }
}
