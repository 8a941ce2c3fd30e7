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
 * @param entries the entries of a live blog, in the order of the page; their words are in the paragraphs too
 */
public record Article(
        @Nullable String headline,
        @Nullable String section,
        List<String> authors,
        @Nullable Bio authorBio,
        @Nullable String dateline,
        List<Span> paragraphs,
        List<String> missing,
        List<Entry> entries) {

    @SuppressWarnings("ConstantValue") // readings that were written before there were entries have none
    public Article {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
        missing = List.copyOf(missing);
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /** An article that is no live blog. */
    public Article(
            @Nullable String headline,
            @Nullable String section,
            List<String> authors,
            @Nullable Bio authorBio,
            @Nullable String dateline,
            List<Span> paragraphs,
            List<String> missing) {
        this(headline, section, authors, authorBio, dateline, paragraphs, missing, List.of());
    }

    /**
     * An entry of a live blog.
     *
     * @param start offset of its first char
     * @param end offset after its last char
     * @param headline its own heading, or null
     * @param published when it was written, to the second, minute or day; in the page's own zone where no offset is told
     */
    public record Entry(int start, int end, @Nullable String headline, Page.Published published) {}

    /** What a page says about its author, with its place in the page's text. */
    public record Bio(String text, int start, int end) {}
}
