package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels the stretches of an HTML page that stand under a heading such as "Related", and the small boxes in its body. */
final class Regions {
    private static final int LONGEST_BOX = 75;
    private static final int LONGEST_CAPTION = 45;
    private static final int LONGEST_TOLD = 45;
    /** Percent of the body. */
    private static final int MOST_CAPTIONS = 12;

    private static final int LONGEST_PULLED = 60;
    private static final int LONGEST_LABEL = 40;
    private static final int SHORTEST_POINTER = 5;
    private static final int LONGEST_POINTER = 30;
    private static final double POINTER_LINK_SHARE = 0.45;

    /** "— Name (@account) 6 May 2025". */
    private static final Pattern POST_SIGNATURE = Pattern.compile("^[—–-] ?[^(]{1,80}\\(@\\w+\\).{0,40}$");

    /** "2:34 The title". */
    private static final Pattern VIDEO_TITLE = Pattern.compile("^\\d{1,2}:\\d{2} \\p{Lu}");

    /** A paragraph of so many words that comes again is there for another size of screen. */
    private static final int SHOWN_TWICE = 12;

    private static final int LONGEST_SEARCHED = 100_000;
    private static final int LONGEST_BOX_PROSE = 400;
    /** An element with so much prose is no box under a heading. */
    private static final double WIDE_PROSE = 1500;

    private final PageTree tree;
    private final List<Block> blocks;
    private final int root;
    private final int headline;
    private final int first;
    private final int last;
    /** For each node below the body's element the outermost small box around it, or -1. */
    private final int[] boxes;

    Regions(VisibleText visible, int root, int headline, HtmlLabels labels) {
        tree = visible.tree;
        blocks = visible.blocks;
        this.root = root;
        this.headline = headline;
        first = labels.first();
        last = labels.last();
        boxes = outermostBoxes();
    }

    void label() {
        for (int i = 0; i < blocks.size(); i++) {
            if (opens(i)) {
                open(i);
            }
        }
        boxes();
        captions();
        labelled();
        pointers();
        embedded();
        standfirstsAgain();
        repeated();
        loneHeadings();
    }

    private boolean opens(int at) {
        Block block = blocks.get(at);
        if (block.opens == null || at == headline) {
            return false;
        }
        if (block.kind == PartKind.BODY && block.sentence) {
            return false;
        }
        boolean marked = block.heading > 0 || block.bold * 2 > block.solid || Shape.allCapitals(block.text);
        return marked || at < first || at > last || block.words <= 5;
    }

    /** A heading gives its kind to what follows it in the same element. */
    private void open(int at) {
        Block heading = blocks.get(at);
        PartKind kind = heading.opens == null ? PartKind.OTHER : heading.opens;
        heading.kind = kind == PartKind.BIO ? PartKind.AUTHOR : kind;
        int container = container(at);
        boolean wide = tree.holds(container, root) || tree.prose(container) > WIDE_PROSE;
        wide &= kind != PartKind.COMMENT || !openComments(at);
        int told = kind == PartKind.RELATED ? endOfTold(at + 1) : at;
        for (int j = at + 1; j < blocks.size() && j != headline; j++) {
            Block next = blocks.get(j);
            if (!tree.holds(container, next.node) || next.opens != null || (wide && j >= told && ends(next))) {
                break;
            }
            if (next.said == null || kind == PartKind.COMMENT) {
                next.kind = within(kind, next);
                next.section = kind == PartKind.RELATED ? heading.text : null;
            }
        }
    }

    /**
     * Whether a heading such as "Comments" has the article before it and readers' words behind it, who, when or a form to
     * write one first; the "Discussion" of a paper goes on with prose.
     */
    private boolean openComments(int at) {
        boolean prose = at + 1 < blocks.size() && BodyChoice.prose(blocks.get(at + 1)) > 0;
        return !prose && bodyWords(0, at) > bodyWords(at + 1, blocks.size());
    }

    private int bodyWords(int from, int to) {
        int words = 0;
        for (Block block : blocks.subList(from, to)) {
            words += block.kind == PartKind.BODY ? block.words : 0;
        }
        return words;
    }

    /** Where a list of two or more links ends, each with a paragraph below that tells of it; where it begins if it is none. */
    private int endOfTold(int from) {
        int to = from;
        while (to + 1 < blocks.size() && isLink(blocks.get(to)) && tells(blocks.get(to + 1))) {
            to += 2;
        }
        return to - from >= 4 ? to : from;
    }

    private static boolean isLink(Block block) {
        return block.linkShare() > 0.75 && block.words >= 3;
    }

    private static boolean tells(Block block) {
        return block.heading == 0 && block.linkShare() < 0.4 && block.words <= LONGEST_TOLD;
    }

