package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses the authors: what the metadata say, held against the byline that the page shows. */
final class Credits {
    private final VisibleText visible;
    private final Bylines bylines;
    private final int headline;
    private final List<String> authors;

    Credits(VisibleText visible, Sources sources, Bylines bylines, int headline) {
        this.visible = visible;
        this.bylines = bylines;
        this.headline = headline;
        authors = choose(sources);
    }

    List<String> authors() {
        return authors;
    }

    private List<String> choose(Sources sources) {
        Set<String> site = sources.siteNames();
        List<String> json = all(sources.json().authors, site);
        if (!json.isEmpty()) {
            return json;
        }
        List<String> micro = all(sources.micro().authors, site);
        if (!micro.isEmpty()) {
            return micro;
        }
        List<String> meta = all(sources.meta().authors, site);
        if (!meta.isEmpty()) {
            return meta;
        }
        return shown(site);
    }

    private List<String> all(List<String> stated, Set<String> site) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String one : stated) {
            found.addAll(bylines.authors(one, site));
        }
        return List.copyOf(found);
    }

    /** The names in the page's byline. */
    private List<String> shown(Set<String> site) {
        for (int i = Math.max(0, headline - 4); i < visible.blocks.size(); i++) {
            Block block = visible.blocks.get(i);
            if (block.kind == PartKind.AUTHOR && block.words <= 25) {
                List<String> found = bylines.persons(block.text, site);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** What begins with an author's name behind the article's body is about the author. */
    void labelBio() {
        boolean body = false;
        List<Block> candidates = new ArrayList<>();
        for (Block block : visible.blocks) {
            if (block.kind == PartKind.BODY && !startsWithAuthor(block)) {
                body = true;
                candidates.clear();
            } else if (body
                    && block.words >= 6
                    && startsWithAuthor(block)
                    && (block.kind == PartKind.BODY || block.kind == PartKind.OTHER || block.kind == PartKind.AUTHOR)) {
                candidates.add(block);
            }
        }
        candidates.forEach(block -> block.kind = PartKind.BIO);
    }

    private boolean startsWithAuthor(Block block) {
        return authors.stream().anyMatch(block.text::startsWith);
    }
}
