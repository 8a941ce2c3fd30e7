package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source of metadata in a page says. Nothing here is trusted before it is held against the other sources and
 * the visible text.
 */
final class Metadata {
    @Nullable String headline;

    @Nullable String description;

    @Nullable String section;

    @Nullable String publisher;

    @Nullable String url;

    @Nullable String language;

    @Nullable String published;

    @Nullable String created;

    @Nullable String modified;

    @Nullable String body;

    final List<String> otherHeadlines = new ArrayList<>();
    /** OpenGraph's word for what the page is, such as {@code video.other}. */
    @Nullable String type;

    final List<String> authors = new ArrayList<>();
    /** Whether the page calls its author its publisher too: a site that credits itself, or a person's own site. */
    boolean ownAuthor;
    /** Those of the authors that are called organisations. */
    final List<String> organisations = new ArrayList<>();

    /** The entries of a live blog. */
    final List<Update> updates = new ArrayList<>();

    boolean live;
    /** Whether some of it is longer or deeper than Parley reads. */
    boolean cut;

    boolean walled;
    /** Whether it calls the page a gallery of pictures. */
    boolean gallery;
    /** Whether it calls the page a list of other pages. */
    boolean listing;

    boolean article;

    /** An entry of a live blog as the metadata give it. */
    record Update(
            @Nullable String headline,
            @Nullable String body,
            @Nullable String published) {}

    static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first != null && !first.isBlank() ? first : second;
    }
}
