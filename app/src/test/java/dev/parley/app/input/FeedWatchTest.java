package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds are read when they are due, by a clock that the tests set, and their pages once. */
class FeedWatchTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private Site site;
    private final SetTime time = new SetTime();
    private final AtomicReference<String> hints = new AtomicReference<>("");
    private final AtomicInteger stories = new AtomicInteger(2);
    private final AtomicInteger sent = new AtomicInteger();
    private Path opml;

    @BeforeEach
    void serve() throws IOException {
        site = new Site();
        site.answer("/feed", exchange -> {
            String tag = "\"" + stories.get() + Objects.hashCode(hints.get()) + "\"";
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            boolean known = tag.equals(Site.request(exchange).getFirst("If-None-Match"));
            sent.addAndGet(known ? 0 : 1);
            StringBuilder items = new StringBuilder();
            for (int i = 1; i <= stories.get(); i++) {
                items.append("<item><title>S</title><link>")
                        .append(site.address("/story" + i))
                        .append("</link></item>");
            }
            Site.send(exchange, known ? 304 : 200, known ? "" : rss(hints.get() + items));
        });
        for (int i = 1; i <= 4; i++) {
            site.page("/story" + i, "text/html", "<h1>Story " + i + "</h1><p>Envoys met in Lomé.</p>");
        }
        opml = Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml version=\"2.0\"><head/><body><outline type=\"rss\" text=\"A\" xmlUrl=\"" + site.address("/feed")
                        + "\"/></body></opml>");
    }

    private static String rss(String inner) {
        return "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>T</title>"
                + "<link>https://outlet.example/</link><description>D</description>" + inner + "</channel></rss>";
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private FeedWatch watch(WatchedFeeds known, String... places) throws IOException {
        WebPages.Manners manners = new WebPages.Manners(
                Duration.ofSeconds(20), Duration.ZERO, PageCache.in(folder.resolve("cache")), false);
        List<String> all = places.length == 0 ? List.of(opml.toString()) : List.of(places);
        return new FeedWatch(all, new WebPages(manners, time), known, time);
    }

    private WatchedFeeds known() throws IOException {
        return WatchedFeeds.in(folder.resolve("watch"));
    }

    /** Reads all pages of a round; those that fail stand as the fault's first words. */
    private static List<String> round(FeedWatch watch, WatchedFeeds known) throws Exception {
        List<String> read = new ArrayList<>();
        for (Iterator<Pending> pages = watch.round(); pages.hasNext(); ) {
            Pending pending = pages.next();
            try {
                read.add(new String(pending.page().bytes(), StandardCharsets.UTF_8).substring(4, 11));
                known.done(pending.source());
            } catch (InputFault e) {
                read.add("fault");
            }
        }
        return read;
    }

    @Test
    void newPagesComeOnceAndAFeedIsOnlyAskedWhetherItHasChanged() throws Exception {
        WatchedFeeds known = known();
        FeedWatch watch = watch(known);
        assertThat(round(watch, known)).containsExactly("Story 1", "Story 2");
        assertThat(watch.untilNext()).isEqualTo(HALF_AN_HOUR);
        assertThat(round(watch, known)).as("not due yet").isEmpty();
        watch.pause(watch.untilNext());
        assertThat(round(watch, known)).isEmpty();
        assertThat(sent).as("it has not changed").hasValue(1);
        stories.set(3);
        watch.pause(watch.untilNext());
        assertThat(round(watch, known)).containsExactly("Story 3");
        assertThat(site.asked().stream().filter(path -> path.startsWith("/story")))
                .hasSize(3);
        known.save();
        WatchedFeeds later = known();
        assertThat(round(watch(later), later)).as("another process, not due").isEmpty();
        time.pause(HALF_AN_HOUR.toNanos());
        stories.set(4);
        assertThat(round(watch(later), later)).containsExactly("Story 4");
    }

    @Test
    void aPageThatIsNotDoneWithComesAgain() throws Exception {
        WatchedFeeds known = known();
        FeedWatch watch = watch(known);
        watch.round().forEachRemaining(page -> assertThat(page.source()).contains("/story"));
        watch.pause(watch.untilNext());
        assertThat(round(watch, known)).containsExactly("Story 1", "Story 2");
    }

    @Test
    void aFeedSaysHowOftenItWantsToBeRead() throws Exception {
        hints.set("<ttl>120</ttl>");
        assertThat(nextAfterReading()).isEqualTo(Duration.ofHours(2));
        hints.set("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>");
        assertThat(nextAfterReading()).isEqualTo(Duration.ofMinutes(15));
        hints.set("<ttl>1</ttl>");
        assertThat(nextAfterReading()).as("nobody is asked so often").isEqualTo(WatchedFeeds.OFTEN);
        hints.set("<ttl>100000</ttl>");
        assertThat(nextAfterReading()).isEqualTo(Duration.ofDays(1));
    }

    private Duration nextAfterReading() throws Exception {
        Files.deleteIfExists(folder.resolve("watch/feeds.json"));
        WatchedFeeds known = known();
        FeedWatch watch = watch(known);
        round(watch, known);
        return watch.untilNext();
    }

    @Test
    void hoursAndDaysThatAFeedLeavesOutAreLeftOut() {
        Instant saturday = Instant.parse("2024-05-04T10:30:00Z");
        Schedule nights = new Schedule(null, Set.of(10, 11), Set.of());
        assertThat(nights.open(saturday)).isEqualTo("2024-05-04T12:00:00Z");
        assertThat(nights.open(Instant.parse("2024-05-04T12:10:00Z"))).isEqualTo("2024-05-04T12:10:00Z");
        Schedule weekdays = new Schedule(null, Set.of(0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(weekdays.open(saturday)).isEqualTo("2024-05-06T01:00:00Z");
        Schedule never = new Schedule(null, Set.of(), Set.of(DayOfWeek.values()));
        assertThat(never.open(saturday)).isEqualTo(saturday);
    }

    @Test
    void aFeedThatFailsIsLeftAloneLongerEachTime() throws Exception {
        WatchedFeeds known = known();
        FeedWatch watch = watch(known, site.address("/gone"));
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            assertThat(round(watch, known)).containsExactly("fault");
            waits.add(watch.untilNext());
            watch.pause(watch.untilNext());
        }
        assertThat(waits)
                .startsWith(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4))
                .endsWith(Duration.ofDays(1), Duration.ofDays(1));
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() throws Exception {
        site.answer("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7200");
            Site.send(exchange, 429, "");
        });
        WatchedFeeds known = known();
        FeedWatch watch = watch(known, site.address("/busy"), opml.toString());
        assertThat(round(watch, known)).containsExactly("fault", "Story 1", "Story 2");
        assertThat(known.next(java.net.URI.create(site.address("/busy"))))
                .isEqualTo(time.now().plus(Duration.ofHours(2)));
    }

    @Test
    void robotsTxtIsObeyedAndReadAgainAfterADay() throws Exception {
        AtomicReference<String> rules = new AtomicReference<>("User-agent: *\nDisallow: /story2\n");
        site.answer("/robots.txt", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            Site.send(exchange, 200, Objects.requireNonNull(rules.get()));
        });
        WatchedFeeds known = known();
        FeedWatch watch = watch(known);
        assertThat(round(watch, known)).containsExactly("Story 1", "fault");
        rules.set("User-agent: *\nDisallow:\n");
        watch.pause(watch.untilNext());
        assertThat(round(watch, known)).containsExactly("fault");
        watch.pause(Duration.ofHours(25));
        assertThat(round(watch, known)).containsExactly("Story 2");
        assertThat(site.asked().stream().filter("/robots.txt"::equals)).hasSize(2);
    }

    @Test
    void aPageThatCantBeHadIsGivenUp() throws Exception {
        stories.set(5); // there is no fifth
        WatchedFeeds known = known();
        FeedWatch watch = watch(known);
        assertThat(round(watch, known)).contains("fault").hasSize(5);
        for (int i = 0; i < 2; i++) {
            watch.pause(watch.untilNext());
            assertThat(round(watch, known)).containsExactly("fault");
        }
        watch.pause(watch.untilNext());
        assertThat(round(watch, known)).isEmpty();
    }

    @Test
    void listsMayBeFilesAndAddressesAndBroken() throws Exception {
        site.page("/opml", "text/x-opml", Files.readString(opml));
        WatchedFeeds known = known();
        FeedWatch watch =
                watch(known, site.address("/opml"), folder.resolve("none.opml").toString());
        assertThat(round(watch, known)).containsExactly("fault", "Story 1", "Story 2");
        known.save();
        Files.writeString(folder.resolve("watch/feeds.json"), "{ broken");
        org.assertj.core.api.Assertions.assertThatThrownBy(this::known)
                .hasMessageContaining("feeds.json: it is broken");
    }
}
