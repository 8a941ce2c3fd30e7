package dev.parley.reader.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article's body. Every element of the page is a candidate, judged by how much prose
 * it holds and how little else; prose that the page's own metadata call the article counts more, prose before the
 * headline and in elements named for other things counts less or nothing.
 */
final class BodyChoice {
    private static final int LEAST_WORDS = 8;
    private static final double BEFORE_HEADLINE = 0.15;
    private static final double CONFIRMED = 2.0;
    private static final double UNCONFIRMED = 0.3;
    private static final double WIDE = 0.4;
    private static final int LONG_ENOUGH = 600;

    private static final int[] MUTABLE = {
        Hints.NAVIGATION,
        Hints.NOTICE,
        Hints.SEARCH,
        Hints.SIDEBAR,
        Hints.CAPTION,
        Hints.AUTHOR,
        Hints.ADVERT,
        Hints.ASIDE
    };

    private final PageTree tree;
    private final List<Block> blocks;
    private final int headline;
    /** How many letters and digits the metadata's text has. */
    private final int statedLength;

    private final Passages body;

    /**
     * @param headline position of the headline's block, or -1
     * @param stated the article's text as the metadata give it, or null
     */
    BodyChoice(VisibleText visible, int headline, @Nullable String stated) {
        tree = visible.tree;
        blocks = visible.blocks;
        this.headline = headline;
        String letters = stated == null ? "" : squeezed(stated);
        statedLength = letters.length();
        body = new Passages(letters);
    }

    /** The node that holds the body; the root where the page has no prose. */
    int root() {
        double[] own = new double[tree.size()];
        for (Block block : blocks) {
            own[block.node] += prose(block);
        }
        tree.weigh(own);
        muteWide();
        double[] clean = new double[tree.size()];
        double[] all = new double[tree.size()];
        boolean usable = stateIsUsable();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            clean[block.node] += weight(i, usable);
            all[block.node] += block.solid;
        }
        clean = tree.summed(clean);
        all = tree.summed(all);
        int best = 0;
        double bestScore = 0;
        for (int node = 0; node < tree.size(); node++) {
            double score = all[node] == 0 ? 0 : clean[node] * Math.min(1, clean[node] / all[node]);
            if (score >= bestScore && score > 0) {
                best = node;
                bestScore = score;
            }
        }
        return container(best);
    }

    /** A paragraph can't be the body alone where others stand beside it. */
    private int container(int node) {
        int at = node;
        while (at > 0 && isParagraph(tree.tag(at))) {
            at = tree.parent(at);
        }
        return at;
    }

    static boolean isParagraph(String tag) {
        return switch (tag) {
            case "p",
                    "span",
                    "b",
                    "strong",
                    "em",
                    "i",
                    "a",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "blockquote",
                    "td",
                    "tr",
                    "tbody",
                    "table" -> true;
            default -> false;
        };
    }

    /** How many chars of article prose a block may hold. */
    static double prose(Block block) {
        if (block.heading > 0 || block.words < LEAST_WORDS || block.linkShare() > 0.5) {
            return 0;
        }
        if (!block.sentence && block.words < 20) {
            return 0;
        }
        return block.solid * (1 - block.linkShare()) * (block.truncated ? 0.3 : 1);
    }

    /** Names of elements that hold much of the page's prose, comments aside, or its headline mean nothing. */
    private void muteWide() {
        int at = headline < 0 ? -1 : blocks.get(headline).node;
        for (int node = at; node >= 0; node = tree.parent(node)) {
            tree.mute(node, ~(Hints.BODY | Hints.LIVE));
        }
        double total = 0;
        for (Block block : blocks) {
            if ((tree.hintsAround(block.node) & Hints.COMMENT) == 0) {
                total += prose(block);
            }
        }
        for (int node = 0; node < tree.size(); node++) {
            boolean comment = (tree.hints(node) & Hints.COMMENT) != 0;
            if (tree.prose(node) > (comment ? 0.9 : WIDE) * total) {
                tree.mute(node, ~(Hints.BODY | Hints.LIVE));
            }
        }
        muteCommon(total);
    }

    /** A site that calls most of its prose navigation, or a notice, uses the word for something else. */
    private void muteCommon(double total) {
        double[] under = new double[MUTABLE.length];
        for (Block block : blocks) {
            double prose = prose(block);
            int hints = prose == 0 ? 0 : tree.hintsAround(block.node);
            for (int i = 0; i < MUTABLE.length; i++) {
                under[i] += (hints & MUTABLE[i]) == 0 ? 0 : prose;
            }
        }
        int muted = 0;
        for (int i = 0; i < MUTABLE.length; i++) {
            muted |= under[i] > 0.5 * total ? MUTABLE[i] : 0;
        }
        for (int node = 0; muted != 0 && node < tree.size(); node++) {
            tree.mute(node, muted);
        }
    }

    private double weight(int at, boolean usable) {
        Block block = blocks.get(at);
        double weight = prose(block);
        if (weight == 0 || block.said != null) {
            return 0;
        }
        int hints = tree.hintsAround(block.node);
        if ((hints & Hints.AGAINST) != 0) {
            return 0;
        }
        if ((hints & Hints.BODY) != 0) {
            weight *= 1.3;
        }
        if (at < headline) {
            weight *= BEFORE_HEADLINE;
        }
        if (usable) {
            weight *= isConfirmed(block) ? CONFIRMED : UNCONFIRMED;
        }
        return weight;
    }

    /** Whether the metadata's text stands on the page, and is no mere summary. */
    private boolean stateIsUsable() {
        if (statedLength < LONG_ENOUGH) {
            return false;
        }
        int confirmed = 0;
        for (Block block : blocks) {
            if (prose(block) > 0 && isConfirmed(block)) {
                confirmed += block.solid;
            }
        }
        return confirmed * 2 > statedLength;
    }

    private boolean isConfirmed(Block block) {
        return body.hold(block.squeezed());
    }

    /** Letters and digits only, small; a sigma is the same wherever it stands. */
    static String squeezed(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char small = Shape.smallInWord(text.charAt(i));
            if (small != 0) {
                out[length++] = small == 'ς' ? 'σ' : small;
            }
        }
        return new String(out, 0, length);
    }
}
