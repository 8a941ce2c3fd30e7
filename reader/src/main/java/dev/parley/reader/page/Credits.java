package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Chooses the authors: what the metadata say, held against the byline that the page shows. */
final class Credits {
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
    /** Reports by a whole newsroom name some dozens. */
    private static final int MOST_STATED = 60;

    private static final int NODES_ABOVE_HEADLINE = 40;
    /** Steps from a name back to the words before it: over blanks, pictures, and out of what holds the name alone. */
    private static final int NODES_BEFORE_NAME = 8;

    private final VisibleText visible;
    private final Bylines bylines;
    private final int headline;
    private final List<String> authors;
    private final boolean namesPerson;

    Credits(VisibleText visible, Sources sources, Bylines bylines, int headline) {
        this.visible = visible;
        this.bylines = bylines;
        this.headline = headline;
        List<String> writers = writers(sources);
        authors = writers.isEmpty() ? organisations(sources) : writers;
        namesPerson = writers.stream().anyMatch(name -> bylines.looksLikeName(name) && !bylines.isAgency(name));
    }

    List<String> authors() {
        return authors;
    }

    /** Whether one of the authors is a person with a name in full. */
    boolean namesPerson() {
        return namesPerson;
    }

    /** Persons, by the source that is seldomest wrong; agencies; else pen names. */
    private List<String> writers(Sources sources) {
        Set<String> site = sources.siteNames();
        List<String> json = all(sources.json().authors, site);
        if (!sources.json().organisations.isEmpty()) {
            json = json.stream()
                    .filter(name -> !sources.json().organisations.contains(name) || bylines.isAgency(name))
                    .toList();
        }
        List<String> marked = marked(site, this::isMarked);
        if (json.stream().anyMatch(bylines::looksLikeName)) {
            // A byline that names all of them and more has not forgotten who came second.
            return marked.containsAll(json) ? marked : json;
        }
        if (marked.isEmpty()) {
            marked = marked(site, this::isNamed);
        }
        if (!marked.isEmpty()) {
            return marked;
        }
        List<String> meta = all(sources.meta().authors, site);
        boolean named = meta.stream().anyMatch(bylines::looksLikeName);
        if (named && !sources.meta().ownAuthor) {
            return meta;
        }
        List<String> shown = shown(site, bylines::persons);
        if (shown.isEmpty()) {
            shown = signature(site);
        }
        if (!shown.isEmpty()) {
            return shown;
        }
        if (!json.isEmpty() || !meta.isEmpty()) {
            return !json.isEmpty() ? json : meta;
        }
        List<String> agencies = shown(site, bylines::authors);
        if (!agencies.isEmpty()) {
            return agencies;
        }
        List<String> credited = new ArrayList<>(sources.json().authors);
        credited.removeAll(sources.json().organisations);
        List<String> penNames = bylines.penNames(credited, site);
        return penNames.isEmpty() ? bylines.penNames(sources.meta().authors, site) : penNames;
    }

    /** Whom the metadata credit by the name of a site, a desk or a firm. */
    private List<String> organisations(Sources sources) {
        List<String> stated = bylines.organisations(sources.json().authors);
        return stated.isEmpty() ? bylines.organisations(sources.meta().authors) : stated;
    }

