package dev.parley.reader.page;

import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses the source of an HTML page within limits, so that no page takes more memory or time than its length warrants. */
final class HtmlSource {
    /** Deeper elements are read as siblings of their parents. */
    private static final int DEEPEST = 512;
    /** In chars; longer sources are cut, with a warning. */
    private static final int LONGEST = 16_000_000;
    /** In chars. A tag's name takes jsoup time that grows with the square of its length. */
    private static final int LONGEST_NAME = 4096;

    private static final Pattern TEMPLATES = Pattern.compile("(?i)<(/?)template\\b");

    final Document document;
    /** Whether the end of the source was left out. */
    final boolean cut;

    private HtmlSource(Document document, boolean cut) {
        this.document = document;
        this.cut = cut;
    }

    static HtmlSource parse(String html, @Nullable String address) {
        boolean cut = html.length() > LONGEST;
        String read = withoutOverlongNames(cut ? html.substring(0, LONGEST) : html);
        String base = address == null ? "" : address;
        try {
            return new HtmlSource(document(read, base), cut);
        } catch (ValidationException unordered) {
            // jsoup 1.24.1 loses count of templates where it cuts off what is too deep; as plain elements they aren't
            // counted.
            return new HtmlSource(document(TEMPLATES.matcher(read).replaceAll("<$1div"), base), cut);
        }
    }

    private static Document document(String html, String base) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
    }

    /**
     * A flood of chars behind the sign that opens a tag is no tag's name; it is read as words. A name of more than so many
     * chars lies across a place whose number they divide: only from those the page is looked at, backwards.
     */
    private static String withoutOverlongNames(String html) {
        StringBuilder without = null;
        for (int probe = LONGEST_NAME; probe < html.length(); probe += LONGEST_NAME) {
            int from = probe;
            while (from > probe - LONGEST_NAME && isOfName(html.charAt(from))) {
                from--;
            }
            int sign = html.charAt(from) == '/' ? from - 1 : from;
            boolean opens = from < probe && html.charAt(sign) == '<';
            int to = probe;
            while (opens && to < html.length() && to - from <= LONGEST_NAME && isOfName(html.charAt(to))) {
                to++;
            }
            if (opens && to - from > LONGEST_NAME) {
                without = without == null ? new StringBuilder(html) : without;
                without.setCharAt(sign, ' ');
            }
        }
        return without == null ? html : without.toString();
    }

    private static boolean isOfName(char c) {
        return c > ' ' && c != '>' && c != '<' && c != '/';
    }
}
