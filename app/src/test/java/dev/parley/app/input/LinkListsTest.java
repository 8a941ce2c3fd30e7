package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkListsTest {
    @TempDir
    Path folder;

    private Site site;
    private final List<RawPage> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        site = new Site()
                .page("/one", "text/html", "<h1>One</h1>")
                .page("/two", "text/html", "<h1>Two</h1>")
                .page("/secret", "text/html", "<h1>Secret</h1>")
                .page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
        site.page("/rss", "application/rss+xml", rss("/one", "/two", "/one", "/secret", "/nothing"));
        site.page("/again/feed", "application/rss+xml", rss("/two"));
        site.page("/news/feed", "text/html", "<h1>No feed at all</h1>");
        site.page("/story.xml", "text/html", rss("/one"));
        site.page("/list", "text/xml", rss("/one"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String rss(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>T</title><link>")
                    .append(site.address(path))
                    .append("</link></item>");
        }
        return "<rss version=\"2.0\"><channel><title>F</title><link>x</link><description>d</description>" + items
                + "</channel></rss>";
    }

    @Test
    void linksOfAFeedAreReadOnceAndFaultsAreTold() throws Exception {
        Inputs inputs = read(Wanted.As.ANY, site.address("/rss"), site.address("/again/feed"));
        assertThat(pages.stream().map(RawPage::source)).containsExactly(site.address("/one"), site.address("/two"));
        assertThat(pages.get(0).retrieved()).isNotNull();
        assertThat(faults)
                .satisfiesExactly(
                        secret -> assertThat(secret).contains("/secret: the site's robots.txt"),
                        nothing -> assertThat(nothing).contains("/nothing: the server answers 404"));
        assertThat(inputs.skipped().number(Skipped.Reason.NAMED_BEFORE)).isEqualTo(2);
        assertThat(site.asked()).doesNotContain("/secret");
    }

    @Test
    void anOutlineLeadsToFeedsAndAnIndexToSitemaps() throws Exception {
        Path opml = Files.writeString(
                folder.resolve("mine.opml"),
                "<opml version=\"1.0\"><head/><body><outline text=\"R\" xmlUrl=\"" + site.address("/again/feed")
                        + "\"/><outline text=\"gone\" xmlUrl=\"" + site.address("/gone.xml") + "\"/></body></opml>");
        site.page(
                "/sitemap_index.xml",
                "text/xml",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                        + site.address("/map") + "</loc></sitemap><sitemap><loc>" + site.address("/sitemap_index.xml")
                        + "</loc></sitemap></sitemapindex>");
        site.page(
                "/map",
                "text/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.address("/one")
                        + "</loc></url></urlset>");
        read(Wanted.As.ANY, opml.toString(), site.address("/sitemap_index.xml"));
        assertThat(pages.stream().map(RawPage::source)).containsExactly(site.address("/two"), site.address("/one"));
        assertThat(faults).singleElement().asString().contains("/gone.xml: the server answers 404");
    }

    @Test
    void anAddressThatOnlyLooksLikeAListIsAPage() throws Exception {
        read(Wanted.As.ANY, site.address("/news/feed"), site.address("/story.xml"));
        assertThat(pages.stream().map(RawPage::source))
                .containsExactly(site.address("/news/feed"), site.address("/one"));
    }

    @Test
    void aListWhoseAddressDoesNotShowItIsTold() throws Exception {
        read(Wanted.As.ANY, site.address("/list"));
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("it is a list of links, no page; read it with --as feed");
        faults.clear();
        read(Wanted.As.FEED, site.address("/list"), site.address("/one"));
        assertThat(pages).hasSize(1);
        assertThat(faults).singleElement().asString().contains("it is no list of links");
    }

    @Test
    void listsThatNameEachOtherEnd() throws Exception {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            String next = site.address("/list" + (i + 1) + ".opml");
            site.page(
                    "/list" + i + ".opml",
                    "text/xml",
                    "<opml version=\"2.0\"><body><outline text=\"n\" type=\"include\" url=\"" + next
                            + "\"/></body></opml>");
            names.append(next);
        }
        read(Wanted.As.FEED, site.address("/list0.opml"));
        assertThat(names.toString()).contains("/list8.opml");
        assertThat(faults).singleElement().asString().contains("lists within lists are followed 4 deep");
    }

    @Test
    void offlineAFeedIsReadByWhatItCarries() throws Exception {
        Path feed = Files.writeString(folder.resolve("feed.xml"), """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>F</title>
                <link>https://f.example/</link><description>d</description>
                <item><title>Truce &amp; talks &lt;live></title><link>https://f.example/truce</link>
                <pubDate>Sat, 04 May 2024 10:11:12 GMT</pubDate>
                <content:encoded><![CDATA[<p>Two envoys met in Lomé.</p>]]></content:encoded></item>
                <item><title>Bare</title><link>https://f.example/bare</link></item></channel></rss>
                """);
        readAll(
                new WebPages(new WebPages.Manners(Duration.ofSeconds(5), Duration.ZERO, null, true)),
                Wanted.As.ANY,
                feed.toString());
        assertThat(faults).singleElement().asString().contains("https://f.example/bare: it is not in the cache");
        RawPage page = pages.get(0);
        assertThat(page.url()).isEqualTo("https://f.example/truce");
        assertThat(page.retrieved()).isNull();
        assertThat(page.published())
                .as("what a feed states is not the caller's word")
                .isNull();
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8))
                .contains("content=\"2024-05-04T10:11:12Z\"")
                .contains("<h1>Truce &amp; talks &lt;live></h1>")
                .contains("<p>Two envoys met in Lomé.</p>");
    }

    private Inputs read(Wanted.As as, String... places) throws InterruptedException {
        return readAll(
                new WebPages(new WebPages.Manners(Duration.ofSeconds(20), Duration.ZERO, null, false)), as, places);
    }

    private Inputs readAll(WebPages web, Wanted.As as, String... places) throws InterruptedException {
        Inputs inputs = new Inputs(List.of(places), new Wanted(as, null, null), InputStream.nullInputStream(), web);
        while (inputs.hasNext()) {
            try {
                pages.add(inputs.next().page());
            } catch (InputFault e) {
                faults.add(e.getMessage());
            }
        }
        return inputs;
    }
}
