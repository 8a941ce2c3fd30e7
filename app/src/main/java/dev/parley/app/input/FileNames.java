package dev.parley.app.input;

import java.util.List;
import java.util.Locale;

/** What a file's name says about its content, a {@code .gz} at its end aside. */
final class FileNames {
    private static final List<String> HTML = List.of(".html", ".htm", ".xhtml");
    private static final List<String> PAGES = List.of(".txt", ".html", ".htm", ".xhtml");
    private static final List<String> LINES = List.of(".jsonl", ".ndjson");
    private static final List<String> ARCHIVES = List.of(".warc");
    private static final List<String> MAILS = List.of(".mhtml", ".mht", ".eml");
    private static final List<String> LISTS = List.of(".xml", ".rss", ".atom", ".rdf", ".opml");

    private FileNames() {}

    static boolean isHtml(String name) {
        return endsWithAny(name, HTML);
    }

    /** Whether the name leaves no doubt that it is a page, so that nobody need look inside. */
    static boolean isPage(String name) {
        return endsWithAny(name, PAGES);
    }

    static boolean isArchive(String name) {
        return endsWithAny(name, ARCHIVES);
    }

    static boolean isMail(String name) {
        return endsWithAny(name, MAILS);
    }

    /** Whether an address looks like that of a feed or a sitemap, told before it is fetched. */
    static boolean isList(String path) {
        String plain = path.toLowerCase(Locale.ROOT);
        return endsWithAny(plain, LISTS) || plain.matches(".*/(feeds?|rss|atom)/?|.*/sitemap[^/]*");
    }

    /** The ends of names that a walk through a folder takes. */
    static List<String> taken(Wanted.As as) {
        return switch (as) {
            case JSONL -> LINES;
            case WARC -> ARCHIVES;
            case MAIL -> MAILS;
            case FEED -> LISTS;
            case HTML, TEXT, BODY -> PAGES;
            case ANY -> List.of(".txt", ".html", ".htm", ".xhtml", ".warc", ".mhtml", ".mht", ".eml");
        };
    }

    /** Whether a walk through a folder takes the file. */
    static boolean isTaken(String name, Wanted.As as) {
        return endsWithAny(name, taken(as));
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        String plain = name.toLowerCase(Locale.ROOT);
        String inner = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
        return endings.stream().anyMatch(inner::endsWith);
    }
}
