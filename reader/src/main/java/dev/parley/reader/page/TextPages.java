package dev.parley.reader.page;

import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.PartKind;
import java.util.List;

/** Reads pages without mark-up: dumps of all visible text, and bare article text. */
final class TextPages {
    private final DumpLabels labels;
    private final Languages languages;
    private final States states;

    TextPages(SiteWords words, DateWords dates, Bylines bylines, Languages languages, States states) {
        labels = new DumpLabels(words, dates, bylines);
        this.languages = languages;
        this.states = states;
    }

    /** The visible text of a whole page. */
    Findings read(String text) {
        List<Block> blocks = TextDump.blocks(text);
        DumpLabels.Found found = labels.label(text, blocks);
        Published published = found.date == null ? Published.ABSENT : new Published(found.date, "day", Basis.STATED);
        return new Findings(
                text,
                blocks,
                found.headline,
                found.section,
                found.authors.stream().distinct().toList(),
                null,
                null,
                languages.of(
                        blocks.stream()
                                .filter(block -> block.kind == PartKind.BODY)
                                .toList(),
                        null),
                published,
                states.of(blocks, found.headline, false, false));
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
                null,
                null,
                languages.of(blocks, null),
                Published.ABSENT,
                List.of());
    }
}
