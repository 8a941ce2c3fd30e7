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
    final List<String> authors = new ArrayList<>();
    boolean live;
    boolean walled;
    boolean article;

    static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first != null && !first.isBlank() ? first : second;
    }
}
