package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkListTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Ferryman</title><link>https://ferryman.example/</link><description>News</description>
            <item><title>Truce &amp; talks</title><link>https://ferryman.example/truce#comments</link>
              <pubDate>Sat, 04 May 2024 10:11:12 +0200</pubDate>
              <content:encoded><![CDATA[<p>Two envoys met in Lomé.</p>]]></content:encoded></item>
            <item><title>Relative</title><link>/bridge</link></item>
            <item><title>By its guid</title><guid isPermaLink="true">https://ferryman.example/guid</guid></item>
            <item><title>No link</title><guid isPermaLink="false">urn:x:1</guid></item>
            <item><title>A file</title><link>file:///etc/passwd</link></item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    @Test
    void rssTellsLinksAndWhatItCarries() throws Exception {
        LinkList list = read(RSS);
        assertThat(links(list))
                .containsExactly(
                        "https://ferryman.example/truce",
                        "https://ferryman.example/bridge",
                        "https://ferryman.example/guid");
        assertThat(list.unlinked()).isEqualTo(2);
        LinkList.Entry first = list.pages().get(0);
        assertThat(first.title()).isEqualTo("Truce & talks");
        assertThat(first.published()).isEqualTo(Instant.parse("2024-05-04T08:11:12Z"));
        assertThat(first.content()).isEqualTo("<p>Two envoys met in Lomé.</p>");
    }

    @Test
    void atomRdfAndSitemapsAreRead() throws Exception {
        assertThat(links(read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>A</title><id>urn:a</id>
                <updated>2024-05-04T10:00:00Z</updated>
                <entry><title>One</title><id>urn:1</id><updated>2024-05-04T10:00:00Z</updated>
                  <link rel="enclosure" href="https://a.example/one.mp3"/><link rel="alternate" href="https://a.example/one"/>
                </entry></feed>
                """))).containsExactly("https://a.example/one");
        assertThat(links(read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel>
                <item rdf:about="https://r.example/one"><title>One</title><link>https://r.example/one</link></item>
                </rdf:RDF>
                """))).containsExactly("https://r.example/one");
        assertThat(links(read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://s.example/one</loc><news:news><news:title>One</news:title></news:news></url>
                <url><loc>https://other.example/two?a=1&amp;b=2</loc></url>
                </urlset>
                """))).containsExactly("https://s.example/one", "https://other.example/two?a=1&b=2");
        assertThat(read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://s.example/may.xml.gz</loc></sitemap></sitemapindex>
                """).lists()).containsExactly(URI.create("https://s.example/may.xml.gz"));
    }

    @Test
    void anOutlineNamesFeedsAndPages() throws Exception {
        LinkList list = read("""
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="Africa">
                  <outline text="One" type="rss" xmlUrl="https://one.example/rss" htmlUrl="https://one.example/"/>
                </outline>
                <outline text="Two" type="rss" xmlUrl="https://two.example/feed.atom"/>
                <outline text="More" type="include" url="https://more.example/list"/>
                <outline text="A page" type="link" url="https://page.example/story"/>
                </body></opml>
                """);
        assertThat(list.lists().stream().map(URI::toString))
                .containsExactly(
                        "https://one.example/rss", "https://two.example/feed.atom", "https://more.example/list");
        assertThat(links(list)).containsExactly("https://page.example/story");
    }

    @Test
    void theCharsetIsThatOfTheDeclaration() throws Exception {
        String text = RSS.replace("UTF-8", "ISO-8859-1");
        LinkList list = LinkList.read(text.getBytes(Charset.forName("ISO-8859-1")), "feed", null);
        assertThat(list.pages().get(0).content()).contains("Lomé");
        byte[] wide = RSS.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(LinkList.read(wide, "feed", null).pages().get(0).content()).contains("Lomé");
    }

    @Test
    void aBareDoctypeIsLeftOut() throws Exception {
        String doctype = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n<rss ";
        assertThat(links(read(RSS.replace("<rss ", doctype)))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "urlset", "opml"})
    void entitiesAreNeitherReadNorExpanded(String root) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "https://secret.example/");
        refused("<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", root);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused(laughs + "<!ENTITY x \"&a39;\">]>", root);
        refused("<!-- <a> --><!DOCTYPE " + root + " [<!ENTITY x \"y\">]>", root);
    }

    private static void refused(String prolog, String root) {
        String document =
                switch (root) {
                    case "rss" ->
                        prolog + "<rss version=\"2.0\"><channel><title>&x;</title><link>&x;</link></channel></rss>";
                    case "opml" -> prolog + "<opml version=\"2.0\"><body><outline text=\"&x;\"/></body></opml>";
                    default ->
                        prolog
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>&x;</loc></url></urlset>";
                };
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(InputFault.class)
                .hasMessageStartingWith("feed: ")
                .message()
                .containsAnyOf("it declares entities of its own", "DOCTYPE", "can't be read");
    }

    @Test
    void whatIsNoListIsAFault() {
        for (String text :
                new String[] {"", "<!-- a -->", "<html></html>", RSS.substring(0, 300), "{}", "<rss", "<rss/>"}) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(InputFault.class);
        }
    }

    @Test
    void nestingWithoutEndIsAFault() {
        String deep = "<outline text=\"x\">".repeat(200_000) + "</outline>".repeat(200_000);
        assertThatThrownBy(() -> read("<opml version=\"2.0\"><body>" + deep + "</body></opml>"))
                .isInstanceOf(InputFault.class)
                .hasMessageContaining("the list can't be read");
    }

    private static LinkList read(String text) throws InputFault {
        return LinkList.read(text.getBytes(StandardCharsets.UTF_8), "feed", null);
    }

    private static List<String> links(LinkList list) {
        return list.pages().stream().map(page -> page.link().toString()).toList();
    }
}
