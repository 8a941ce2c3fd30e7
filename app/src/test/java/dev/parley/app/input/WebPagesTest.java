package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebPagesTest {
    private static final Wanted WANTED = new Wanted(Wanted.As.ANY, null, null);

    private HttpServer server;
    private ExecutorService threads;
    private String site;
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/robots.txt", 200, "text/plain", "User-agent: parley\nDisallow: /private/\n");
        answer("/story", 200, "text/html; charset=utf-8", "<h1>Truce holds</h1>");
        answer("/private/story", 200, "text/html", "secret");
        answer("/gone", 410, "text/html", "gone");
        answer("/picture", 200, "image/png", "PNG");
        redirect("/moved", "/story");
        redirect("/moved-inside", "/private/story");
        redirect("/round", "/round");
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPageComesWithItsTypeAndFinalAddress() throws Exception {
        RawPage page = fetch("/moved");
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<h1>Truce holds</h1>");
        assertThat(page.source()).isEqualTo(site + "/moved");
        assertThat(page.url()).isEqualTo(site + "/story");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void robotsTxtIsObeyedAlsoBehindARedirect() {
        fails("/private/story", "robots.txt");
        fails("/moved-inside", "robots.txt");
    }

    @Test
    void faultsSayWhatAndWhere() {
        fails("/gone", "the server answers 410");
        fails("/picture", "it is image/png, no page");
        fails("/round", "redirected more than 10 times");
        fails("/nothing", "the server answers 404");
    }

    @Test
    void aServerThatNeverEndsIsGivenUp() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        WebPages impatient = web(Duration.ofSeconds(1));
        assertThatThrownBy(() -> impatient.pending(site + "/slow", WANTED).page())
                .isInstanceOf(InputFault.class)
                .hasMessageContaining("the server took longer than 1 seconds");
    }

    @Test
    void aPageWithoutEndIsGivenUp() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 20];
            try {
                for (int i = 0; i < 200; i++) {
                    exchange.getResponseBody().write(piece);
                }
            } finally {
                exchange.close();
            }
        });
        fails("/endless", "it has more than 64 MB");
    }

    @Test
    void onlyTheWebIsRead() {
        WebPages web = web(Duration.ofSeconds(5));
        for (String address : new String[] {"ftp://a.example/x", "file:///etc/hosts", "http:///x"}) {
            assertThatThrownBy(() -> web.pending(address, WANTED).page())
                    .isInstanceOf(InputFault.class)
                    .hasMessageContaining("address");
        }
    }

    @Test
    void noConnectionIsAFault() {
        int port = server.getAddress().getPort();
        server.stop(0);
        WebPages web = web(Duration.ofSeconds(5));
        assertThatThrownBy(() -> web.pending("http://127.0.0.1:" + port + "/story", WANTED)
                        .page())
                .isInstanceOf(InputFault.class)
                .hasMessageContaining("it can't be fetched");
    }

    private static WebPages web(Duration patience) {
        return new WebPages(new WebPages.Manners(patience, Duration.ZERO, null, false));
    }

    private RawPage fetch(String path) throws InputFault, InterruptedException {
        return web(Duration.ofSeconds(20)).pending(site + path, WANTED).page();
    }

    private void fails(String path, String message) {
        assertThatThrownBy(() -> fetch(path))
                .isInstanceOf(InputFault.class)
                .hasMessageStartingWith(site + path + ": ")
                .hasMessageContaining(message);
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            send(exchange, status, body);
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            send(exchange, 302, "");
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
