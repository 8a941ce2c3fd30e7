package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements that carry metadata, gathered in one pass over the page. */
final class Marked {
    private static final int MOST = 2000;

    final List<Element> metas = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> properties = new ArrayList<>();

    @Nullable Element canonical;

    @Nullable Element html;

    private Marked() {}

    static Marked in(Document document) {
        Marked marked = new Marked();
        Node node = document;
        while (node != null) {
            if (node instanceof Element element) {
                marked.take(element);
            }
            node = following(node);
        }
        return marked;
    }

    /** The next node in the order of the page, or null. */
    private static @Nullable Node following(Node node) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != null) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
            at = at.parent();
        }
        return null;
    }

    private void take(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> add(metas, element);
            case "html" -> html = html == null ? element : html;
            case "link" -> {
                boolean canonicalLink = canonical == null && element.attr("rel").equals("canonical");
                canonical = canonicalLink ? element : canonical;
            }
            case "script" -> {
                if (element.attr("type").contains("ld+json")) {
                    add(scripts, element);
                }
            }
            default -> {
                if (element.hasAttr("itemprop")) {
                    add(properties, element);
                }
            }
        }
    }

    private static void add(List<Element> elements, Element element) {
        if (elements.size() < MOST) {
            elements.add(element);
        }
    }
}
