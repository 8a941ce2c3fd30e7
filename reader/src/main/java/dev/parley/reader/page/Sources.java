package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** All metadata of a page, source by source, with the fields for which it doesn't matter much which source is asked. */
record Sources(
        Metadata json,
        Metadata meta,
        Metadata micro,
        @Nullable String title,
        @Nullable String address) {

    static Sources of(Document document, Marked marked, @Nullable String address) {
        String shown = Shape.paired(document.title());
        String title = shown.isBlank() ? null : shown;
        return new Sources(JsonLd.of(marked), MetaTags.of(marked), Microdata.of(marked), title, address);
    }

    /**
     * All titles that the page states, those of JSON-LD and OpenGraph first.
     *
     * @param longest in chars; what is longer is left out
     */
    List<String> titles(int longest) {
        List<String> titles = new ArrayList<>();
        for (Metadata source : List.of(json, meta, micro)) {
            if (source.headline != null && !source.headline.isBlank()) {
                titles.add(source.headline);
            }
        }
        titles.addAll(meta.otherHeadlines);
        if (title != null) {
            titles.add(title);
        }
        titles.removeIf(one -> one.length() > longest);
        return titles;
    }

    @Nullable String body() {
        return json.body;
    }

    @Nullable String description() {
        return Metadata.either(json.description, meta.description);
    }

    @Nullable String section() {
        return Metadata.either(json.section, meta.section);
    }

    @Nullable String publisher() {
        return Metadata.either(meta.publisher, json.publisher);
    }

    @Nullable String url() {
        return Metadata.either(meta.url, json.url != null && json.url.startsWith("http") ? json.url : null);
    }

    /** The page's address, as it states it or else as it was asked for. */
    @Nullable String place() {
        return Metadata.either(url(), address);
    }

    @Nullable String language() {
        return Metadata.either(meta.language, json.language);
    }

    boolean live() {
        return json.live;
    }

    boolean walled() {
        return json.walled;
    }

    /** The names of the site itself, folded, which are no authors. */
    Set<String> siteNames() {
        Set<String> names = new HashSet<>();
        for (String name : new String[] {meta.publisher, json.publisher}) {
            if (name != null) {
                names.add(SiteWords.folded(name));
            }
        }
        if (title != null) {
            String[] pieces = title.split("\\s+[|–—-]\\s+", 0);
            if (pieces.length > 1) {
                names.add(SiteWords.folded(pieces[pieces.length - 1]));
            }
        }
        String from = place();
        if (from != null && from.contains("//")) {
            String host =
                    from.substring(from.indexOf("//") + 2).split("[/:?#]", 0)[0].toLowerCase(Locale.ROOT);
            names.add(host);
            names.add(host.startsWith("www.") ? host.substring(4) : host);
            String[] labels = host.split("\\.", 0);
            names.addAll(List.of(labels).subList(0, labels.length - 1));
        }
        names.remove("");
        return names;
    }
}
