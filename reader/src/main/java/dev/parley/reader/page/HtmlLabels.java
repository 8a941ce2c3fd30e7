package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels the blocks of an HTML page one by one, once the body's element is known. */
final class HtmlLabels {
    private static final Pattern PIECES = Pattern.compile("\\s+[|·•–—/-]\\s+|\\n");
    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_CAPTION = 90;
    private static final int LONGEST_CREDIT = 6;
    private static final int LONGEST_NAME = 5;

    private final PageTree tree;
    private final List<Block> blocks;
    private final int root;
    private final int headline;
    private final Standfirst standfirst;
    /** The headline's wordings, squeezed. */
    private final Set<String> titles;

    private final DateWords dates;
    private final Bylines bylines;
    /** Whether the labelling has passed the first paragraph of the body. */
    private boolean bodySeen;

    /** For each node in the body's element the hints between the two. */
    private final int[] within;

    private final int first;
    private final int last;

    HtmlLabels(
            VisibleText visible,
            int root,
            int headline,
            Standfirst standfirst,
            Set<String> titles,
            DateWords dates,
            Bylines bylines) {
        this.tree = visible.tree;
        this.blocks = visible.blocks;
        this.root = root;
        this.headline = headline;
        this.standfirst = standfirst;
        this.titles = titles;
        this.dates = dates;
        this.bylines = bylines;
        within = tree.hintsBelow(root);
        first = firstOfBody();
        last = lastOfBody();
    }

    /** The position of the first block in the body's element, behind the headline where there is one. */
    int first() {
        return first;
    }

    /** The position of the last block in the body's element. */
    int last() {
        return last;
    }

