package dev.parley.app.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an input is, as far as reading pages out of it goes. */
enum Kind {
    /** One page, HTML or text. */
    PAGE,
    /** An archive of what servers answered: WARC. */
    WARC,
    /** A list of links: RSS, Atom, OPML, a sitemap or an index of sitemaps. */
    FEED,
    /** A message with parts: MHTML or a mail. */
    MAIL;

    /** How many bytes of an input's beginning tell its kind. */
    static final int HEAD = 1 << 13;

    private static final Set<String> LISTS = Set.of("rss", "feed", "rdf", "opml", "urlset", "sitemapindex");
    private static final Pattern ARCHIVE = Pattern.compile("WARC/\\d\\.\\d+\\r?\\n");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:");
    /** The first element of a document, behind whatever XML allows before it. */
    private static final Pattern ROOT = Pattern.compile(
            "\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^<>]*>\\s*)*<(?:[A-Za-z0-9_.-]+:)?([A-Za-z]+)[\\s>/]",
            Pattern.DOTALL);

    /** The kind told by the first bytes of an input, gzipped or not. */
    static Kind of(byte[] head) {
        String text = new String(plain(head), StandardCharsets.ISO_8859_1).replace("\0", ""); // UTF-16 too
        if (ARCHIVE.matcher(text).lookingAt()) {
            return WARC;
        }
        if (isMessage(text)) {
            return MAIL;
        }
        return isList(text) ? FEED : PAGE;
    }

    /** Whether the text begins with lines of a head, and one of them says that it is that of a message. */
    private static boolean isMessage(String text) {
        for (String line : text.split("\n", -1)) {
            String field = line.toLowerCase(Locale.ROOT);
            if (field.startsWith("mime-version:") || field.startsWith("content-type: multipart/")) {
                return true;
            }
            boolean goesOn = field.startsWith(" ") || field.startsWith("\t");
            if (!goesOn && !FIELD.matcher(field).lookingAt()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isList(String text) {
        Matcher root = root(text.replaceFirst("^(?:ï»¿|þÿ|ÿþ)", ""));
        return root != null && isList(root);
    }

    /** Finds the name of a document's first element, in its only group; null where there is none at the beginning. */
    static @Nullable Matcher root(String text) {
        Matcher root = ROOT.matcher(text);
        return root.lookingAt() ? root : null;
    }

    /** Whether an element found by {@link #root} is that of a list of links. */
    static boolean isList(Matcher root) {
        return LISTS.contains(root.group(1).toLowerCase(Locale.ROOT));
    }

    private static byte[] plain(byte[] head) {
        if (!PageBytes.isGzip(head)) {
            return head;
        }
        byte[] plain = new byte[HEAD];
        int length = 0;
        try (InputStream in = PageBytes.unpacked(new ByteArrayInputStream(head))) {
            int read = in.read(plain);
            while (read > 0) {
                length += read;
                read = in.read(plain, length, HEAD - length);
            }
        } catch (IOException e) {
            // The head ends within the packed data, as most do. What came out before tells enough.
            return Arrays.copyOf(plain, length);
        }
        return Arrays.copyOf(plain, length);
    }
}
