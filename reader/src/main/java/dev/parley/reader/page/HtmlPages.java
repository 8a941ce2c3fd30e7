package dev.parley.reader.page;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML pages: metadata from all their sources, visible text, and the kind of each block of it. */
final class HtmlPages {
    /** Deeper elements are read as siblings of their parents. */
    private static final int DEEPEST = 512;
    /** Longer sources are cut, with a warning. */
    private static final int LONGEST_SOURCE = 16_000_000;

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
        boolean tooLong = html.length() > LONGEST_SOURCE;
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document =
                parser.parseInput(tooLong ? html.substring(0, LONGEST_SOURCE) : html, address == null ? "" : address);
        Sources sources = Sources.of(document, address);
        Element body = document.body();
        VisibleText visible = VisibleText.of(body, hints, false);
        if (visible.skippedHidden && prose(visible) < HARDLY_ANY_PROSE) {
            visible = VisibleText.of(body, hints, true);
        }
        for (Block block : visible.blocks) {
            block.said = words.line(block.text);
            block.opens = words.region(block.text);
        }
        Headlines headlines = new Headlines(visible, sources);
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
        List<Findings.State> found = new ArrayList<>(states.of(
                visible.blocks, headlines.shown(), sources.live() || isLive(visible, root), sources.walled()));
        if (tooLong || visible.cut) {
            found.add(new Findings.State(
                    "CUT_SHORT", "The page is longer than Parley reads; its end was left out.", null));
        }
        return new Findings(
                visible.text.toString(),
                visible.blocks,
                headlines.text(),
                section(visible, sources),
                credits.authors(),
                sources.publisher(),
                sources.url(),
                languages.of(
                        visible.blocks.stream()
                                .filter(block -> block.kind == PartKind.BODY)
                                .toList(),
                        sources.language()),
                new PublicationDate(visible, sources, dates, headline).published(),
                found);
    }

    /** Whether the body is made of entries that are named so. */
    private static boolean isLive(VisibleText visible, int root) {
        int entries = 0;
        for (int node = root + 1; node < visible.tree.size() && visible.tree.holds(root, node); node++) {
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
