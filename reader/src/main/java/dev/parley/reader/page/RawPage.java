package dev.parley.reader.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came in, before anything is read from it.
 *
 * @param bytes its bytes; they are neither copied nor changed
 * @param source where it came from: a path, an address, or a caller's id
 * @param url its address, where the caller knows it
 * @param published its date of publication in EDTF ({@code 2024-08-20}), where the caller knows it
 * @param contentType the media type with charset that a server sent, where one did
 * @param format how to read the bytes
 * @param retrieved when the bytes were fetched from the address, where the caller knows it
 */
@SuppressWarnings("ArrayRecordComponent") // compared below by content
public record RawPage(
        byte[] bytes,
        String source,
        @Nullable String url,
        @Nullable String published,
        @Nullable String contentType,
        Format format,
        @Nullable Instant retrieved) {

    /** A page of which nobody knows when it was fetched. */
    public RawPage(
            byte[] bytes,
            String source,
            @Nullable String url,
            @Nullable String published,
            @Nullable String contentType,
            Format format) {
        this(bytes, source, url, published, contentType, format, null);
    }

    /** How the bytes of a page are to be read. */
    public enum Format {
        /** Told from the bytes: HTML where mark-up is found, else a text dump. */
        ANY,
        HTML,
        /** The visible text of a whole page, chrome and teasers too. */
        TEXT,
        /** Bare article text: every paragraph is body. */
        BODY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page of which nothing is known but its bytes and where they came from. */
    public static RawPage of(byte[] bytes, String source) {
        return new RawPage(bytes, source, null, null, null, Format.ANY);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawPage page
                && Arrays.equals(bytes, page.bytes)
                && source.equals(page.source)
                && Objects.equals(url, page.url)
                && Objects.equals(published, page.published)
                && Objects.equals(contentType, page.contentType)
                && format == page.format
                && Objects.equals(retrieved, page.retrieved);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return source + " (" + bytes.length + " bytes, " + format + ")";
    }
}
