package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * The page that was read.
 *
 * @param id SHA-256 of the input bytes, in hexadecimal
 * @param source where the page came from, as given
 * @param url the page's address, where the page or the caller gives one
 * @param retrieved when its bytes were fetched, in ISO 8601 and UTC ({@code 2024-08-20T06:30:00Z}); null where that is not
 *     known, as for a file: a file's own time tells when it was saved or copied
 * @param publisher who published it
 * @param language ISO 639-1 code, or null where it can't be told
 * @param text the visible text in reading order; every offset of the reading counts its chars
 * @param published the date of publication
 */
public record Page(
        String id,
        String source,
        @Nullable String url,
        @Nullable String retrieved,
        @Nullable String publisher,
        @Nullable String language,
        String text,
        Published published) {

    /**
     * A date of publication.
     *
     * @param value the date in EDTF, or null where nothing gives it; for an entry of a live blog with the time of day
     * @param precision {@code day}, {@code month} or {@code year}, for an entry {@code minute} or {@code second} too; null
     *     without a value
     * @param basis how the date is known; {@link Basis#ABSENT} without a value
     */
    public record Published(
            @Nullable String value, @Nullable String precision, Basis basis) {
        public static final Published ABSENT = new Published(null, null, Basis.ABSENT);
    }
}
