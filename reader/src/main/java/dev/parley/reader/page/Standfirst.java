package dev.parley.reader.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the summary between a headline and an article's first paragraph. */
final class Standfirst {
    private static final int FARTHEST = 14;
    private static final int LONGEST = 110;

    /** Elements of these names never hold a standfirst. */
    private static final int NEVER = Hints.NAVIGATION
            | Hints.COMMENT
            | Hints.CAPTION
            | Hints.AUTHOR
            | Hints.BIO
            | Hints.ADVERT
            | Hints.ASIDE
            | Hints.PULLQUOTE
            | Hints.SEARCH;

    private final PageTree tree;
    private final List<Block> blocks;
    private final int root;
    private final int headline;
    private final Bylines bylines;
    private final @Nullable String description;

    Standfirst(VisibleText visible, int root, int headline, @Nullable String description, Bylines bylines) {
        tree = visible.tree;
        blocks = visible.blocks;
        this.root = root;
        this.headline = headline;
        this.bylines = bylines;
        this.description = description == null ? null : BodyChoice.squeezed(description);
    }

    /** Whether the block at a position, with no paragraph of the body before it, sums the article up. */
    boolean is(int at, int hints) {
        Block block = blocks.get(at);
        if (headline < 0 || at <= headline || at - headline > FARTHEST) {
            return false;
        }
        if (block.words < 4 || block.words > LONGEST || block.linkShare() > 0.5 || bylines.isByline(block.text)) {
            return false;
        }
        if ((hints & NEVER) != 0) {
            return false;
        }
        if (isDescription(block)) {
            return true;
        }
        if (block.said != null || block.opens != null) {
            return false;
        }
        if ((hints & Hints.SUBHEAD) != 0) {
            return true;
        }
        boolean like = block.heading > 0 || block.sentence;
        if ((hints & Hints.AGAINST) != 0) {
            // a teaser or notice with no link, close to the headline, is only named so
            boolean teaser = (hints & Hints.RELATED) != 0;
            return like && block.linked == 0 && block.words >= 8 && !(teaser && block.heading > 0) && isClose(block);
        }
        return !tree.holds(root, block.node) && block.words >= 6 && like;
    }

    private boolean isDescription(Block block) {
        if (description == null || block.words < 6 || description.length() <= 25) {
            return false;
        }
        String squeezed = block.squeezed();
        return squeezed.equals(description) || (squeezed.length() > 40 && description.startsWith(squeezed));
    }

    /** Whether a block stands in the same header or article as the headline. */
    private boolean isClose(Block block) {
        int common = tree.common(block.node, blocks.get(headline).node);
        return tree.depth(common) >= 2 && tree.depth(block.node) - tree.depth(common) <= 4;
    }
}
