package dev.parley.reader.page;

import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.PartKind;
import java.util.List;

/** Reads pages without mark-up: dumps of all visible text, and bare article text. */
final class TextPages {
    /** So many times of day, each with a paragraph below, make a live blog of a page that doesn't call itself one. */
    private static final int LIVE_ENTRIES = 5;

    private final DumpLabels labels;
    private final Bylines bylines;
    private final Languages languages;
    private final States states;

    TextPages(SiteWords words, DateWords dates, Bylines bylines, Languages languages, States states) {
        labels = new DumpLabels(words, dates, bylines);
        this.bylines = bylines;
        this.languages = languages;
        this.states = states;
    }

    /** The visible text of a whole page. */
    Findings read(String text) {
        List<Block> blocks = TextDump.blocks(text);
        DumpLabels.Found found = labels.label(text, blocks);
        Published published = found.date == null ? Published.ABSENT : new Published(found.date, "day", Basis.STATED);
        List<Article.Entry> entries = LiveEntries.byTimeLines(blocks, published);
        boolean live = states.isLive(found.headline) || entries.size() >= LIVE_ENTRIES;
        return new Findings(
                text,
                blocks,
                found.headline,
                found.section,
                found.authors.stream().distinct().toList(),
                bylines.namePerson(found.authors),
                null,
                null,
                languages.of(
                        blocks.stream()
                                .filter(block -> block.kind == PartKind.BODY)
                                .toList(),
                        null),
                published,
                states.of(blocks, found.headline, live, false),
                live ? entries : List.of());
    }

    /** Bare article text: every paragraph is body. */
    Findings body(String text) {
        List<Block> blocks = TextDump.blocks(text);
        for (Block block : blocks) {
            block.kind = PartKind.BODY;
        }
        return new Findings(
                text,
                blocks,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                languages.of(blocks, null),
                Published.ABSENT,
                List.of(),
                List.of());
    }
}
