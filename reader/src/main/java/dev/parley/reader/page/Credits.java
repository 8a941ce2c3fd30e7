package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Chooses the authors: what the metadata say, held against the byline that the page shows. */
final class Credits {
    /** Reports by a whole newsroom name some dozens. */
    private static final int MOST_STATED = 60;

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
        namesPerson = bylines.namePerson(writers);
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
        int title = headline < 0 ? 0 : visible.blocks.get(headline).node;
        MarkedAuthors elements = new MarkedAuthors(visible.tree, bylines, site, title, endOfFront());
        List<String> marked = elements.byAttribute();
        if (json.stream().anyMatch(bylines::looksLikeName)) {
            // A byline that names all of them and more has not forgotten who came second.
            return marked.containsAll(json) ? marked : json;
        }
        if (marked.isEmpty()) {
            marked = elements.byName();
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
