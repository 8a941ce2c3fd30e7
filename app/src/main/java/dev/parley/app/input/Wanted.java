package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
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
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The format of a page with this name. */
    RawPage.Format format(String name) {
        return switch (as) {
            case HTML -> RawPage.Format.HTML;
            case TEXT -> RawPage.Format.TEXT;
            case BODY, JSONL -> RawPage.Format.BODY;
            case ANY -> FileNames.isHtml(name) ? RawPage.Format.HTML : RawPage.Format.ANY;
        };
    }

    RawPage page(byte[] bytes, String source, @Nullable String address, @Nullable String contentType) {
        return new RawPage(bytes, source, url != null ? url : address, published, contentType, format(source));
    }
}