    private static boolean ends(Block next) {
        boolean prose = next.kind == PartKind.BODY && next.linkShare() < 0.4 && !next.truncated;
        return next.heading > 0 || prose;
    }

    private static PartKind within(PartKind region, Block block) {
        return switch (region) {
            case RELATED -> PartKind.TEASER;
            case BIO -> block.words >= 6 ? PartKind.BIO : PartKind.AUTHOR;
            default -> region;
        };
    }

    /** The innermost element around a heading that holds what follows it too. */
    private int container(int at) {
        int node = blocks.get(at).node;
        while (node > 0) {
            if (at + 1 < blocks.size() && tree.holds(node, blocks.get(at + 1).node)) {
                return node;
            }
            node = tree.parent(node);
        }
        return 0;
    }

    /**
     * A small element inside the body with a headline that is a link is a teaser, and so is all in it. Under a heading that
     * is none, a link is a part of the article.
     */
    private void boxes() {
        int i = first;
        while (i <= last && i < blocks.size()) {
            int box = boxes[blocks.get(i).node];
            int end = i + 1;
            if (box >= 0) {
                end = i;
                while (end < blocks.size() && tree.holds(box, blocks.get(end).node)) {
                    end++;
                }
                labelBox(box, i, Math.max(end, i + 1));
            }
            i = Math.max(end, i + 1);
        }
    }

    private void labelBox(int box, int from, int to) {
        int words = 0;
        boolean linked = false;
        boolean open = false;
        boolean own = false;
        for (Block one : blocks.subList(from, to)) {
            words += one.words;
            own |= one.heading > 0 && one.linked == 0 && one.opens == null;
            linked |= isLink(one);
            open |= one.truncated || one.said == PartKind.RELATED || one.opens == PartKind.RELATED;
        }
        if (words > LONGEST_BOX) {
            return;
        }
        boolean several = to - from >= 2;
        if (several && (tree.hints(box) & Hints.TOOL) != 0) {
            relabel(from, to, PartKind.NOTICE);
        }
        if (linked && (open || (several && !own))) {
            relabel(from, to, PartKind.TEASER);
        }
    }

    private void relabel(int from, int to, PartKind kind) {
        for (Block one : blocks.subList(from, to)) {
            boolean teaser = kind == PartKind.TEASER && (one.kind == PartKind.OTHER || one.kind == PartKind.RELATED);
            if (one.kind == PartKind.BODY || (one.kind == PartKind.SUBHEAD && !one.standfirst) || teaser) {
                one.kind = kind;
            }
        }
    }

    /** For each node the outermost element around it, below the body's, that holds little prose; -1 where there is none. */
    private int[] outermostBoxes() {
        int[] boxes = new int[tree.size()];
        Arrays.fill(boxes, -1);
        for (int node = root + 1; node < tree.end(root); node++) {
            int above = boxes[tree.parent(node)];
            boxes[node] = above < 0 && tree.prose(node) <= LONGEST_BOX_PROSE && isBox(tree.tag(node)) ? node : above;
        }
        return boxes;
    }

    private static boolean isBox(String tag) {
        return switch (tag) {
            case "div", "aside", "section", "a" -> true;
            default -> false;
        };
    }

    /** Few words in an element of their own with an image are its caption; but not on pages built that way all over. */
    private void captions() {
        List<Block> found = new ArrayList<>();
        int words = 0;
        int body = 0;
        for (int i = first; i <= last && i < blocks.size(); i++) {
            Block block = blocks.get(i);
            body += block.kind == PartKind.BODY ? block.words : 0;
            boolean open = block.kind == PartKind.BODY && block.heading == 0 && block.linkShare() < 0.5;
            if (open && block.words <= LONGEST_CAPTION && hasImage(i)) {
                found.add(block);
                words += block.words;
            }
        }
        if (words * 100 <= body * MOST_CAPTIONS) {
            found.forEach(block -> block.kind = PartKind.CAPTION);
        }
    }

    private boolean hasImage(int at) {
        int node = blocks.get(at).node;
        for (int level = 0; level < 4 && node > root; level++) {
            if (isText(node, at - 1) || isText(node, at + 1) || isWithin(node, at - 2) || isWithin(node, at + 2)) {
                return false;
            }
            if ((tree.hints(node) & Hints.IMAGE) != 0) {
                return !BodyChoice.isParagraph(tree.tag(node));
            }
            node = tree.parent(node);
        }
        return false;
    }

    private boolean isWithin(int node, int at) {
        return at >= 0 && at < blocks.size() && tree.holds(node, blocks.get(at).node);
    }

