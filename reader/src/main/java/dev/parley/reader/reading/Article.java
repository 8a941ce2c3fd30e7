package dev.parley.reader.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article on a page.
 *
 * @param headline the title that the article itself bears
 * @param section the section of the site that it is filed under
 * @param authors names of persons, never of sites or desks
 * @param authorBio what the page says about the author
 * @param dateline place and agency in front of the first sentence, such as {@code GENEVA (Agency)}
 * @param paragraphs the spans of the body's paragraphs, in order
 * @param missing the names of fields that the page does not give
 */
public record Article(
        @Nullable String headline,
        @Nullable String section,
        List<String> authors,
        @Nullable Bio authorBio,
        @Nullable String dateline,
        List<Span> paragraphs,
        List<String> missing) {

    public Article {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
        missing = List.copyOf(missing);
    }

    /** What a page says about its author, with its place in the page's text. */
    public record Bio(String text, int start, int end) {}
}
