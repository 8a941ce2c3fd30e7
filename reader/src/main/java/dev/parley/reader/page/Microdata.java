package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates and headline in the page's microdata; its authors are read where they stand, by {@link Credits}. */
final class Microdata {
    private Microdata() {}

    static Metadata of(Marked marked) {
        Metadata found = new Metadata();
        List<Element> all = new ArrayList<>(marked.properties);
        all.addAll(marked.metas);
        for (Element element : all) {
            switch (element.attr("itemprop").toLowerCase(Locale.ROOT)) {
                case "datepublished" -> found.published = first(found.published, element);
                case "datecreated" -> found.created = first(found.created, element);
                case "datemodified" -> found.modified = first(found.modified, element);
                case "headline" -> found.headline = first(found.headline, element);
                default -> {}
            }
        }
        found.published = found.published == null ? found.created : found.published;
        return found;
    }

    private static @Nullable String first(@Nullable String before, Element element) {
        return before != null ? before : content(element);
    }

    private static @Nullable String content(Element element) {
        for (String attribute : new String[] {"content", "datetime", "value"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute).strip();
            }
        }
        String text = SmallElements.text(element);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
