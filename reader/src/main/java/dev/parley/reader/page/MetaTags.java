package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's {@code meta} and {@code link} elements say: OpenGraph, article:, Dublin Core and the older names. */
final class MetaTags {
    private static final Set<String> LABELS_OF_AUTHORS = Set.of(
            "written by",
            "verfasst von",
            "geschrieben von",
            "écrit par",
            "escrito por",
            "scritto da",
            "geschreven door",
            "skrevet av",
            "skriven av",
            "napisane przez",
            "написано автором",
            "yazan");

    private MetaTags() {}

    static Metadata of(Marked marked) {
        Map<String, List<String>> values = new HashMap<>();
        for (Element meta : marked.metas) {
            // some pages write "value" for "content"
            String content = Shape.paired(meta.hasAttr("content") ? meta.attr("content") : meta.attr("value"))
                    .strip();
            if (content.isEmpty() || content.length() > 5000) {
                continue;
            }
            for (String attribute : new String[] {"property", "name", "itemprop"}) {
                String key = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
                if (!key.isEmpty()) {
                    values.computeIfAbsent(key, ignored -> new ArrayList<>()).add(content);
                }
            }
        }
        Metadata found = new Metadata();
        for (String key : new String[] {"og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title"}) {
            String headline = first(values, key);
            if (headline != null && found.headline == null) {
                found.headline = headline;
            } else if (headline != null) {
                found.otherHeadlines.add(headline);
            }
        }
        found.description = first(values, "og:description", "description", "twitter:description");
        found.section = first(values, "article:section", "section", "parsely-section", "category");
        found.publisher = first(values, "og:site_name", "application-name", "dc.publisher", "copyright");
        found.published = first(
                values,
                "article:published_time",
                "og:published_time",
                "og:article:published_time",
                "datepublished",
                "parsely-pub-date",
                "publish-date",
                "publishdate",
                "publish_date",
                "pubdate",
                "published-date",
                "publication_date",
                "publicationdate",
                "sailthru.date",
                "article.published",
                "published",
                "publication-date",
                "dc.date.issued",
                "dcterms.issued",
                "dcterms.created",
                "dcterms.date",
                "dc.date",
                "date",
                "article:published",
                "datecreated",
                "cxenseparse:recs:publishtime",
                "article:publicationdate",
                "last-modified-first",
                "bt:pubdate",
                "article_date_original",
                "iso-8601-publish-date",
                "og:pubdate",
                "displaydate",
                "rnews:datepublished",
                "doc_date",
                "originalpublicationdate",
                "dcsext.artcl_pubdate",
                "vr:published_time",
                "shareaholic:article_published_time");
        found.modified =
                first(values, "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod");
        found.url = first(values, "og:url", "twitter:url");
        found.type = first(values, "og:type");
        found.article = "article".equalsIgnoreCase(found.type);
        for (String key : new String[] {
            "author",
            "article:author",
            "parsely-author",
            "dc.creator",
            "byl",
            "sailthru.author",
            "twitter:data1-author",
            "article:author_name",
            "articleauthor",
            "cxenseparse:author",
            "dcterms.creator",
            "creator",
            "authors",
            "og:article:author"
        }) {
            for (String author : values.getOrDefault(key, List.of())) {
                if (!author.startsWith("http") && !author.startsWith("/") && !found.authors.contains(author)) {
                    found.authors.add(author);
                }
            }
            if (!found.authors.isEmpty()) {
                break;
            }
        }
        String owner = first(values, "publisher", "dc.publisher");
        found.ownAuthor = owner != null && found.authors.equals(List.of(owner));
        // WordPress says by the card's labels what the data are
        for (int i = 1; i <= 2 && found.authors.isEmpty(); i++) {
            String label = first(values, "twitter:label" + i);
            String author = first(values, "twitter:data" + i);
            if (author != null && label != null && LABELS_OF_AUTHORS.contains(label.toLowerCase(Locale.ROOT))) {
                found.authors.add(author);
            }
        }
        Element canonical = marked.canonical;
        if (canonical != null && canonical.attr("href").startsWith("http")) {
            found.url = canonical.attr("href");
        }
        Element html = marked.html;
        found.language = html != null && html.hasAttr("lang")
                ? html.attr("lang")
                : first(values, "og:locale", "content-language", "language");
        return found;
    }

    private static @Nullable String first(Map<String, List<String>> values, String... keys) {
        for (String key : keys) {
            List<String> found = values.get(key);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }
}
