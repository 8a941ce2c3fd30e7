package dev.parley.reader.page;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads HTML pages: metadata from all their sources, visible text, and the kind of each block of it. */
final class HtmlPages {
    private static final int HARDLY_ANY_PROSE = 60;
    private static final int LIVE_ENTRIES = 5;

    private final Hints hints;
    private final SiteWords words;
    private final DateWords dates;
    private final Bylines bylines;
    private final Languages languages;
    private final States states;

    HtmlPages(
            Knowledge knowledge,
            SiteWords words,
            DateWords dates,
            Bylines bylines,
            Languages languages,
            States states) {
        hints = new Hints(knowledge);
        this.words = words;
        this.dates = dates;
        this.bylines = bylines;
        this.languages = languages;
        this.states = states;
    }

    Findings read(String html, @Nullable String address) {
        HtmlSource source = HtmlSource.parse(html, address);
        Element body = source.document.body();
        Marked marked = Marked.outside(source.document);
        VisibleText visible = VisibleText.of(body, hints, marked, false);
        if (visible.skippedHidden && prose(visible) < HARDLY_ANY_PROSE) {
            visible = VisibleText.of(body, hints, new Marked(), true);
        }
        Sources sources = Sources.of(source.document, marked, address);
        for (Block block : visible.blocks) {
            words.mark(block);
        }
        Headlines headlines = new Headlines(visible, sources, bylines);
        int headline = headlines.block();
        BodyChoice choice = new BodyChoice(visible, headline, sources.body());
        int root = choice.root();
        Standfirst standfirst = new Standfirst(visible, root, headline, sources.description(), bylines);
        HtmlLabels labels = new HtmlLabels(visible, root, headline, standfirst, headlines.wordings(), dates, bylines);
        labels.label();
        new Regions(visible, root, headline, labels).label();
        Credits credits = new Credits(visible, sources, bylines, headline);
        credits.labelBylines();
        credits.labelBio();
        boolean live = sources.live() || isLive(visible, root) || states.isLive(headlines.shown());
        List<Findings.State> found =
                new ArrayList<>(states.of(visible.blocks, headlines.shown(), live, sources.walled()));
        found.addAll(new HtmlStates(source.document, visible, sources).found());
        Published published = new PublicationDate(visible, sources, dates, headline).published();
        List<Article.Entry> entries = live ? LiveEntries.of(visible, root, sources.json(), published) : List.of();
        if (source.cut || visible.isCut()) {
            found.add(new Findings.State(
                    "CUT_SHORT", "The page is longer than Parley reads; its end was left out.", null));
        }
        if (sources.json().cut) {
            found.add(new Findings.State(
                    "METADATA_CUT_SHORT", "The page's JSON-LD is longer or deeper than Parley reads.", null));
        }
        return new Findings(
                visible.text(),
                visible.blocks,
                headlines.text(),
                section(visible, sources),
                credits.authors(),
                credits.namesPerson(),
                sources.publisher(),
                sources.url(),
                languages.of(
                        visible.blocks.stream()
                                .filter(block -> block.kind == PartKind.BODY)
                                .toList(),
                        sources.language()),
                published,
                found,
                entries);
    }

    /** Whether the body is made of entries that are named so. */
    private static boolean isLive(VisibleText visible, int root) {
        int entries = 0;
        for (int node = root + 1; node < visible.tree.end(root); node++) {
            if ((visible.tree.hints(node) & Hints.LIVE) != 0) {
                entries++;
            }
        }
        return entries >= LIVE_ENTRIES;
    }

    private static int prose(VisibleText visible) {
        int prose = 0;
        for (Block block : visible.blocks) {
            if (BodyChoice.prose(block) > 0) {
                prose += block.words;
            }
        }
        return prose;
    }

    private static @Nullable String section(VisibleText visible, Sources sources) {
        String stated = sources.section();
        if (stated != null && Shape.words(stated) <= 5) {
            return stated;
        }
        for (Block block : visible.blocks) {
            if (block.kind == PartKind.SECTION) {
                return block.text;
            }
            if (block.kind == PartKind.HEADLINE) {
                break;
            }
        }
        return null;
    }
}
