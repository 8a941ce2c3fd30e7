package dev.parley.reader.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.NodeIterator;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The words of elements that hold a name or a date and little else. An element that holds more is not read: names of
 * elements are often put where they don't belong, and nested ones would be read again for each around them.
 */
final class SmallElements {
    private static final int MOST_NODES = 500;
    private static final int MOST_CHARS = 2000;

    private SmallElements() {}

    /** The element's words, or null where it is not small. */
    static @Nullable String text(Element element) {
        return isSmall(element) ? Shape.paired(element.text()) : null;
    }

    /** The words of the first element inside that bears the name of a property; of the element itself where none does. */
    static @Nullable String text(Element element, String property) {
        if (!isSmall(element)) {
            return null;
        }
        Element named = element.selectFirst("[itemprop=" + property + "]");
        return Shape.paired((named != null ? named : element).text());
    }

    private static boolean isSmall(Element element) {
        int nodes = 0;
        int chars = 0;
        for (NodeIterator<Node> all = NodeIterator.from(element); all.hasNext(); ) {
            chars += all.next() instanceof TextNode words ? words.getWholeText().length() : 0;
            if (++nodes > MOST_NODES || chars > MOST_CHARS) {
                return false;
            }
        }
        return true;
    }
}
