package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reader.page.RawPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sites are treated: asked one after the other, with pauses, and not for what is kept. */
class WebMannersTest {
    private static final Wanted WANTED = new Wanted(Wanted.As.ANY, null, null);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private Site site;
    private final SetTime time = new SetTime();
    private final AtomicInteger state = new AtomicInteger(1);
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void serve() throws IOException {
        site = new Site();
        site.answer("/tagged", exchange -> {
            String tag = "\"v" + state.get() + "\"";
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            boolean known = tag.equals(Site.request(exchange).getFirst("If-None-Match"));
            sent.addAndGet(known ? 0 : 1);
            Site.send(exchange, known ? 304 : 200, known ? "" : "<h1>State " + state.get() + "</h1>");
        });
        site.answer("/dated", exchange -> {
            String since = "Sat, 04 May 2024 08:00:00 GMT";
            exchange.getResponseHeaders().add("Last-Modified", since);
            boolean known = since.equals(Site.request(exchange).getFirst("If-Modified-Since"));
            sent.addAndGet(known ? 0 : 1);
            Site.send(exchange, known ? 304 : 200, known ? "" : "<h1>Dated</h1>");
        });
        site.answer("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/tagged");
            Site.send(exchange, 302, "");
        });
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aKeptPageIsOnlyAskedWhetherItHasChanged() throws Exception {
        WebPages web = web(Duration.ZERO, false);
        RawPage first = fetch(web, "/moved");
        time.pause(Duration.ofHours(5).toNanos());
        RawPage second = fetch(web(Duration.ZERO, false), "/moved");
        assertThat(sent).hasValue(1);
        assertThat(second)
                .as("the same page, byte for byte, fetched when it was fetched")
                .isEqualTo(first);
        assertThat(first.retrieved()).isEqualTo(Instant.parse("2024-05-04T10:00:00Z"));
        assertThat(first.url()).isEqualTo(site.address("/tagged"));
        state.set(2);
        RawPage changed = fetch(web, "/tagged");
        assertThat(text(changed)).isEqualTo("<h1>State 2</h1>");
        assertThat(changed.retrieved()).isEqualTo(Instant.parse("2024-05-04T15:00:00Z"));
        assertThat(text(fetch(web, "/dated"))).isEqualTo("<h1>Dated</h1>");
        assertThat(text(fetch(web, "/dated"))).isEqualTo("<h1>Dated</h1>");
        assertThat(sent).hasValue(3);
    }

    @Test
    void offlineNothingIsAsked() throws Exception {
        RawPage online = fetch(web(Duration.ZERO, false), "/moved");
        int asked = site.asked().size();
        WebPages offline = web(Duration.ZERO, true);
        assertThat(fetch(offline, "/moved")).isEqualTo(online);
        assertThatThrownBy(() -> fetch(offline, "/dated"))
                .hasMessageContaining("it is not in the cache; fetch it once");
        assertThat(site.asked()).hasSize(asked);
    }

    @Test
    void anEntryThatIsNotWholeCountsAsNotThere() throws Exception {
        WebPages web = web(Duration.ZERO, false);
        fetch(web, "/tagged");
        for (Path file : entries()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
        }
        assertThat(text(fetch(web, "/tagged"))).isEqualTo("<h1>State 1</h1>");
        assertThat(sent).hasValue(2);
        for (Path file : entries()) {
            Files.writeString(file, "{\"url\": \"");
        }
        fetch(web, "/tagged");
        assertThat(sent).hasValue(3);
    }

    private java.util.List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aSiteIsLeftAloneBetweenRequests() throws Exception {
        WebPages web = web(SECOND, false);
        fetch(web, "/tagged");
        assertThat(time.pauses()).as("robots.txt is no page").isEmpty();
        fetch(web, "/dated");
        fetch(web, "/dated");
        assertThat(time.pauses()).containsExactly(SECOND, SECOND);
        try (Site other = new Site()) {
            other.page("/x", "text/html", "<h1>X</h1>");
            web.pending(other.address("/x"), WANTED).page();
        }
        assertThat(time.pauses()).as("another site need not wait").hasSize(2);
    }

    @Test
    void aSiteMayAskForLongerPauses() throws Exception {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
        WebPages web = web(SECOND, false);
        fetch(web, "/tagged");
        fetch(web, "/tagged");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void robotsTxtThatLeadsNowhereIsAFaultOfThatPageAlone() throws Exception {
        AtomicInteger step = new AtomicInteger();
        site.answer("/robots.txt", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", step.getAndIncrement() == 0 ? "http://[no" : "mailto:x@example.org");
            Site.send(exchange, 301, "");
        });
        WebPages web = web(Duration.ZERO, false);
        assertThatThrownBy(() -> fetch(web, "/tagged"))
                .isInstanceOf(InputFault.class)
                .hasMessageContaining("it is redirected to http://[no, which is no address");
        assertThatThrownBy(() -> fetch(web, "/tagged"))
                .isInstanceOf(InputFault.class)
                .hasMessageContaining("only http and https addresses are read");
    }

    @Test
    void nobodyWaitsForAnHour() throws Exception {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 300\n");
        assertThatThrownBy(() -> fetch(web(SECOND, false), "/tagged"))
                .hasMessageContaining("asks for 300 seconds between pages; give --delay 300");
        WebPages patient = web(Duration.ofMinutes(5), false);
        fetch(patient, "/tagged");
        busy("/later", 429, "3600", 9);
        assertThatThrownBy(() -> fetch(patient, "/later"))
                .hasMessageContaining("the server answers 429 and asks to come back in 3600 seconds");
        assertThat(time.pauses()).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void aSiteThatAsksForPatienceGetsSome() throws Exception {
        busy("/busy", 429, "9", 1);
        busy("/until", 503, "Sat, 04 May 2024 10:00:29 GMT", 1);
        busy("/silent", 503, null, 2);
        WebPages web = web(Duration.ZERO, false);
        assertThat(text(fetch(web, "/busy"))).isEqualTo("<h1>At last</h1>");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(9));
        fetch(web, "/until");
        assertThat(time.pauses()).endsWith(Duration.ofSeconds(20));
        fetch(web, "/silent");
        assertThat(time.pauses()).endsWith(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void patienceEnds() throws Exception {
        busy("/never", 503, "1", Integer.MAX_VALUE);
        assertThatThrownBy(() -> fetch(web(Duration.ZERO, false), "/never"))
                .hasMessageContaining("the server answers 503");
        assertThat(site.asked().stream().filter("/never"::equals)).hasSize(3);
    }

    @Test
    void aPageMayComePacked() throws Exception {
        site.answer("/packed", exchange -> {
            assertThat(Site.request(exchange).getFirst("Accept-Encoding")).isEqualTo("gzip");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write("<h1>Packed</h1>".getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
            exchange.close();
        });
        assertThat(text(fetch(web(Duration.ZERO, false), "/packed"))).isEqualTo("<h1>Packed</h1>");
    }

    /** A page that is refused the first times. */
    private void busy(String path, int status, @Nullable String retryAfter, int times) {
        AtomicInteger asked = new AtomicInteger();
        site.answer(path, exchange -> {
            if (asked.incrementAndGet() > times) {
                Site.send(exchange, 200, "<h1>At last</h1>");
                return;
            }
            if (retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            Site.send(exchange, status, "");
        });
    }

    private WebPages web(Duration pause, boolean offline) throws IOException {
        return new WebPages(new WebPages.Manners(Duration.ofSeconds(20), pause, PageCache.in(folder), offline), time);
    }

    private RawPage fetch(WebPages web, String path) throws InputFault, InterruptedException {
        return web.pending(site.address(path), WANTED).page();
    }

    private static String text(RawPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }
}
