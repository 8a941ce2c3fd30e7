package dev.parley.app.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a server did to a page for the way, as its {@code Content-Encoding} tells: gzip, deflate, br. Archives often
 * keep the header of a page that the crawler has unpacked already, so bytes that are not packed stay as they are.
 */
final class ContentCoding {
    private static final int ZLIB_METHOD = 8;

    private ContentCoding() {}

    /**
     * The page as it was before it was packed.
     *
     * @param header the value of {@code Content-Encoding}: codings apart by commas, the last one undone first
     * @throws InputFault where a coding is not known, the bytes are broken, or there are more than a page may have
     */
    static byte[] undone(byte[] body, @Nullable String header, String source) throws InputFault {
        byte[] bytes = body;
        List<String> codings = header == null
                ? List.of()
                : List.of(header.toLowerCase(Locale.ROOT).split(","));
        for (int i = codings.size() - 1; i >= 0; i--) {
            bytes = undone(codings.get(i).strip(), bytes, source);
        }
        return bytes;
    }

    private static byte[] undone(String coding, byte[] bytes, String source) throws InputFault {
        if (bytes.length == 0 || (isMarkup(bytes) && !coding.isEmpty())) {
            return bytes;
        }
        try {
            return switch (coding) {
                case "", "identity", "none", "utf-8", "gzip", "x-gzip" ->
                    whole(PageBytes.unpacked(new ByteArrayInputStream(bytes)), source);
                case "deflate" -> whole(inflated(bytes), source);
                case "br" -> whole(new BrotliInputStream(new ByteArrayInputStream(bytes)), source);
                default ->
                    throw new InputFault(
                            source,
                            "the page is packed as " + coding + ", which Parley can't unpack",
                            "unpack it and read the file");
            };
        } catch (IOException e) {
            throw new InputFault(
                    source,
                    "the page can't be unpacked from " + coding + " (" + e.getMessage() + ")",
                    "fetch it again");
        }
    }

    /** Deflate is meant to come in zlib's wrapping, and often comes without. */
    private static InputStream inflated(byte[] bytes) {
        boolean wrapped = (bytes[0] & 0x0f) == ZLIB_METHOD
                && bytes.length > 1
                && ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(!wrapped));
    }

    /** Whether the first letter is that of mark-up: no packed data begins so. */
    private static boolean isMarkup(byte[] bytes) {
        int first = 0;
        if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            first = 3;
        }
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        return first + 1 < bytes.length
                && bytes[first] == '<'
                && (bytes[first + 1] == '!' || bytes[first + 1] == '?' || Character.isLetter(bytes[first + 1]));
    }

    private static byte[] whole(InputStream in, String source) throws IOException, InputFault {
        try (in) {
            byte[] bytes = in.readNBytes(PageBytes.LIMIT + 1);
            if (bytes.length > PageBytes.LIMIT) {
                throw PageBytes.tooLarge(source, -1);
            }
            return bytes;
        }
    }
}
