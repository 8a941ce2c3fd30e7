package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The persons in elements that say by their attributes or their names that they hold an author, near the headline. */
final class MarkedAuthors {
    /** Addresses of pages about a writer. */
    private static final Set<String> PROFILES = Set.of(
            "author",
            "authors",
            "auteur",
            "auteurs",
            "autor",
            "autores",
            "autoren",
            "autore",
            "by",
            "staff",
            "team",
            "people",
            "user",
            "users",
            "userprofile",
            "contributor",
            "contributors",
            "profile",
            "profiles",
            "journalist",
            "journalists",
            "writer",
            "writers",
            "reporter",
            "reporters",
            "columnist",
            "columnists",
            "editor",
            "editors",
            "bio");

    private static final int LONGEST_PROFILE = 12;

    private static final int ELSEWHERE = Hints.RELATED | Hints.COMMENT | Hints.FOOTER | Hints.ADVERT;
    private static final int MOST = 12;
    /** In chars. */
    private static final int LONGEST = 100;

    private static final int NODES_ABOVE_HEADLINE = 40;
    /** Steps from a name back to the words before it: over blanks, pictures, and out of what holds the name alone. */
    private static final int NODES_BEFORE_NAME = 8;

    private final PageTree tree;
    private final Bylines bylines;
    private final Set<String> site;
    private final int headline;
    private final int end;

    /**
     * @param site the names of the site, which are no persons
     * @param headline the headline's node, 0 where there is none
     * @param end the node behind the last that is looked at
     */
    MarkedAuthors(PageTree tree, Bylines bylines, Set<String> site, int headline, int end) {
        this.tree = tree;
        this.bylines = bylines;
        this.site = site;
        this.headline = headline;
        this.end = end;
    }

    /** The names in elements whose attributes call them the author's: a link to a profile, a property. */
    List<String> byAttribute() {
        return near(this::isMarked);
    }

    /** The names in elements that bear the name that makers of sites give to an author's. */
    List<String> byName() {
        return near(this::isNamed);
    }

    private List<String> near(IntPredicate marks) {
        List<String> below = between(marks, headline, end);
        return below.isEmpty() ? between(marks, Math.max(0, headline - NODES_ABOVE_HEADLINE), headline) : below;
    }

    private List<String> between(IntPredicate marks, int from, int to) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (int node = from; node < to && found.size() < MOST; node++) {
            Element element = tree.element(node);
            if (element.attributesSize() == 0 || !marks.test(node) || (tree.hintsAround(node) & ELSEWHERE) != 0) {
                continue;
            }
            String text = SmallElements.text(element, "name");
            if (text != null && text.length() <= LONGEST && !isForOtherWork(element)) {
                found.addAll(persons(element, text));
            }
        }
        return List.copyOf(found);
    }

    /** The persons in an element: in its words, or where they name nobody, one in each of the elements inside. */
    private List<String> persons(Element element, String text) {
        List<String> found = bylines.persons(text, site);
        if (!found.isEmpty()) {
            return found;
        }
        List<String> apart = new ArrayList<>();
        for (Element inner : element.select("*")) {
            if (!inner.ownText().isBlank()) {
                List<String> one = bylines.persons(inner.ownText(), site);
                if (one.size() != 1) {
                    return found;
                }
                apart.addAll(one);
            }
        }
        return apart;
    }

    /** Whether the words right before an element credit work on what others wrote: "Reviewed by". */
    private boolean isForOtherWork(Element element) {
        Element line = element;
        Node before = element.previousSibling();
        for (int i = 0; i < NODES_BEFORE_NAME; i++) {
            if (before == null) {
                line = line.parent();
                if (line == null) {
                    return false;
                }
                before = line.previousSibling();
            } else {
                String words = before instanceof TextNode text
                        ? text.text()
                        : before instanceof Element one ? SmallElements.text(one) : "";
                if (words == null) {
                    return false; // what is not small is no credit
                }
                if (!words.isBlank()) {
                    return bylines.endsWithOtherWork(words);
                }
                before = before.previousSibling();
            }
        }
        return false;
    }

    /** Whether an element says by its attributes that it holds an author. */
    private boolean isMarked(int node) {
        Element element = tree.element(node);
        if (element.normalName().equals("a")) {
            return element.attr("rel").contains("author") || isProfile(element.attr("href"));
        }
        return element.attr("itemprop").equals("author");
    }

    /** Whether an element has the name that makers of sites give to an author's. */
    private boolean isNamed(int node) {
        return (tree.hints(node) & (Hints.AUTHOR | Hints.BIO)) == Hints.AUTHOR;
    }

    /** Whether something follows a folder of writers: {@code /author/mara-tolliver}. */
    private static boolean isProfile(String address) {
        int from = address.indexOf('/');
        int to = from < 0 ? -1 : address.indexOf('/', from + 1);
        while (to >= 0 && to + 1 < address.length()) {
            boolean followed = "/?#".indexOf(address.charAt(to + 1)) < 0;
            if (followed && to - from - 1 <= LONGEST_PROFILE) {
                String folder = address.substring(from + 1, to).toLowerCase(Locale.ROOT);
                if (PROFILES.contains(folder)) {
                    return true;
                }
            }
            from = to;
            to = address.indexOf('/', from + 1);
        }
        return false;
    }
}
