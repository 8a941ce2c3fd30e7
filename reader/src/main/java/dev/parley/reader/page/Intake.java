package dev.parley.reader.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses what is no page, and tells HTML from text. */
final class Intake {
    /** Beyond this many bytes an input is a mistake: the longest articles of the press have less than one megabyte. */
    static final int LARGEST = 100 << 20;

    private static final String[][] SIGNATURES = {
        {"%PDF", "a PDF", "extract its text first and read that"},
        {"PK\u0003\u0004", "a ZIP archive or an office document", "unpack it, or save the document as text"},
        {"\u001f\u008b", "gzip data", "unpack it first"},
        {"\u0089PNG", "an image", "Parley reads text"},
        {"GIF8", "an image", "Parley reads text"},
        {"\u00ff\u00d8\u00ff", "an image", "Parley reads text"},
        {"RIFF", "an image or a recording", "Parley reads text"},
        {"ID3", "a recording", "Parley reads text"},
        {"\u00d0\u00cf\u0011\u00e0", "an old office document", "save it as text"},
        {"{\\rtf", "an RTF document", "save it as text"},
        {"\u007fELF", "a program", "give a page"},
    };

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype html|html|head|body|meta|title|div|article|p|h1|span|script|main|section|table)[\\s>/]",
            Pattern.CASE_INSENSITIVE);

    private Intake() {}

    static void check(RawPage page) throws PageFault {
        byte[] bytes = page.bytes();
        if (bytes.length == 0) {
            throw new PageFault(page.source(), "the page is empty", "check how it was saved");
        }
        if (bytes.length > LARGEST) {
            throw new PageFault(
                    page.source(),
                    "the page has " + (bytes.length >> 20) + " MB, more than the limit of " + (LARGEST >> 20) + " MB",
                    "cut it into articles");
        }
        String beginning = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (String[] signature : SIGNATURES) {
            if (beginning.startsWith(signature[0])) {
                throw new PageFault(page.source(), "this is " + signature[1] + ", not a page", signature[2]);
            }
        }
        if (isBinary(bytes)) {
            throw new PageFault(page.source(), "this is binary data, not a page", "give HTML or text");
        }
    }

    private static boolean isBinary(byte[] bytes) {
        boolean marked =
                bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
        if (marked || Decoding.unmarkedUtf16(bytes) != null) {
            return false; // UTF-16 holds many zero bytes
        }
        int looked = Math.min(bytes.length, 1 << 14);
        int control = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 9 || (b > 13 && b < 32 && b != 27)) {
                control++;
            }
        }
        return control > 2 && control * 50 > looked;
    }

    /** HTML where the beginning holds mark-up, else text. */
    static RawPage.Format format(String text) {
        String beginning = text.substring(0, Math.min(text.length(), 4096))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html") || beginning.startsWith("<?xml")) {
            return RawPage.Format.HTML;
        }
        int tags = 0;
        var matcher = MARKUP.matcher(beginning);
        while (matcher.find()) {
            tags++;
        }
        return tags >= 3 || (tags >= 1 && beginning.startsWith("<")) ? RawPage.Format.HTML : RawPage.Format.TEXT;
    }
}
