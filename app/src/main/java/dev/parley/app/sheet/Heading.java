package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Dates;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Warning;
import dev.parley.reader.reading.Words;
import java.util.ArrayList;
import java.util.List;

/** The head of the sheet: headline, what kind of page it is, and what to beware of. */
final class Heading {
    private final Paper paper;

    Heading(Paper paper) {
        this.paper = paper;
    }

    void write(Reading reading) {
        Style style = paper.style();
        String headline = reading.article().headline();
        paper.paragraph(Margin.of(0), headline == null ? "(no headline)" : headline, style::bold);
        paper.paragraph(Margin.of(0), origin(reading), style::faint);
        paper.paragraph(Margin.of(0), kind(reading), style::faint);
        if (!reading.warnings().isEmpty()) {
            paper.blank();
        }
        reading.warnings().forEach(this::warning);
    }

    private static String origin(Reading reading) {
        Page page = reading.page();
        Article article = reading.article();
        List<String> said = new ArrayList<>();
        if (page.publisher() != null) {
            said.add(page.publisher());
        }
        if (article.section() != null) {
            said.add(article.section());
        }
        if (!article.authors().isEmpty()) {
            said.add("by " + String.join(" and ", article.authors()));
        }
        String date = page.published().value();
        if (date != null) {
            said.add(Dates.shown(date) + (page.published().basis() == Basis.GIVEN ? " (as given)" : ""));
        }
        said.add(page.source());
        return String.join(" · ", said);
    }

    private static String kind(Reading reading) {
        List<String> codes = reading.warnings().stream().map(Warning::code).toList();
        String kind =
                codes.contains("NOT_AN_ARTICLE") ? "No article" : codes.contains("LIVE_BLOG") ? "Live blog" : "Article";
        int paragraphs = reading.article().paragraphs().size();
        StringBuilder shown = new StringBuilder(kind).append(" of ").append(counted(paragraphs, "paragraph"));
        List<String> beside = new ArrayList<>();
        if (has(reading, PartKind.BIO)) {
            beside.add("a note on the author");
        }
        long teasers = reading.parts().stream().filter(Heading::isTeaser).count();
        if (teasers > 0) {
            beside.add(counted(teasers, "teaser"));
        }
        if (has(reading, PartKind.COMMENT)) {
            beside.add("readers’ comments");
        }
        if (!beside.isEmpty()) {
            shown.append("; left aside: ").append(String.join(", ", beside));
        }
        return shown.toString();
    }

    private static boolean isTeaser(Part part) {
        return part.kind() == PartKind.TEASER || part.kind() == PartKind.RELATED;
    }

    private static boolean has(Reading reading, PartKind kind) {
        return reading.parts().stream().anyMatch(part -> part.kind() == kind);
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void warning(Warning warning) {
        Style style = paper.style();
        paper.paragraph(Margin.of(style.warning("  ! "), 4), warning.message(), style::warning);
        for (Words words : warning.evidence()) {
            paper.paragraph(Margin.of(style.faint("    │ "), 6), words.text(), style::faint);
        }
    }
}