    void label() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean inBody = i >= first && i <= last && tree.holds(root, block.node);
            int hints = inBody ? within[block.node] : tree.hintsAround(block.node);
            if (i == headline) {
                block.kind = PartKind.HEADLINE;
            } else if (!bodySeen && i <= last && standfirst.is(i, hints)) {
                block.kind = PartKind.SUBHEAD;
                block.standfirst = true;
            } else if (inBody) {
                block.kind = inside(i, hints);
            } else {
                block.kind = outside(i, hints);
            }
            bodySeen |= block.kind == PartKind.BODY && block.words >= 12;
        }
    }

    private int firstOfBody() {
        int any = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (tree.holds(root, blocks.get(i).node) && (i > headline || any == blocks.size())) {
                any = i;
            }
        }
        return any;
    }

    private int lastOfBody() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (tree.holds(root, blocks.get(i).node)) {
                return i;
            }
        }
        return -1;
    }

    private PartKind inside(int at, int hints) {
        Block block = blocks.get(at);
        PartKind named = named(hints, block);
        if (named != null) {
            return named;
        }
        if (block.words == 0) {
            return PartKind.OTHER;
        }
        boolean credit = block.words <= LONGEST_CREDIT && bylines.isAgencyCredit(block.text);
        if (credit || (block.said == PartKind.NAVIGATION && bylines.isByline(block.text))) {
            return PartKind.AUTHOR;
        }
        boolean prose = block.words > 25 && block.sentence && !block.truncated;
        boolean proseAllTheSame = prose && block.said != PartKind.NOTICE;
        if (block.said != null && !proseAllTheSame) {
            return block.said;
        }
        if (isRepeatedTitle(block)) {
            return PartKind.OTHER;
        }
        if (block.heading > 0) {
            if (block.linkShare() > 0.7) {
                return PartKind.TEASER;
            }
            return block.words > LONGEST_HEADING ? PartKind.BODY : PartKind.SUBHEAD;
        }
        boolean linkLine = block.linkShare() > 0.75 && block.words >= 3;
        boolean linkedSentence = block.sentence && block.words >= 5 && !block.truncated && !block.text.endsWith("?");
        if (linkLine && !linkedSentence) {
            return PartKind.RELATED;
        }
        if (bylines.isByline(block.text) && block.words <= 15 && !block.sentence) {
            return PartKind.AUTHOR;
        }
        if (!bodySeen && !block.sentence && block.words <= 25 && hasDatedPiece(block.text)) {
            return PartKind.AUTHOR;
        }
        if (block.words <= 12 && dates.isDateLine(block.text)) {
            return PartKind.DATELINE;
        }
        if (!bodySeen && isNameAlone(block, hints)) {
            return PartKind.AUTHOR;
        }
        if (block.words <= 10 && !block.sentence && looksLikeSubhead(at)) {
            return PartKind.SUBHEAD;
        }
        if (block.words <= LONGEST_CAPTION && bylines.endsWithPictureCredit(block.text) && imageAbove(at)) {
            return PartKind.CAPTION;
        }
        if (block.words <= 2 && !block.sentence && (within[block.node] & Hints.ITEM) == 0) {
            return PartKind.OTHER;
        }
        return PartKind.BODY;
    }

    /** Whether a block says the headline once more, in one of its wordings. */
    private boolean isRepeatedTitle(Block block) {
        if (block.words < 3 || block.words > 40) {
            return false;
        }
        String own = block.squeezed();
        if (titles.contains(own)) {
            return true;
        }
        // with a kicker before it, or cut
        return !bodySeen
                && own.length() >= 20
                && titles.stream()
                        .anyMatch(title -> title.length() >= 20 && (title.contains(own) || own.contains(title)));
    }

    /** Whether a picture stands between a block and the one before it. */
    private boolean imageAbove(int at) {
        int from = at == 0 ? 0 : blocks.get(at - 1).node + 1;
        for (int node = from; node <= blocks.get(at).node; node++) {
            if ((tree.hints(node) & Hints.IMAGE) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A bold line, or one in capitals, with prose below it. */
    private boolean looksLikeSubhead(int at) {
        Block block = blocks.get(at);
        boolean bold = block.bold * 10 >= block.solid * 9;
        boolean capitals = Shape.allCapitals(block.text) && block.solid > 4;
        return (bold || capitals) && at + 1 < blocks.size() && BodyChoice.prose(blocks.get(at + 1)) > 0;
    }

    /** Whether one of several pieces of a line is a date: "25 April 2024 | 14:07 | By ...". */
    private boolean hasDatedPiece(String line) {
        String[] pieces = PIECES.split(line, -1);
        if (pieces.length < 2) {
            return false;
        }
        for (String piece : pieces) {
            if (dates.isDateLine(piece)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A name with nothing around it. A line of a list or a menu only looks like one, and so does any short line of a script
     * without capitals: there the page must call it an author.
     */
    private boolean isNameAlone(Block block, int hints) {
        return block.words <= LONGEST_NAME
                && (hints & Hints.ITEM) == 0
                && (bylines.looksLikeName(block.text) || bylines.isNameWithRole(block.text))
                && (Shape.hasCapitals(block.text) || (hints & Hints.AUTHOR) != 0);
    }

    /** The kind that the names of the elements around a block give it, or null. */
    private static @Nullable PartKind named(int hints, Block block) {
        if ((hints & Hints.AGAINST) == 0) {
            boolean label = (hints & Hints.SECTION) != 0 && block.words <= 4 && block.heading == 0;
            return label ? PartKind.SECTION : null;
        }
        if ((hints & Hints.CAPTION) != 0 && block.words <= LONGEST_CAPTION) {
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
        return namedFurniture(hints, block);
    }

    private static @Nullable PartKind namedFurniture(int hints, Block block) {
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
            boolean notice = block.said == PartKind.NOTICE || block.words > 6;
            return notice ? PartKind.NOTICE : PartKind.NAVIGATION;
        }
        if ((hints & (Hints.ADVERT | Hints.ASIDE | Hints.PULLQUOTE)) != 0) {
            return PartKind.OTHER;
        }
        if ((hints & Hints.DATELINE) != 0 && block.words <= 15) {
            return PartKind.DATELINE;
        }
        return (hints & Hints.SIDEBAR) != 0 ? PartKind.RELATED : null;
    }

    private PartKind outside(int at, int hints) {
        Block block = blocks.get(at);
        boolean plain = (hints & Hints.AGAINST) == 0;
        if ((hints & Hints.SECTION) != 0 && plain && block.words <= 4 && at < first) {
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
        boolean front = headline >= 0 && at > headline && at < first;
        if (front && isNameAlone(block, hints)) {
            return PartKind.AUTHOR;
        }
        if (at < headline || at < first) {
            return block.words <= 5 ? PartKind.NAVIGATION : block.linkShare() > 0.5 ? PartKind.TEASER : PartKind.OTHER;
        }
        boolean pointer = block.words >= 4 && (block.linkShare() > 0.5 || block.heading > 0);
        if (at > last && (block.truncated || pointer)) {
            return PartKind.TEASER;
        }
        return block.words <= 4 ? PartKind.NAVIGATION : PartKind.OTHER;
    }
}
