package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.nio.charset.StandardCharsets;

/** The page that a feed's entry makes by itself: its title, its date and the content that it carries. */
final class CarriedPage {
    private CarriedPage() {}

    /** The entry as HTML, in which the feed's title and date stand where an article's stand. The entry has content. */
    static RawPage of(LinkList.Entry entry, Wanted wanted) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">");
        if (entry.published() != null) {
            html.append("<meta property=\"article:published_time\" content=\"")
                    .append(entry.published())
                    .append("\">");
        }
        html.append("</head><body><article>\n");
        if (entry.title() != null) {
            html.append("<h1>").append(escaped(entry.title())).append("</h1>\n");
        }
        html.append(entry.content()).append("\n</article></body></html>\n");
        String address = entry.link().toString();
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        return wanted.page(bytes, address, address, "text/html; charset=utf-8", null);
    }

    /** Titles of feeds are text that often holds mark-up's entities already; those are left as they are. */
    private static String escaped(String title) {
        return title.replaceAll("&(?!#?\\w+;)", "&amp;").replace("<", "&lt;");
    }
}
