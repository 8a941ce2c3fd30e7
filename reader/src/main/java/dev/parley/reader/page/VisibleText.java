package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "iframe",
            "object",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "datalist",
            "math",
            "embed",
            "link",
            "meta",
            "select",
            "textarea",
            "title",
            "portal");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "meter",
            "output",
            "progress",
            "q",
            "ruby",
            "rb",
            "rp",
            "rt",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "nobr",
            "img",
            "input",
            "button",
            "picture",
            "source",
            "amp-img",
            "center-inline",
            "x-inline",
            "hl2",
            "org",
            "person",
            "location");

    /** What an element does to the text, by its tag. */
    private enum Role {
        UNSEEN,
        BLOCK,
        HEADING,
        BREAK,
        RULE,
        LINK,
        BOLD,
        /** Words before, in and after it stand apart. */
        APART,
        /** Words before and in it stand apart. */
        APART_BEFORE,
        INLINE
    }

    /** Elements of other tags are blocks. */
    private static final Map<String, Role> ROLES = roles();

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        INLINE.forEach(tag -> roles.put(tag, Role.INLINE));
        UNSEEN.forEach(tag -> roles.put(tag, Role.UNSEEN));
        for (String tag : List.of("h1", "h2", "h3", "h4", "h5", "h6")) {
            roles.put(tag, Role.HEADING);
        }
        roles.put("br", Role.BREAK);
        roles.put("hr", Role.RULE);
        roles.put("a", Role.LINK);
        roles.put("b", Role.BOLD);
        roles.put("strong", Role.BOLD);
        roles.put("button", Role.APART);
        roles.put("label", Role.APART);
        roles.put("time", Role.APART);
        roles.put("input", Role.APART_BEFORE);
        return roles;
    }

    private static Role role(Element element) {
        return ROLES.getOrDefault(element.normalName(), Role.BLOCK);
    }

    /** Chars that are not blank. */
    private static final int SHORTEST_PARAGRAPH = 60;

    final PageTree tree = new PageTree();
    final List<Block> blocks = new ArrayList<>();
    final StringBuilder text = new StringBuilder(1 << 14);
    boolean cut;
    boolean skippedHidden;

    private final Hints hints;
    private final boolean withHidden;
    private final Hints.Names names = new Hints.Names();

    private int blockStart = -1;
    private int blockNode = -1;
    private int blockLinked;
    private int blockBold;
    private int blockSolid;
    private int blockHeading;
    private boolean blank;
    private int breaks;

    private int links;
    /** How many of the open links in a heading lead to a place on the page itself. */
    private int jumps;

    private int bolds;
    private int heading;

    private VisibleText(Hints hints, boolean withHidden) {
        this.hints = hints;
        this.withHidden = withHidden;
    }

    static VisibleText of(Element body, Hints hints, boolean withHidden) {
        VisibleText visible = new VisibleText(hints, withHidden);
        visible.walk(body);
        return visible;
    }

    @SuppressWarnings("ReferenceEquality") // it is this very node where the walk ends
    private void walk(Element body) {
        Node node = body;
        int parent = -1;
        while (node != null && !cut) {
            boolean entered = false;
            if (node instanceof TextNode words) {
                append(words.getWholeText(), parent);
            } else if (node instanceof Element element) {
                Role role = role(element);
                boolean seen = role != Role.UNSEEN && isSeen(element);
                int hint = seen ? hints.of(element, names) : 0;
                if (seen && ((hint & Hints.HIDDEN) == 0 || element == body)) {
                    parent = tree.add(element, parent, hint | Hints.marks(element));
                    enter(element, role);
                    entered = true;
                } else if (parent >= 0) {
                    markUnseen(element, parent);
                }
            }
            Node next = entered ? node.firstChild() : null;
            if (entered && next == null) {
                parent = leave((Element) node, parent);
            }
            while (next == null && node != body) {
                next = node.nextSibling();
                if (next == null) {
                    node = node.parent();
                    if (node == null) {
                        break;
                    }
                    parent = leave((Element) node, parent);
                }
            }
            if (next == null) {
                break;
            }
            node = next;
        }
        flush();
        tree.liftMarks(Hints.IMAGE | Hints.TOOL);
    }

    /** Marks that stand in what is not shown belong to the element around it. */
    private void markUnseen(Element unseen, int parent) {
        int marks = 0;
        for (NodeIterator<Element> all = new NodeIterator<>(unseen, Element.class); all.hasNext(); ) {
            marks |= Hints.marks(all.next());
        }
        tree.mark(parent, marks);
    }

    private boolean isSeen(Element element) {
        if (element.attributesSize() == 0 || withHidden) {
            return true;
        }
        boolean hidden = element.hasAttr("hidden") || isUndisplayed(element.attr("style")) || isHiddenByName(element);
        if (hidden && !holdsParagraphs(element)) {
            skippedHidden = true;
            return false;
        }
        return true;
    }

    /** The class names by which the common style sheets hide elements at all widths of the screen. */
    private static boolean isHiddenByName(Element element) {
        String names = element.attr("class");
        if (!names.contains("hid") && !names.contains("d-none")) {
            return false;
        }
        boolean named = element.hasClass("hidden") || element.hasClass("d-none") || element.hasClass("hide");
        return named
                && !names.contains("block")
                && !names.contains("flex")
                && !names.contains("grid")
                && !names.contains("inline");
    }

    /** Article text that a script shows later. */
    private static boolean holdsParagraphs(Element element) {
        int paragraphs = 0;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("p")) {
                paragraphs++;
            }
        }
        return paragraphs >= 3;
    }

    private static boolean isUndisplayed(String style) {
        int at = style.indexOf("display");
        if (at < 0) {
            return false;
        }
        int colon = style.indexOf(':', at);
        return colon >= 0 && style.startsWith("none", firstOther(style, colon + 1));
    }

    private static int firstOther(String style, int from) {
        int at = from;
        while (at < style.length() && style.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private void enter(Element element, Role role) {
        switch (role) {
            case BREAK -> {
                breaks++;
                if (breaks >= 2 || endsParagraph()) {
                    flush();
                }
                blank = true;
            }
            case HEADING -> {
                flush();
                heading = element.normalName().charAt(1) - '0';
            }
            case BLOCK, RULE -> flush();
            case LINK -> {
                links++;
                jumps += isJump(element) ? 1 : 0;
                blank |= element.previousSibling() instanceof Element before
                        && before.normalName().equals("a");
            }
            case BOLD -> bolds++;
            case APART, APART_BEFORE -> blank = true;
            default -> {}
        }
    }

    /** Whether a link in a heading leads to a place on the page itself, so that the heading is no pointer to another page. */
    private boolean isJump(Element link) {
        return heading > 0 && link.attr("href").startsWith("#");
    }

    private int leave(Element element, int node) {
        switch (role(element)) {
            case LINK -> {
                links--;
                jumps -= isJump(element) ? 1 : 0;
            }
            case BOLD -> bolds--;
            case APART -> blank = true;
            case HEADING, RULE -> {
                flush();
                heading = 0;
            }
            case BLOCK, UNSEEN -> flush();
            default -> {}
        }
        tree.close(node);
        return tree.parent(node);
    }

    private void append(String words, int node) {
        boolean any = false;
        int length = words.length();
        int i = 0;
        while (i < length && !cut) {
            char c = words.charAt(i);
            if (Shape.isBlank(c)) {
                blank = true;
                i++;
            } else if (c == '\u00AD') {
                i++;
            } else {
                int end = i + 1;
                while (end < length && isPlain(words.charAt(end))) {
                    end++;
                }
                any |= append(words, i, end, node);
                i = end;
            }
        }
        if (any && blockNode != node) {
            blockNode = tree.common(blockNode, node);
        }
    }

    /** Whether a char goes on what stands before it; halves of pairs are left to be looked at one by one. */
    private static boolean isPlain(char c) {
        return !Shape.isBlank(c) && c != '\u00AD' && !Character.isHighSurrogate(c);
    }

    /** A stretch without blanks; gives whether any of it had room. */
    private boolean append(String words, int from, int to, int node) {
        int room = LONGEST - text.length() - 1;
        int end = to;
        if (to - from > room) {
            cut = true;
            end = from + Math.max(0, room);
            end -= end > from && Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
            if (end == from) {
                return false;
            }
        }
        if (blockStart < 0) {
            begin(node);
        } else if (blank) {
            text.append(breaks > 0 ? '\n' : ' ');
        }
        blank = false;
        breaks = 0;
        int start = text.length();
        text.append(words, from, end);
        pair(start);
        int solid = end - from;
        blockSolid += solid;
        blockLinked += links > jumps ? solid : 0;
        blockBold += bolds > 0 ? solid : 0;
        return true;
    }

    /** Halves of surrogate pairs that stand alone, as numeric entities make them, become U+FFFD. */
    private void pair(int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                i++;
            } else {
                text.setCharAt(i, '\uFFFD');
            }
        }
    }

    /** Whether one line break ends a paragraph, because what stands before it is one. */
    private boolean endsParagraph() {
        if (blockStart < 0 || blockSolid < SHORTEST_PARAGRAPH) {
            return false;
        }
        // the last chars tell, and a long block must not be looked through at each of its breaks
        return Shape.endsSentence(text.substring(Math.max(blockStart, text.length() - 8)));
    }

    private void begin(int node) {
        if (text.length() > 0) {
            text.append('\n');
        }
        blockStart = text.length();
        blockNode = node;
        blockLinked = 0;
        blockBold = 0;
        blockSolid = 0;
        blockHeading = heading;
    }

    private void flush() {
        if (blockStart >= 0) {
            String words = text.substring(blockStart).replace('\n', ' ');
            Block block = new Block(blockStart, text.length(), words);
            block.node = blockNode;
            block.linked = blockLinked;
            block.bold = blockBold;
            block.solid = blockSolid;
            block.heading = blockHeading;
            blocks.add(block);
        }
        blockStart = -1;
        blank = false;
        breaks = 0;
    }
}
