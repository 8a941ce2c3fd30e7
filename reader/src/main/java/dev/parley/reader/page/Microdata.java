package dev.parley.reader.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Microdata and {@code rel=author} in the page's body. */
final class Microdata {
    private static final int MOST_AUTHORS = 12;

    private Microdata() {}

    static Metadata of(Document document) {
        Metadata found = new Metadata();
        found.published = content(document.selectFirst("[itemprop~=(?i)^(datePublished|dateCreated)$]"));
        found.modified = content(document.selectFirst("[itemprop~=(?i)^dateModified$]"));
        found.headline = content(document.selectFirst("[itemprop~=(?i)^headline$]"));
        for (Element author : document.select("[itemprop~=(?i)^author$]")) {
            Element name = author.selectFirst("[itemprop~=(?i)^name$]");
            String text = content(name != null ? name : author);
            if (text != null
                    && text.length() < 120
                    && found.authors.size() < MOST_AUTHORS
                    && !found.authors.contains(text)) {
                found.authors.add(text);
            }
        }
        return found;
    }

    private static @Nullable String content(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        for (String attribute : new String[] {"content", "datetime", "value"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute).strip();
            }
        }
        String text = element.text().strip();
        return text.isEmpty() ? null : text;
    }
}
