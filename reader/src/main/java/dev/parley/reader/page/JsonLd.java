package dev.parley.reader.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The page's JSON-LD: graphs, references by {@code @id}, arrays, and what is left of broken scripts. */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "reviewnewsarticle",
            "backgroundnewsarticle",
            "asknewsarticle",
            "blogposting",
            "liveblogposting",
            "socialmediaposting",
            "report",
            "scholarlyarticle",
            "techarticle",
            "satiricalarticle",
            "advertisercontentarticle",
            "posting",
            "review");
    private static final Set<String> GALLERIES = Set.of("imagegallery", "mediagallery");
    private static final Set<String> LISTS = Set.of("collectionpage", "searchresultspage");
    /** More than all that an entry can have. */
    private static final int LIVE_BLOG = 20;

    private static final int MOST_UPDATES = 5000;

    private static final Set<String> ORGANISATIONS =
            Set.of("organization", "newsmediaorganization", "corporation", "onlinebusiness", "website");
    private static final Set<String> PAGES = Set.of("webpage", "itempage", "videoobject", "creativework", "event");

    private static final int MOST_AUTHORS = 200;

    private final Map<String, Map<?, ?>> byId = new HashMap<>();
    private final List<Map<?, ?>> nodes = new ArrayList<>();

    private JsonLd() {}

    static Metadata of(Marked marked) {
        JsonLd all = new JsonLd();
        boolean cut = false;
        for (Element script : marked.scripts) {
            TolerantJson.Result read = TolerantJson.read(stripped(script.data()));
            all.collect(read.value());
            cut |= read.cut();
        }
        Metadata found = all.article();
        found.cut = cut;
        return found;
    }

    private static String stripped(String script) {
        String text = script.strip();
        for (String opener : new String[] {"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"}) {
            if (text.startsWith(opener)) {
                text = text.substring(opener.length()).strip();
            }
        }
        return text;
    }

    private void collect(@Nullable Object root) {
        if (root == null) {
            return;
        }
        Deque<Object> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Object value = open.poll();
            if (value instanceof Map<?, ?> map) {
                nodes.add(map);
                if (map.get("@id") instanceof String id && map.size() > 1) {
                    byId.putIfAbsent(id, map);
                }
                for (Object child : map.values()) {
                    if (child instanceof Map || child instanceof List) {
                        open.add(child);
                    }
                }
            } else if (value instanceof List<?> list) {
                for (Object child : list) {
                    if (child instanceof Map || child instanceof List) {
                        open.add(child);
                    }
                }
            }
        }
    }

    private Metadata article() {
        Metadata found = new Metadata();
        Map<?, ?> article = best();
        if (article != null) {
            fill(article, found);
        }
        for (Map<?, ?> node : nodes) {
            found.gallery |= is(node, GALLERIES);
            found.listing |= is(node, LISTS);
            if (found.published == null && is(node, PAGES)) {
                found.published = text(node.get("datePublished"));
            }
            if (found.section == null && is(node, Set.of("breadcrumblist"))) {
                found.section = crumb(node);
            }
        }
        return found;
    }

    private @Nullable Map<?, ?> best() {
        Map<?, ?> best = null;
        int bestScore = 0;
        for (Map<?, ?> node : nodes) {
            if (!is(node, ARTICLES)) {
                continue;
            }
            int score = 1;
            score += node.containsKey("datePublished") ? 3 : 0;
            score += node.containsKey("headline") ? 3 : 0;
            score += node.containsKey("author") ? 2 : 0;
            score += node.containsKey("articleBody") ? 2 : 0;
            score += node.containsKey("mainEntityOfPage") ? 1 : 0;
            score += node.containsKey("liveBlogUpdate") ? LIVE_BLOG : 0; // its entries are articles too
            if (score > bestScore) {
                best = node;
                bestScore = score;
            }
        }
        return best;
    }

    private void fill(Map<?, ?> article, Metadata found) {
        found.article = true;
        found.headline = text(article.get("headline"));
        if (found.headline == null) {
            found.headline = text(article.get("name"));
        }
        found.description = text(article.get("description"));
        found.body = text(article.get("articleBody"));
        found.published = text(article.get("datePublished"));
        found.modified = text(article.get("dateModified"));
        found.section = text(article.get("articleSection"));
        found.language = text(article.get("inLanguage"));
        found.url = text(article.get("url"));
        found.live = is(article, Set.of("liveblogposting"));
        found.walled = "false".equalsIgnoreCase(text(article.get("isAccessibleForFree")));
        found.publisher = name(article.get("publisher"));
        if (article.get("liveBlogUpdate") instanceof List<?> updates) {
            updates.stream().limit(MOST_UPDATES).forEach(update -> addUpdate(update, found));
        }
        authors(article.get("author"), found);
        if (found.authors.isEmpty()) {
            authors(article.get("creator"), found);
        }
    }

    private void addUpdate(@Nullable Object update, Metadata found) {
        if (update instanceof Map<?, ?> reference) {
            Object id = reference.get("@id");
            Map<?, ?> map =
                    reference.size() == 1 && id != null ? byId.getOrDefault(id.toString(), reference) : reference;
            found.updates.add(new Metadata.Update(
                    text(map.get("headline")), text(map.get("articleBody")), text(map.get("datePublished"))));
        }
    }

    /** Names in reading order. Whatever refers to what refers to it is looked at once. */
    private void authors(@Nullable Object value, Metadata found) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        push(value, open);
        while (!open.isEmpty() && found.authors.size() < MOST_AUTHORS) {
            Object next = open.pop();
            if (next instanceof String name) {
                if (!name.isBlank()) {
                    found.authors.add(plain(name));
                }
                continue;
            }
            Object full = next instanceof Map<?, ?> map ? resolved(map) : next;
            if (!seen.add(full)) {
                continue;
            }
            if (full instanceof List<?> list) {
                for (int i = list.size() - 1; i >= 0; i--) {
                    push(list.get(i), open);
                }
            } else if (full instanceof Map<?, ?> map) {
                String name = map.get("name") instanceof List<?> ? null : text(map.get("name"));
                if (name != null && is(map, ORGANISATIONS)) {
                    found.organisations.add(name);
                }
                push(name != null ? name : map.get("name") != null ? map.get("name") : map.get("author"), open);
            }
        }
    }

    private static void push(@Nullable Object value, Deque<Object> open) {
        if (value != null) {
            open.push(value);
        }
    }

    private @Nullable String name(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : name(list.get(0));
        }
        if (value instanceof Map<?, ?> map) {
            return text(resolved(map).get("name"));
        }
        return text(value);
    }

    private Map<?, ?> resolved(Map<?, ?> map) {
        if (map.get("name") == null && map.get("@id") instanceof String id) {
            return byId.getOrDefault(id, map);
        }
        return map;
    }

    private static @Nullable String crumb(Map<?, ?> list) {
        if (!(list.get("itemListElement") instanceof List<?> items)) {
            return null;
        }
        String last = null;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                String name = text(item.get("name"));
                if (name == null && item.get("item") instanceof Map<?, ?> inner) {
                    name = text(inner.get("name"));
                }
                if (name != null && Shape.words(name) <= 4 && i > 0) {
                    last = name;
                }
            }
        }
        return last;
    }

    private static boolean is(Map<?, ?> node, Set<String> types) {
        Object type = node.get("@type");
        if (type instanceof List<?> list) {
            return list.stream().anyMatch(one -> types.contains(bare(one)));
        }
        return types.contains(bare(type));
    }

    private static String bare(@Nullable Object type) {
        String text = String.valueOf(type).toLowerCase(Locale.ROOT);
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : text(list.get(0));
        }
        if (value instanceof Map<?, ?> map) {
            return text(map.get("@value"));
        }
        return value instanceof String text && !text.isBlank() ? plain(text) : null;
    }

    /** Without the entities that some sites leave in their JSON. */
    private static String plain(String text) {
        String paired = Shape.paired(text);
        return paired.indexOf('&') >= 0 ? Parser.unescapeEntities(paired, false).strip() : paired.strip();
    }
}
