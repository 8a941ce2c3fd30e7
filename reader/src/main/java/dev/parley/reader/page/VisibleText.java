package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.NodeIterator;
import org.jsoup.nodes.TextNode;

/**
 * What a reader of an HTML page sees, in reading order, cut into blocks: one pass over the tree, without recursion, so
 * that deep nesting costs no stack.
 */
final class VisibleText {
    /** Longer visible text than this is no article; the rest is left out, with a warning. */
    static final int LONGEST = 4_000_000;

    private static final int MOST_LOOKED_AT = 100;

    final PageTree tree = new PageTree();
    final List<Block> blocks;
    /** Whether elements were passed over that a style or a name hides. */
    boolean skippedHidden;

    private final BlockWriter writer = new BlockWriter(tree);
    private final Hints hints;
    private final Marked marked;
    private final boolean withHidden;
    private final Hints.Names names = new Hints.Names();
    /** Of each element in the tree. */
    private final List<TagRole> roles = new ArrayList<>();

    private VisibleText(Hints hints, Marked marked, boolean withHidden) {
        this.hints = hints;
        this.marked = marked;
        this.withHidden = withHidden;
        blocks = writer.blocks;
    }

    /**
     * Walks over a page's body.
     *
     * @param marked is given the body's elements that carry metadata
     * @param withHidden whether to read what styles hide
     */
    static VisibleText of(Element body, Hints hints, Marked marked, boolean withHidden) {
        VisibleText visible = new VisibleText(hints, marked, withHidden);
        visible.walk(body);
        return visible;
    }

    String text() {
        return writer.text();
    }

    /** Whether the page's end was left out, because it is longer than Parley reads. */
    boolean isCut() {
        return writer.isCut();
    }

    @SuppressWarnings("ReferenceEquality") // it is this very node where the walk ends
    private void walk(Element body) {
        Node node = body;
        int parent = -1;
        while (node != null && !writer.isCut()) {
            Node next = null;
            if (node instanceof TextNode words) {
                writer.append(words.getWholeText(), parent);
            } else if (node instanceof Element element) {
                TagRole role = TagRole.of(element);
                int hint = role == TagRole.UNSEEN ? 0 : hints.of(element, names);
                if (role != TagRole.UNSEEN && isSeen(element, hint, element == body)) {
                    marked.take(element);
                    parent = tree.add(element, parent, hint);
                    roles.add(role);
                    enter(element, role);
                    next = element.childNodeSize() == 0 ? null : element.childNode(0);
                    parent = next == null ? leave(parent) : parent;
                } else {
                    passOver(element, parent);
                }
            }
            while (next == null && node != body) {
                next = node.nextSibling();
                if (next == null) {
                    node = node.parent();
                    if (node == null) {
                        break;
                    }
                    parent = leave(parent);
                }
            }
            node = next;
        }
        writer.flush();
        tree.liftMarks(Hints.IMAGE | Hints.TOOL);
    }

    /** What is not shown may carry metadata, and marks that stand in it belong to the element around it. */
    private void passOver(Element unseen, int parent) {
        int marks = 0;
        for (NodeIterator<Element> all = new NodeIterator<>(unseen, Element.class); all.hasNext(); ) {
            Element element = all.next();
            marked.take(element);
            marks |= Hints.marks(element);
        }
        if (parent >= 0) {
            tree.mark(parent, marks);
        }
    }

    private boolean isSeen(Element element, int hint, boolean body) {
        if ((hint & Hints.CONCEALED) != 0 && !withHidden && !isShownLater(element)) {
            skippedHidden = true;
            return false;
        }
        return (hint & Hints.HIDDEN) == 0 || body;
    }

    /** Whether an element holds article text that a script shows: paragraphs, or what opens below a heading that is pressed. */
    private static boolean isShownLater(Element element) {
        if (isPanel(element)) {
            return beginsWithParagraphs(element);
        }
        int paragraphs = 0;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("p")) {
                paragraphs++;
            }
        }
        return paragraphs >= 3;
    }

    private static boolean beginsWithParagraphs(Element element) {
        int paragraphs = 0;
        int looked = 0;
        NodeIterator<Element> all = new NodeIterator<>(element, Element.class);
        while (all.hasNext() && paragraphs < 2 && looked++ < MOST_LOOKED_AT) {
            paragraphs += all.next().normalName().equals("p") ? 1 : 0;
        }
        return paragraphs == 2;
    }

    private static boolean isPanel(Element element) {
        String role = element.attr("role");
        return (role.equals("region") || role.equals("tabpanel")) && element.hasAttr("aria-labelledby");
    }

    private void enter(Element element, TagRole role) {
        switch (role) {
            case BREAK -> writer.breakLine();
            case HEADING -> {
                writer.flush();
                writer.heading(element.normalName().charAt(1) - '0');
            }
            case BLOCK, RULE -> writer.flush();
            case LINK -> {
                writer.links(leadsAway(element) ? 1 : 0);
                if (element.previousSibling() instanceof Element before
                        && before.normalName().equals("a")) {
                    writer.apart();
                }
            }
            case BOLD -> writer.bolds(1);
            case APART, APART_BEFORE -> writer.apart();
            default -> {}
        }
    }

    /** Whether a link makes what it stands in a pointer to another page, as one in a heading to a place on the page does not. */
    private boolean leadsAway(Element link) {
        return !writer.inHeading() || !link.attr("href").startsWith("#");
    }

    /** Gives the element around. */
    private int leave(int node) {
        switch (roles.get(node)) {
            case LINK -> writer.links(leadsAway(tree.element(node)) ? -1 : 0);
            case BOLD -> writer.bolds(-1);
            case APART -> writer.apart();
            case HEADING, RULE -> {
                writer.flush();
                writer.heading(0);
            }
            case BLOCK -> writer.flush();
            default -> {}
        }
        tree.close(node);
        return tree.parent(node);
    }
}
