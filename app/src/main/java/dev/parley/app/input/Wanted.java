package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about all pages of a run.
 *
 * @param as how to read them
 * @param published their date of publication in EDTF
 * @param url the address of the one page
 */
public record Wanted(
        As as, @Nullable String published, @Nullable String url) {

    /** How input is to be read. */
    public enum As {
        /** Told from name and content. */
        ANY,
        HTML,
        TEXT,
        BODY,
        JSONL,
        WARC,
        FEED,
        MAIL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kind of input that the caller names; {@link Kind#PAGE} for a form of pages, null where it is to be told. */
    @Nullable Kind kind() {
        return switch (as) {
            case ANY -> null;
            case WARC -> Kind.WARC;
            case FEED -> Kind.FEED;
            case MAIL -> Kind.MAIL;
            case HTML, TEXT, BODY, JSONL -> Kind.PAGE;
        };
    }

    /** The format of a page with this name and media type. */
    RawPage.Format format(String name, @Nullable String contentType) {
        return switch (as) {
            case HTML -> RawPage.Format.HTML;
            case TEXT -> RawPage.Format.TEXT;
            case BODY, JSONL -> RawPage.Format.BODY;
            case ANY, WARC, FEED, MAIL ->
                FileNames.isHtml(name) || isHtml(contentType) ? RawPage.Format.HTML : RawPage.Format.ANY;
        };
    }

    private static boolean isHtml(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /** A page of which only its bytes and its name are known. */
    RawPage page(byte[] bytes, String source) {
        return page(bytes, source, null, null, null);
    }

    RawPage page(
            byte[] bytes,
            String source,
            @Nullable String address,
            @Nullable String contentType,
            @Nullable Instant retrieved) {
        return new RawPage(
                bytes,
                source,
                url != null ? url : address,
                published,
                contentType,
                format(source, contentType),
                retrieved);
    }
}
