package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels the blocks of an HTML page, once the body's element is known. */
final class HtmlLabels {
    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_BOX = 75;

    private final VisibleText visible;
    private final PageTree tree;
    private final List<Block> blocks;
    private final int root;
    private final int headline;
    private final @Nullable String description;
    private final DateWords dates;
    private final Bylines bylines;

    HtmlLabels(
            VisibleText visible,
            int root,
            int headline,
            @Nullable String description,
            DateWords dates,
            Bylines bylines) {
        this.visible = visible;
        this.tree = visible.tree;
        this.blocks = visible.blocks;
        this.root = root;
        this.headline = headline;
        this.description = description == null ? null : BodyChoice.squeezed(description);
        this.dates = dates;
        this.bylines = bylines;
    }

    void label() {
        int first = firstOfBody();
        int last = lastOfBody();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i == headline) {
                block.kind = PartKind.HEADLINE;
            } else if (i >= first && i <= last && tree.holds(root, block.node)) {
                block.kind = inside(i);
            } else {
                block.kind = outside(i, first, last);
            }
        }
        regions(first, last);
        boxes(first, last);
        loneHeadings();
    }

    private int firstOfBody() {
        for (int i = Math.max(0, headline); i < blocks.size(); i++) {
            if (tree.holds(root, blocks.get(i).node)) {
                return i;
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (tree.holds(root, blocks.get(i).node)) {
                return i;
            }
        }
        return blocks.size();
    }

    private int lastOfBody() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (tree.holds(root, blocks.get(i).node)) {
                return i;
            }
        }
        return -1;
    }

    private PartKind inside(int at) {
        Block block = blocks.get(at);
        int hints = tree.hintsBelow(root, block.node);
        PartKind named = named(hints, block);
        if (named != null) {
            return named;
        }
        if (block.said == PartKind.NAVIGATION && bylines.isByline(block.text)) {
            return PartKind.AUTHOR;
        }
        if (block.said != null && !(block.words > 25 && block.sentence && block.said != PartKind.NOTICE)) {
            return block.said;
        }
        if (isStandfirst(block, hints, at)) {
            return PartKind.SUBHEAD;
        }
        if (block.heading > 0) {
            return block.words > LONGEST_HEADING
                    ? PartKind.BODY
                    : block.linkShare() > 0.7 ? PartKind.TEASER : PartKind.SUBHEAD;
        }
        boolean list = isListed(block);
        if (block.linkShare() > 0.75 && block.words >= 3 && !(block.sentence && block.words > 12)) {
            return PartKind.RELATED;
        }
        if (bylines.isByline(block.text) && block.words <= 15 && !block.sentence) {
            return PartKind.AUTHOR;
        }
        if (block.words <= 12 && dates.isDateLine(block.text)) {
            return PartKind.DATELINE;
        }
        if (block.words <= 2 && !block.sentence && !list) {
            return PartKind.OTHER;
        }
        return PartKind.BODY;
    }

    private boolean isListed(Block block) {
        for (int node = block.node; node > root; node = tree.parent(node)) {
            String tag = tree.tag(node);
            if (tag.equals("li") || tag.equals("td") || tag.equals("th") || tag.equals("dd") || tag.equals("dt")) {
                return true;
            }
        }
        return false;
    }

    /** The kind that the names of the elements around a block give it, or null. */
    private static @Nullable PartKind named(int hints, Block block) {
        if ((hints & Hints.AGAINST) == 0) {
            return (hints & Hints.SECTION) != 0 && block.words <= 4 && block.heading == 0 ? PartKind.SECTION : null;
        }
        if ((hints & Hints.CAPTION) != 0) {
            return PartKind.CAPTION;
        }
        if ((hints & Hints.COMMENT) != 0) {
            return PartKind.COMMENT;
        }
        if ((hints & Hints.RELATED) != 0) {
            return PartKind.TEASER;
        }
        if ((hints & Hints.BIO) != 0) {
            return block.words >= 6 ? PartKind.BIO : PartKind.AUTHOR;
        }
        if ((hints & Hints.AUTHOR) != 0) {
            return block.words <= 25 ? PartKind.AUTHOR : PartKind.BIO;
        }
        if ((hints & Hints.NOTICE) != 0) {
            return PartKind.NOTICE;
        }
        if ((hints & Hints.SEARCH) != 0) {
            return PartKind.SEARCH;
        }
        if ((hints & Hints.NAVIGATION) != 0) {
            return PartKind.NAVIGATION;
        }
        if ((hints & Hints.FOOTER) != 0) {
            return block.said == PartKind.NOTICE || block.words > 6 ? PartKind.NOTICE : PartKind.NAVIGATION;
        }
        if ((hints & Hints.ADVERT) != 0) {
            return PartKind.OTHER;
        }
        if ((hints & Hints.DATELINE) != 0 && block.words <= 15) {
            return PartKind.DATELINE;
        }
        return (hints & Hints.SIDEBAR) != 0 ? PartKind.RELATED : null;
    }

    private PartKind outside(int at, int first, int last) {
        Block block = blocks.get(at);
        int hints = tree.hintsBelow(-1, block.node);
        boolean front = at > headline && headline >= 0 && at < first;
        if (front && isStandfirst(block, hints, at)) {
            return PartKind.SUBHEAD;
        }
        if ((hints & Hints.SECTION) != 0 && (hints & Hints.AGAINST) == 0 && block.words <= 4 && at < first) {
            return PartKind.SECTION;
        }
        PartKind named = named(hints, block);
        if (named != null) {
            return named;
        }
        if (block.said != null && block.said != PartKind.NAVIGATION) {
            return block.said;
        }
        if (bylines.isByline(block.text)) {
            return PartKind.AUTHOR;
        }
        if (block.said != null) {
            return block.said;
        }
        if (dates.isDateLine(block.text)) {
            return PartKind.DATELINE;
        }
        if (front && block.words <= 5 && bylines.looksLikeName(block.text)) {
            return PartKind.AUTHOR;
        }
        if (at < headline || headline < 0 && at < first) {
            return block.words <= 5 ? PartKind.NAVIGATION : block.linkShare() > 0.5 ? PartKind.TEASER : PartKind.OTHER;
        }
        if (at > last
                && (block.truncated
                        || block.linkShare() > 0.5 && block.words >= 4
                        || block.heading > 0 && block.words >= 4)) {
            return PartKind.TEASER;
        }
        return block.words <= 4 ? PartKind.NAVIGATION : PartKind.OTHER;
    }

    private boolean isStandfirst(Block block, int hints, int at) {
        if (block.words < 4
                || block.words > 110
                || block.linkShare() > 0.5
                || at - headline > 14
                || at < headline
                || headline < 0) {
            return false;
        }
        if ((hints & Hints.SUBHEAD) != 0) {
            return (hints & (Hints.AGAINST & ~Hints.SIDEBAR)) == 0;
        }
        if ((hints & Hints.AGAINST) != 0) {
            return false;
        }
        if (description != null && block.words >= 6 && description.length() > 25) {
            String squeezed = BodyChoice.squeezed(block.text);
            if (squeezed.equals(description) || squeezed.length() > 40 && description.startsWith(squeezed)) {
                return true;
            }
        }
        return !tree.holds(root, block.node)
                && block.words >= 6
                && (block.sentence || block.heading > 0)
                && block.said == null;
    }

    /** A heading such as "Related" gives its kind to what follows it in the same element. */
    private void regions(int first, int last) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.opens == null
                    || i == headline
                    || block.words > 10
                    || block.kind == PartKind.BODY && block.sentence) {
                continue;
            }
            boolean headingLike =
                    block.heading > 0 || block.bold * 2 > block.solid || !(i >= first && i <= last) || block.words <= 5;
            if (!headingLike) {
                continue;
            }
            PartKind kind = block.opens;
            block.kind = kind == PartKind.BIO ? PartKind.AUTHOR : kind;
            int container = container(block);
            boolean wide = tree.holds(container, root) || container == root;
            for (int j = i + 1; j < blocks.size(); j++) {
                Block next = blocks.get(j);
                if (!tree.holds(container, next.node) || j == headline) {
                    break;
                }
                if (wide
                        && (next.heading > 0
                                || next.kind == PartKind.BODY && next.linkShare() < 0.4 && !next.truncated
                                || next.opens != null)) {
                    break;
                }
                if (next.said == null || kind == PartKind.COMMENT) {
                    next.kind = within(kind, next);
                    next.section = kind == PartKind.RELATED ? block.text : null;
                }
            }
        }
    }

    private static PartKind within(PartKind region, Block block) {
        return switch (region) {
            case RELATED -> PartKind.TEASER;
            case BIO -> block.words >= 6 ? PartKind.BIO : PartKind.AUTHOR;
            default -> region;
        };
    }

    /** The innermost element around a heading that holds more than it. */
    private int container(Block block) {
        int node = block.node;
        int at = blocks.indexOf(block);
        while (node > 0) {
            boolean alone = (at + 1 >= blocks.size() || !tree.holds(node, blocks.get(at + 1).node));
            if (!alone) {
                return node;
            }
            node = tree.parent(node);
        }
        return 0;
    }

    /** A small element inside the body with a headline that is a link is a teaser, and so is all in it. */
    private void boxes(int first, int last) {
        int i = first;
        while (i <= last && i < blocks.size()) {
            Block block = blocks.get(i);
            int box = box(block);
            if (box < 0) {
                i++;
                continue;
            }
            int end = i;
            int words = 0;
            boolean linked = false;
            boolean open = false;
            while (end < blocks.size() && tree.holds(box, blocks.get(end).node)) {
                Block one = blocks.get(end);
                words += one.words;
                linked |= one.linkShare() > 0.75 && one.words >= 3;
                open |= one.truncated || one.said == PartKind.RELATED || one.opens == PartKind.RELATED;
                end++;
            }
            boolean small = words <= LONGEST_BOX;
            if (small && end - i >= 2 && hasTool(box)) {
                for (int j = i; j < end; j++) {
                    if (blocks.get(j).kind == PartKind.BODY || blocks.get(j).kind == PartKind.SUBHEAD) {
                        blocks.get(j).kind = PartKind.NOTICE;
                    }
                }
            }
            if (small && linked && end - i >= 1 && (open || end - i >= 2 && tagOf(box))) {
                for (int j = i; j < end; j++) {
                    Block one = blocks.get(j);
                    if (one.kind == PartKind.BODY
                            || one.kind == PartKind.SUBHEAD
                            || one.kind == PartKind.OTHER
                            || one.kind == PartKind.RELATED) {
                        one.kind = PartKind.TEASER;
                    }
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Whether something can be pressed or filled in there: subscriptions, polls, appeals. */
    private boolean hasTool(int box) {
        return tree.element(box).selectFirst("button, input:not([type=hidden]), form") != null;
    }

    private boolean tagOf(int box) {
        String tag = tree.tag(box);
        return tag.equals("div") || tag.equals("aside") || tag.equals("section") || tag.equals("a");
    }

    /** The outermost element around a block, below the body's, that is not itself a paragraph or a list. */
    private int box(Block block) {
        int node = block.node;
        int found = -1;
        while (node > root) {
            if (tree.prose(node) <= 400 && tagOf(node)) {
                found = node;
            }
            node = tree.parent(node);
        }
        return node == root ? found : -1;
    }

    /** A heading in the body that no body follows belongs to what does follow. */
    private void loneHeadings() {
        boolean bodyFollows = false;
        for (int i = blocks.size() - 1; i > headline; i--) {
            Block block = blocks.get(i);
            if (block.kind == PartKind.BODY) {
                bodyFollows = true;
            } else if (block.kind == PartKind.SUBHEAD && !bodyFollows) {
                block.kind = PartKind.OTHER;
            }
        }
    }
}
