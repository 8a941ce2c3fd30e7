package dev.parley.ledger.exports;

import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Dates;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The footnotes of a page of HTML: a sentence has one, however often it is referred to. */
final class Footnotes {
    private final Map<Citation, Integer> numbers = new LinkedHashMap<>();
    private final StringBuilder list = new StringBuilder();

    /** The mark of a footnote, which leads to it. */
    String mark(Citation citation) {
        Integer known = numbers.get(citation);
        int number = known == null ? numbers.size() + 1 : known;
        if (known == null) {
            numbers.put(citation, number);
            list.append(note(number, citation));
        }
        String id = known == null ? " id=\"ref" + number + "\"" : "";
        return "<sup" + id + "><a href=\"#note" + number + "\">" + number + "</a></sup>";
    }

    private static String note(int number, Citation citation) {
        StringBuilder note = new StringBuilder("<li id=\"note" + number + "\">");
        if (citation.sentence() != null) {
            note.append('“').append(Brief.escaped(citation.sentence())).append("” ");
        }
        add(note, citation.headline());
        add(note, citation.publisher());
        add(note, citation.published() == null ? null : Dates.shown(citation.published()));
        String url = citation.url();
        if (url != null && url.matches("https?://\\S+")) {
            note.append("<a href=\"")
                    .append(Brief.escaped(url))
                    .append("\">")
                    .append(Brief.escaped(url))
                    .append("</a>");
        } else {
            note.append(Brief.escaped(citation.source()));
        }
        if (citation.start() != null) {
            note.append(", char ").append(citation.start());
        }
        return note.append(
                        " <a class=\"back\" href=\"#ref" + number + "\" aria-label=\"back to the text\">↑</a></li>\n")
                .toString();
    }

    private static void add(StringBuilder note, @Nullable String words) {
        if (words != null) {
            note.append(Brief.escaped(words)).append(", ");
        }
    }

    /** All footnotes, in the order of their numbers. */
    String list() {
        return "<ol class=\"notes\">\n" + list + "</ol>\n";
    }
}
