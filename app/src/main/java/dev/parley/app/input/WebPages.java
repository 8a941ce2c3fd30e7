package dev.parley.app.input;

import crawlercommons.robots.BaseRobotRules;
import dev.parley.reader.page.RawPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages by http and https, politely: robots.txt is obeyed at every step of a chain of redirects, a site gets one
 * request at a time and a pause after each, a site that asks for patience gets some, a page that is kept is only asked
 * whether it has changed, and a page that is too large or too slow is given up. Safe for use by many threads.
 */
public final class WebPages {
    static final String AGENT = "parley";
    private static final int REDIRECTS = 10;
    /** How often a page is asked for again where the site asks for patience. */
    private static final int REPEATS = 2;
    /** The longest pause, whoever asks for it: a run should not stand still for one page. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** The pause where a site asks for patience and doesn't say for how long; the next one is twice as long. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private static final int NOT_MODIFIED = 304;
    static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final String BROWSER = "open it in a browser, save the page, and read the file";

    private final HttpClient client;
    private final Manners manners;
    private final boolean publicOnly;
    private final WebTime time;
    private final Robots robots;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * How to behave.
     *
     * @param patience how long one page may take
     * @param pause how long a site is left alone after a request; its robots.txt may ask for more
     * @param cache where pages are kept, or null
     * @param offline whether nothing may be fetched
     */
    public record Manners(
            Duration patience, Duration pause, @Nullable PageCache cache, boolean offline) {

        /** Half a minute for a page, a second between two, and no cache. */
        public static final Manners USUAL = new Manners(Duration.ofSeconds(30), Duration.ofSeconds(1), null, false);
    }

    public WebPages(Manners manners) {
        this(manners, WebTime.SYSTEM);
    }

    /** Fetches from sites of the public web alone, whoever asks: never from this machine or those beside it. */
    public static WebPages ofPublicSites() {
        return new WebPages(Manners.USUAL, WebTime.SYSTEM, true);
    }

    WebPages(Manners manners, WebTime time) {
        this(manners, time, false);
    }

    private WebPages(Manners manners, WebTime time, boolean publicOnly) {
        this.publicOnly = publicOnly;
        this.manners = manners;
        this.time = time;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(manners.patience())
                .build();
        this.robots = new Robots(this, time);
    }

    /**
     * The page at an address.
     *
     * @throws InputFault where it can't be had
     */
    public RawPage page(String address, Wanted wanted) throws InputFault, InterruptedException {
        return page(fetch(address), address, wanted);
    }

    /** A page to be fetched when its turn comes. */
    Pending pending(String address, Wanted wanted) {
        return pending(address, () -> page(fetch(address), address, wanted));
    }

    /** A page that has been fetched already. */
    Pending pending(Fetched fetched, String address, Wanted wanted) {
        return pending(address, () -> page(fetched, address, wanted));
    }

    /** A page that a list links to. Where nothing may be fetched, what the list carries of it stands for the page. */
    Pending pending(LinkList.Entry entry, Wanted wanted) {
        String address = entry.link().toString();
        return pending(address, () -> {
            boolean carried = manners.offline() && entry.content() != null && kept(entry.link()) == null;
            return carried ? CarriedPage.of(entry, wanted) : page(fetch(address), address, wanted);
        });
    }

    private interface Maker {
        RawPage page() throws InputFault, InterruptedException;
    }

    private static Pending pending(String address, Maker maker) {
        return new Pending() {
            @Override
            public String source() {
                return address;
            }

            @Override
            public RawPage page() throws InputFault, InterruptedException {
                return maker.page();
            }
        };
    }

    private static RawPage page(Fetched fetched, String address, Wanted wanted) throws InputFault {
        String type = fetched.contentType() == null ? "" : fetched.contentType();
        String family = type.toLowerCase(Locale.ROOT);
        if (family.startsWith("image/") || family.startsWith("video/") || family.startsWith("audio/")) {
            throw new InputFault(address, "it is " + type + ", no page", "give the address of the page that shows it");
        }
        Kind named = wanted.kind();
        byte[] bytes = fetched.bytes();
        Kind kind = named != null ? named : Kind.of(fetched.head());
        if (named == null && kind == Kind.FEED) {
            throw new InputFault(address, "it is a list of links, no page", "read it with --as feed");
        }
        if (kind == Kind.WARC) {
            throw new InputFault(address, "it is an archive of pages", "download it and read the file");
        }
        if (kind == Kind.MAIL) {
            return MailPage.read(new ByteArrayInputStream(bytes), address, wanted);
        }
        return wanted.page(bytes, address, fetched.url(), fetched.contentType(), fetched.retrieved());
    }

