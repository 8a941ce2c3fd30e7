package dev.parley.app.input;

import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a feed (RSS, Atom), a list of feeds (OPML) or a sitemap links to.
 *
 * <p>No document type is ever read, so none can declare entities or name files: a bare one is left out, and one that
 * declares something is refused.
 *
 * @param pages the pages, in the order of the list
 * @param lists further lists: the feeds of an OPML list, the sitemaps of an index
 * @param unlinked entries that have no address of the web
 * @param schedule how often it wants to be read, where it says so
 */
record LinkList(List<Entry> pages, List<URI> lists, long unlinked, Schedule schedule) {
    private static final String REMEDY = "check in a browser that it is a feed, an OPML list or a sitemap";
    private static final String DEPTH_LIMIT = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    /** An article as XHTML within an entry is some dozen elements deep. */
    private static final int DEEPEST_ELEMENT = 200;

    private static final Pattern BARE_DOCTYPE = Pattern.compile("<!DOCTYPE[^<>]*>");

    /**
     * A page of a list.
     *
     * @param link its address, http or https, without a fragment
     * @param title its title, where the list tells it
     * @param published when it was published, where the list tells it
     * @param content the whole article or its beginning as HTML, where the list carries it
     */
    record Entry(
            URI link,
            @Nullable String title,
            @Nullable Instant published,
            @Nullable String content) {}

    /**
     * Reads a list.
     *
     * @param bytes unpacked
     * @param source its name, for errors
     * @param base its address, from which relative links lead; null for a file
     * @throws InputFault where it is no list, or declares entities
     */
    static LinkList read(byte[] bytes, String source, @Nullable URI base) throws InputFault {
        try {
            String text = decoded(bytes).strip();
            Matcher root = Kind.root(text);
            if (root == null && text.contains("<!DOCTYPE")) {
                throw new InputFault(
                        source, "it declares entities of its own, which are not read", "take out its <!DOCTYPE … ]>");
            }
            if (root == null || !Kind.isList(root)) {
                throw new InputFault(source, "it is no list of links", REMEDY);
            }
            String plain = withoutDoctype(text, root.start(1));
            String name = root.group(1).toLowerCase(Locale.ROOT);
            return name.equals("urlset") || name.equals("sitemapindex") ? sitemap(plain, base) : feed(plain, base);
        } catch (IOException | FeedException | UnknownFormatException | RuntimeException | StackOverflowError e) {
            // Rome throws exceptions of all kinds at what is no feed, and recurs over elements however deep.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            throw new InputFault(
                    source,
                    "the list can't be read (" + said.lines().findFirst().orElse("") + ")",
                    REMEDY);
        }
    }

    private static String decoded(byte[] bytes) throws IOException {
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), true, StandardCharsets.UTF_8.name())) {
            StringWriter text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return text.toString();
        }
    }

    /** The parsers refuse whatever names a document type, and old feeds name one that declares nothing. */
    private static String withoutDoctype(String text, int root) {
        return BARE_DOCTYPE.matcher(text.substring(0, root)).replaceFirst("") + text.substring(root);
    }

    private static LinkList sitemap(String text, @Nullable URI base) throws IOException, UnknownFormatException {
        URI own = base == null ? URI.create("http://localhost/") : base;
        AbstractSiteMap map = new SiteMapParser(false, true)
                .parseSiteMap("text/xml", text.getBytes(StandardCharsets.UTF_8), own.toURL());
        Collector collector = new Collector(base);
        if (map instanceof SiteMapIndex index) {
            for (AbstractSiteMap each : index.getSitemaps()) {
                collector.list(each.getUrl().toString());
            }
        } else if (map instanceof SiteMap pages) {
            pages.getSiteMapUrls().forEach(each -> collector.page(each.getUrl().toString(), null, null, null));
        }
        return collector.list();
    }

    private static LinkList feed(String text, @Nullable URI base) throws FeedException {
        WireFeed feed = new ShallowInput().build(new StringReader(text));
        if (feed instanceof Opml opml) {
            Collector collector = new Collector(base);
            collector.outlines(opml);
            return collector.list();
        }
        SyndFeedImpl unified = new SyndFeedImpl(feed);
        Collector collector = new Collector(base != null ? base : webAddress(unified.getLink(), null));
        for (SyndEntry entry : unified.getEntries()) {
            Date published = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
            collector.page(
                    address(entry), entry.getTitle(), published == null ? null : published.toInstant(), content(entry));
        }
        return collector.list(Schedule.of(feed));
    }

    /** The link of an entry, or its id where that is meant to be one. */
    private static @Nullable String address(SyndEntry entry) {
        String link = entry.getLink();
        return link != null && !link.isBlank() ? link : entry.getUri();
    }

    private static @Nullable String content(SyndEntry entry) {
        SyndContent longest = null;
        for (SyndContent content : entry.getContents()) {
            if (content.getValue() != null
                    && (longest == null
                            || content.getValue().length() > longest.getValue().length())) {
                longest = content;
            }
        }
        return longest == null || longest.getValue().isBlank() ? null : longest.getValue();
    }

    /** The address, resolved, if it is one of the web; else null. */
    static @Nullable URI webAddress(@Nullable String given, @Nullable URI base) {
        if (given == null) {
            return null;
        }
        try {
            URI link = new URI(given.strip().replace(" ", "%20").replaceFirst("#.*", ""));
            URI whole = base == null ? link : base.resolve(link);
            String scheme = String.valueOf(whole.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && whole.getHost() != null ? whole : null;
        } catch (URISyntaxException e) {
            return null; // counted by the caller as an entry without an address
        }
    }

    /** Rome's parser, which takes minutes for elements that are nested some hundred thousand deep, and so stops early. */
    private static final class ShallowInput extends WireFeedInput {
        ShallowInput() {
            super(false, Locale.ROOT);
        }

        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            builder.setProperty(DEPTH_LIMIT, String.valueOf(DEEPEST_ELEMENT));
            return builder;
        }
    }

    private static final class Collector {
        private final @Nullable URI base;
        private final List<Entry> pages = new ArrayList<>();
        private final List<URI> lists = new ArrayList<>();
        private long unlinked;

        Collector(@Nullable URI base) {
            this.base = base;
        }

        void page(
                @Nullable String address,
                @Nullable String title,
                @Nullable Instant published,
                @Nullable String content) {
            URI link = webAddress(address, base);
            if (link == null) {
                unlinked++;
            } else {
                pages.add(new Entry(link, title, published, content));
            }
        }

        void list(@Nullable String address) {
            URI link = webAddress(address, base);
            if (link == null) {
                unlinked++;
            } else {
                lists.add(link);
            }
        }

        /** Feeds, included lists and links, in the order of the outline; headings hold others and are none. */
        void outlines(Opml opml) {
            Deque<Outline> open = new ArrayDeque<>(opml.getOutlines());
            while (!open.isEmpty()) {
                Outline outline = open.pop();
                List<Outline> below = outline.getChildren();
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(below.get(i));
                }
                String url = outline.getUrl();
                if (outline.getXmlUrl() != null) {
                    list(outline.getXmlUrl());
                } else if (url != null && ("include".equalsIgnoreCase(outline.getType()) || FileNames.isList(url))) {
                    list(url);
                } else if (url != null) {
                    page(url, outline.getText(), null, null);
                } else if (below.isEmpty()) {
                    unlinked++;
                }
            }
        }

        LinkList list() {
            return list(Schedule.NONE);
        }

        LinkList list(Schedule schedule) {
            return new LinkList(pages, lists, unlinked, schedule);
        }
    }
}
