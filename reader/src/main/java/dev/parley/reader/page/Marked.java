package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.NodeIterator;
import org.jspecify.annotations.Nullable;

/** The elements that carry metadata, in the order of the page. */
final class Marked {
    private static final int MOST = 2000;

    final List<Element> metas = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> properties = new ArrayList<>();

    @Nullable Element canonical;

    @Nullable Element html;

    /** Those outside the page's body; the walk over the body adds its own. */
    static Marked outside(Document document) {
        Marked marked = new Marked();
        Element html = document.firstElementChild();
        if (html != null) {
            marked.take(html);
        }
        for (NodeIterator<Element> all = new NodeIterator<>(document.head(), Element.class); all.hasNext(); ) {
            marked.take(all.next());
        }
        return marked;
    }

    /** Adds an element if it carries metadata. */
    void take(Element element) {
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