    /** What an address gives, through all redirects. */
    Fetched fetch(String address) throws InputFault, InterruptedException {
        URI at = parsed(address);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            PageCache.Entry kept = kept(at);
            PageCache.Entry found = manners.offline() ? keptForSure(kept, address) : ask(at, kept, address);
            if (found.location() == null) {
                return new Fetched(found.bytes(), at.toString(), found.contentType(), found.retrieved());
            }
            at = target(at, found.location(), address);
        }
        throw new InputFault(address, "it is redirected more than " + REDIRECTS + " times", BROWSER);
    }

    private PageCache.@Nullable Entry kept(URI at) throws InputFault {
        PageCache cache = manners.cache();
        try {
            return cache == null ? null : cache.find(at.toString());
        } catch (IOException e) {
            throw InputFault.of(at.toString(), e);
        }
    }

    private static PageCache.Entry keptForSure(PageCache.@Nullable Entry kept, String address) throws InputFault {
        if (kept == null) {
            throw new InputFault(
                    address, "it is not in the cache", "fetch it once with --cache DIR and without --offline");
        }
        return kept;
    }

    /** One step of a chain: what the site says now, which may be that what we keep still holds. */
    private PageCache.Entry ask(URI at, PageCache.@Nullable Entry kept, String address)
            throws InputFault, InterruptedException {
        if (publicOnly) {
            PublicSites.check(at, address);
        }
        BaseRobotRules rules = robots.rules(at);
        if (!rules.isAllowed(at.toString())) {
            throw new InputFault(address, "the site's robots.txt asks programs not to read it", BROWSER);
        }
        Duration pause = longer(manners.pause(), Robots.pause(rules));
        if (pause.compareTo(longer(manners.pause(), LONGEST_PAUSE)) > 0) {
            throw new InputFault(
                    address,
                    "the site's robots.txt asks for " + pause.toSeconds() + " seconds between pages",
                    "give --delay " + pause.toSeconds() + " if you can wait that long");
        }
        PageCache.Entry page = kept != null && kept.location() == null ? kept : null;
        HttpResponse<byte[]> response = get(at, address, page != null ? conditions(page) : List.of(), pause);
        int status = response.statusCode();
        if (status == NOT_MODIFIED && page != null) {
            return page;
        }
        String location = response.headers().firstValue("location").orElse(null);
        boolean redirected = status >= 300 && status < 400 && location != null;
        if (!redirected && status != 200) {
            throw refused(response, address);
        }
        PageCache.Entry fresh = new PageCache.Entry(
                at.toString(),
                redirected ? location : null,
                response.headers().firstValue("content-type").orElse(null),
                response.headers().firstValue("etag").orElse(null),
                response.headers().firstValue("last-modified").orElse(null),
                time.now().truncatedTo(ChronoUnit.SECONDS),
                redirected ? new byte[0] : unpacked(response, address));
        PageCache cache = manners.cache();
        if (cache != null) {
            try {
                cache.keep(fresh);
            } catch (IOException e) {
                throw new InputFault(
                        address,
                        "it can't be written to the cache (" + e.getMessage() + ")",
                        "make room, or read without --cache");
            }
        }
        return fresh;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<String> conditions(PageCache.Entry kept) {
        List<String> conditions = new ArrayList<>();
        if (kept.etag() != null) {
            conditions.addAll(List.of("If-None-Match", kept.etag()));
        }
        if (kept.lastModified() != null) {
            conditions.addAll(List.of("If-Modified-Since", kept.lastModified()));
        }
        return conditions;
    }

    static byte[] unpacked(HttpResponse<byte[]> response, String address) throws InputFault {
        String codings = String.join(",", response.headers().allValues("content-encoding"));
        return ContentCoding.undone(response.body(), codings, address);
    }

    private InputFault refused(HttpResponse<byte[]> response, String address) {
        Duration asked = retryAfter(response);
        String when = asked == null ? "" : " and asks to come back in " + asked.toSeconds() + " seconds";
        String remedy = asked == null ? "check the address, or " + BROWSER : "try again then";
        return new InputFault(address, "the server answers " + response.statusCode() + when, remedy, asked);
    }

    private static URI parsed(String address) throws InputFault {
        try {
            return checked(new URI(address), address);
        } catch (URISyntaxException e) {
            throw new InputFault(address, "this is no address (" + e.getReason() + ")", "copy it from a browser");
        }
    }

    /** Where a redirect leads: an address of the web, or a fault of the page that was asked for. */
    static URI target(URI from, String location, String address) throws InputFault {
        try {
            return checked(from.resolve(new URI(location)), address);
        } catch (URISyntaxException e) {
            throw new InputFault(address, "it is redirected to " + location + ", which is no address", BROWSER);
        }
    }

    private static URI checked(URI uri, String address) throws InputFault {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if ((!scheme.equals("http") && !scheme.equals("https")) || uri.getHost() == null) {
            throw new InputFault(address, "only http and https addresses are read", "check the address");
        }
        return uri;
    }

    Host host(URI page) {
        return hosts.computeIfAbsent(page.getScheme() + "://" + page.getRawAuthority(), site -> new Host(time));
    }

    /**
     * One request without redirects, in the site's turn; asked again after a pause where the site asks for patience.
     *
     * @param headers names and values of further headers, in turns
     * @param pause how long the site is then left alone
     */
    HttpResponse<byte[]> get(URI at, String address, List<String> headers, Duration pause)
            throws InputFault, InterruptedException {
        Host host = host(at);
        host.turn.lockInterruptibly();
        try {
            Duration next = FIRST_PAUSE;
            for (int repeat = 0; ; repeat++) {
                host.await();
                HttpResponse<byte[]> response;
                try {
                    response = send(at, address, headers);
                } finally {
                    host.bar(pause);
                }
                int status = response.statusCode();
                if (status != TOO_MANY_REQUESTS && status != UNAVAILABLE) {
                    return response;
                }
                Duration asked = retryAfter(response);
                Duration patience = asked == null ? next : asked;
                if (repeat == REPEATS || patience.compareTo(LONGEST_PAUSE) > 0) {
                    return response;
                }
                host.bar(patience);
                next = next.multipliedBy(2);
            }
        } finally {
            host.turn.unlock();
        }
    }

    /** What Retry-After asks for, in seconds or as a time; null where it asks for nothing that can be read. */
    private @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
        String asked = response.headers().firstValue("retry-after").orElse("").strip();
        if (asked.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked));
            return longer(Duration.ZERO, Duration.between(time.now(), then));
        } catch (DateTimeParseException e) {
            return null; // as if the header were not there
        }
    }

    /** One request, whole within the time allowed. */
    private HttpResponse<byte[]> send(URI at, String address, List<String> headers)
            throws InputFault, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .header("User-Agent", AGENT)
                .header("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .timeout(manners.patience());
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), ignored -> new LimitedBody(PageBytes.LIMIT));
        try {
            return answer.get(manners.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw tooSlow(address);
        } catch (ExecutionException e) {
            throw fault(address, at, e.getCause() == null ? e : e.getCause());
        }
    }

    private InputFault tooSlow(String address) {
        return new InputFault(
                address,
                "the server took longer than " + manners.patience().toSeconds() + " seconds",
                "try again later");
    }

    private InputFault fault(String address, URI at, Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return tooSlow(address);
        }
        if (cause instanceof LimitedBody.TooLarge) {
            return PageBytes.tooLarge(address, -1);
        }
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof UnresolvedAddressException) {
                return new InputFault(address, "there is no host " + at.getHost(), "check the address and the network");
            }
        }
        String reason = cause.getMessage() == null ? "the connection was refused" : cause.getMessage();
        return new InputFault(address, "it can't be fetched (" + reason + ")", "check the address and the network");
    }
}