    private List<String> all(List<String> stated, Set<String> site) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String one : stated) {
            found.addAll(bylines.authors(one, site));
            if (found.size() >= MOST_STATED) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** Names in elements that the page marks as the author's, near the headline. */
    private List<String> marked(Set<String> site, IntPredicate marks) {
        int title = headline < 0 ? 0 : visible.blocks.get(headline).node;
        List<String> below = marked(site, marks, title, endOfFront());
        return below.isEmpty() ? marked(site, marks, Math.max(0, title - NODES_ABOVE_HEADLINE), title) : below;
    }

    private List<String> marked(Set<String> site, IntPredicate marks, int from, int to) {
        PageTree tree = visible.tree;
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (int node = from; node < to && found.size() < MOST; node++) {
            Element element = tree.element(node);
            if (element.attributesSize() == 0 || !marks.test(node) || (tree.hintsAround(node) & ELSEWHERE) != 0) {
                continue;
            }
            String text = SmallElements.text(element, "name");
            if (text != null && text.length() <= 100 && !isForOtherWork(element)) {
                found.addAll(persons(element, text, site));
            }
        }
        return List.copyOf(found);
    }

    /** The persons in an element: in its words, or where they name nobody, one in each of the elements inside. */
    private List<String> persons(Element element, String text, Set<String> site) {
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
        Element element = visible.tree.element(node);
        if (element.normalName().equals("a")) {
            return element.attr("rel").contains("author") || isProfile(element.attr("href"));
        }
        return element.attr("itemprop").equals("author");
    }

    /** Whether an element has the name that makers of sites give to an author's. */
    private boolean isNamed(int node) {
        return (visible.tree.hints(node) & (Hints.AUTHOR | Hints.BIO)) == Hints.AUTHOR;
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

    /** The node of the second long paragraph: bylines stand before it. */
    private int endOfFront() {
        int paragraphs = 0;
        for (int i = Math.max(0, headline); i < visible.blocks.size(); i++) {
            Block block = visible.blocks.get(i);
            if (block.kind == PartKind.BODY && block.words >= 20 && ++paragraphs == 2) {
                return block.node;
            }
        }
        return visible.tree.size();
    }

    /**
     * The names in the page's byline: near the headline, or else in a line that says who wrote.
     *
     * @param names tells the names in a line, given those of the site
     */
    private List<String> shown(Set<String> site, BiFunction<String, Set<String>, List<String>> names) {
        int end = endOfFront();
        for (int i = Math.max(0, headline - 6); i < visible.blocks.size(); i++) {
            Block block = visible.blocks.get(i);
            if (block.kind != PartKind.AUTHOR || block.words > 25) {
                continue;
            }
            if (i > 0 && bylines.endsWithOtherWork(visible.blocks.get(i - 1).text)) {
                continue;
            }
            boolean near = block.node < end;
            if ((near && block.heading == 0) || (bylines.isByline(block.text) && i > headline)) {
                List<String> found = names.apply(block.text, site);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** A name alone at the body's end. */
    private List<String> signature(Set<String> site) {
        int end = 0;
        for (int i = 0; i < visible.blocks.size(); i++) {
            end = visible.blocks.get(i).kind == PartKind.BODY ? i : end;
        }
        Block last = visible.blocks.isEmpty() ? null : visible.blocks.get(end);
        boolean prose = last != null && last.words > 6;
        if (prose && end + 1 < visible.blocks.size() && visible.blocks.get(end + 1).kind == PartKind.OTHER) {
            last = visible.blocks.get(end + 1);
        }
        if (last == null || last.words > 6 || last.sentence) {
            return List.of();
        }
        List<String> found = bylines.persons(last.text, site);
        if (!found.isEmpty()) {
            last.kind = PartKind.AUTHOR;
        }
        return found;
    }

    /** An author's name alone is a byline, wherever it stands. */
    void labelBylines() {
        for (Block block : visible.blocks) {
            boolean article = block.kind == PartKind.BODY || (block.kind == PartKind.SUBHEAD && !block.standfirst);
            if (article && block.words <= 6 && authors.contains(block.text)) {
                block.kind = PartKind.AUTHOR;
            }
        }
    }

    /** What begins with an author's name behind the article's body is about the author. */
    void labelBio() {
        boolean body = false;
        List<Block> candidates = new ArrayList<>();
        for (Block block : visible.blocks) {
            if (block.kind == PartKind.BODY && !startsWithAuthor(block)) {
                body = true;
                candidates.clear();
            } else if (body && block.words >= 6 && startsWithAuthor(block) && isLoose(block)) {
                candidates.add(block);
            } else if (block.standfirst && tellsOfAuthor(block.text)) {
                block.kind = PartKind.BIO;
            }
        }
        candidates.forEach(block -> block.kind = PartKind.BIO);
    }

    private static boolean isLoose(Block block) {
        return block.kind == PartKind.BODY || block.kind == PartKind.OTHER || block.kind == PartKind.AUTHOR;
    }

    /** Whether a text begins with an author's first name alone: "Mara has covered the region since 2009". */
    private boolean tellsOfAuthor(String text) {
        int blank = text.indexOf(' ');
        boolean alone = blank > 1 && blank + 1 < text.length() && Character.isLowerCase(text.charAt(blank + 1));
        return alone && authors.stream().anyMatch(author -> author.startsWith(text.substring(0, blank + 1)));
    }

    private boolean startsWithAuthor(Block block) {
        return authors.stream().anyMatch(block.text::startsWith);
    }
}