    /** Whether a neighbouring block in the element is a heading or a paragraph. */
    private boolean isText(int node, int at) {
        return isWithin(node, at) && (blocks.get(at).words > 12 || blocks.get(at).heading > 0);
    }

    /** Lines that begin with the same label and a bar, "READ THIS TOO | ...", are pointers to other articles. */
    private void labelled() {
        Map<String, List<Block>> byLabel = new HashMap<>();
        for (Block block : blocks) {
            int bar = block.kind == PartKind.BODY ? block.text.indexOf('|') : -1;
            if (bar > 0 && bar <= LONGEST_LABEL && block.words <= LONGEST_POINTER) {
                byLabel.computeIfAbsent(block.text.substring(0, bar).strip(), label -> new ArrayList<>())
                        .add(block);
            }
        }
        for (List<Block> pointers : byLabel.values()) {
            if (pointers.size() > 1) {
                pointers.forEach(block -> block.kind = PartKind.RELATED);
            }
        }
    }

    /** Items of one list that are links to other pages for the most part, a label before each, are pointers. */
    private void pointers() {
        int from = first;
        while (from <= last && from < blocks.size()) {
            int list = listAround(from);
            int to = from;
            while (list >= 0 && to < blocks.size() && isPointer(to) && listAround(to) == list) {
                to++;
            }
            if (to - from >= 2 && (to == blocks.size() || listAround(to) != list)) {
                blocks.subList(from, to).stream()
                        .filter(block -> block.kind == PartKind.BODY)
                        .forEach(block -> block.kind = PartKind.RELATED);
                Block before = blocks.get(Math.max(0, from - 1));
                if (before.heading > 0 && before.kind == PartKind.SUBHEAD && !before.standfirst) {
                    before.kind = PartKind.RELATED;
                }
            }
            from = Math.max(to, from + 1);
        }
    }

    private boolean isPointer(int at) {
        Block block = blocks.get(at);
        boolean open = block.kind == PartKind.BODY || block.kind == PartKind.RELATED;
        return open
                && block.words >= SHORTEST_POINTER
                && block.words <= LONGEST_POINTER
                && block.linkShare() >= POINTER_LINK_SHARE
                && !block.sentence;
    }

    /** The list whose item a block is, or -1. */
    private int listAround(int at) {
        int node = blocks.get(at).node;
        for (int level = 0; level < 3 && node > root; level++) {
            if (tree.tag(node).equals("li")) {
                return tree.parent(node);
            }
            node = tree.parent(node);
        }
        return -1;
    }

    /** Signatures of embedded posts, and titles of videos with their lengths. */
    private void embedded() {
        for (Block block : blocks) {
            if (block.kind != PartKind.BODY || block.words > LONGEST_POINTER) {
                continue;
            }
            if (POST_SIGNATURE.matcher(block.text).find()) {
                block.kind = PartKind.OTHER;
            } else if (!block.sentence && VIDEO_TITLE.matcher(block.text).find()) {
                block.kind = PartKind.RELATED;
            }
        }
    }

    /** Words of the body that are shown once more, large, are no paragraph of their own. */
    private void repeated() {
        StringBuilder all = new StringBuilder();
        for (Block block : blocks) {
            if (block.kind == PartKind.BODY) {
                all.append(block.squeezed()).append(' ');
            }
            if (all.length() > LONGEST_SEARCHED) {
                return;
            }
        }
        String text = all.toString();
        Passages passages = new Passages(text);
        Set<String> seen = new HashSet<>();
        for (Block block : blocks) {
            if (block.kind != PartKind.BODY || block.words < 5) {
                continue;
            }
            if (block.words >= SHOWN_TWICE && !seen.add(block.squeezed())) {
                block.kind = PartKind.OTHER;
                continue;
            }
            if (block.words > LONGEST_PULLED) {
                continue;
            }
            int[] places = passages.places(block.squeezed());
            if (places.length > 1 && !areWhole(text, places, block.squeezed().length())) {
                block.kind = PartKind.OTHER;
            }
        }
    }

    /** Of standfirsts that say the same, the first one is kept. */
    private void standfirstsAgain() {
        Set<String> seen = new HashSet<>();
        for (Block block : blocks) {
            if (block.standfirst && !seen.add(block.squeezed())) {
                block.kind = PartKind.OTHER;
                block.standfirst = false;
            }
        }
    }

    /** Whether the words stand in the body only as paragraphs of their own, so that none is the pulled one. */
    private static boolean areWhole(String text, int[] places, int length) {
        for (int at : places) {
            boolean whole = (at == 0 || text.charAt(at - 1) == ' ') && text.charAt(at + length) == ' ';
            if (!whole) {
                return false;
            }
        }
        return true;
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
