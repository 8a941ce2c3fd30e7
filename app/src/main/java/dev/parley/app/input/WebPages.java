package dev.parley.app.input;

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
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches pages by http and https, politely: robots.txt is obeyed at every step of a chain of redirects, and a page that
 * is too large or too slow is given up. Safe for use by many threads.
 */
public final class WebPages {
    static final String AGENT = "parley";
    private static final int REDIRECTS = 10;
    private static final String BROWSER = "open it in a browser, save the page, and read the file";

    private final HttpClient client;
    private final Duration patience;
    private final Robots robots;

    /** @param patience how long one page may take */
    public WebPages(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        this.robots = new Robots(this);
    }

    Pending pending(String address, Wanted wanted) {
        return new Pending() {
            @Override
            public String source() {
                return address;
            }

            @Override
            public RawPage page() throws InputFault, InterruptedException {
                return fetch(address, wanted);
            }
        };
    }

    private RawPage fetch(String address, Wanted wanted) throws InputFault, InterruptedException {
        URI at = parsed(address);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!robots.allow(at)) {
                throw new InputFault(address, "the site's robots.txt asks programs not to read it", BROWSER);
            }
            HttpResponse<byte[]> response = get(at, address);
            int status = response.statusCode();
            if (status >= 300
                    && status < 400
                    && response.headers().firstValue("location").isPresent()) {
                at = target(at, response.headers().firstValue("location").get(), address);
                continue;
            }
            if (status != 200) {
                throw new InputFault(address, "the server answers " + status, "check the address, or " + BROWSER);
            }
            return page(response, at, address, wanted);
        }
        throw new InputFault(address, "it is redirected more than " + REDIRECTS + " times", BROWSER);
    }

    private static RawPage page(HttpResponse<byte[]> response, URI at, String address, Wanted wanted)
            throws InputFault {
        String type = response.headers().firstValue("content-type").orElse("");
        String family = type.toLowerCase(Locale.ROOT);
        if (family.startsWith("image/") || family.startsWith("video/") || family.startsWith("audio/")) {
            throw new InputFault(address, "it is " + type + ", no page", "give the address of the page that shows it");
        }
        try {
            byte[] bytes = PageBytes.ofStream(new ByteArrayInputStream(response.body()), address);
            return wanted.page(bytes, address, at.toString(), type.isEmpty() ? null : type);
        } catch (IOException e) {
            throw InputFault.of(address, e);
        }
    }

    private static URI parsed(String address) throws InputFault {
        try {
            return checked(new URI(address), address);
        } catch (URISyntaxException e) {
            throw new InputFault(address, "this is no address (" + e.getReason() + ")", "copy it from a browser");
        }
    }

    private static URI target(URI from, String location, String address) throws InputFault {
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

    /** One request without redirects, whole within the time allowed. */
    HttpResponse<byte[]> get(URI at, String address) throws InputFault, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .header("User-Agent", AGENT)
                .header("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5")
                .timeout(patience)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, ignored -> new LimitedBody(PageBytes.LIMIT));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw tooSlow(address);
        } catch (ExecutionException e) {
            throw fault(address, at, e.getCause() == null ? e : e.getCause());
        }
    }

    private InputFault tooSlow(String address) {
        return new InputFault(
                address, "the server took longer than " + patience.toSeconds() + " seconds", "try again later");
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
