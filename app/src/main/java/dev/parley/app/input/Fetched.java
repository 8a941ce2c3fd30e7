package dev.parley.app.input;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an address gave.
 *
 * @param bytes unpacked
 * @param url the address behind all redirects
 * @param contentType the media type that the server told, where it did
 * @param retrieved when the bytes came: for a page that has not changed since, when it was fetched first
 */
record Fetched(byte[] bytes, String url, @Nullable String contentType, Instant retrieved) {
    /** The bytes that tell what it is. */
    byte[] head() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD));
    }
}
