package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk refuses. */
class GuardTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path folder;

    private static OpenDesk open;
    private static OpenDesk guarded;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        open = new OpenDesk(folder.resolve("open"), Settings.local(0));
        guarded = new OpenDesk(folder.resolve("guarded"), Settings.guarded("127.0.0.1", 0, Passwords.hash(PASSWORD)));
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        open.close();
        guarded.close();
        assertThat(open.faults).isEmpty();
        assertThat(guarded.faults).isEmpty();
    }

    /** A request as it goes over the wire, for what a client would not send. */
    private static String status(OpenDesk desk, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return in.readLine();
        }
    }

    @Test
    void anotherNameIsNotAnswered() throws IOException {
        assertThat(status(open, "GET /api/ledger HTTP/1.1", "Host: localhost:" + open.port()))
                .contains("200");
        assertThat(status(open, "GET /api/ledger HTTP/1.1", "Host: attacker.example"))
                .contains("421");
        assertThat(status(open, "GET / HTTP/1.1", "Host: 127.0.0.1.attacker.example:80"))
                .contains("421");
    }

    @Test
    void anotherSitesPageIsNotAnswered() throws IOException, InterruptedException {
        assertThat(open.send(open.request("/api/ledger").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.send(open.request("/api/ledger").header("Origin", "https://attacker.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.send(open.request("/api/ledger").header("Origin", "null"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.send(open.request("/api/ledger").header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aForeignFormChangesNothing() throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"text\": \"A truce.\"}");
        HttpResponse<String> form = open.send(
                open.request("/api/texts").header("Content-Type", "text/plain").POST(body));
        assertThat(form.statusCode()).isEqualTo(403);
        HttpResponse<String> kind = open.send(open.request("/api/texts")
                .header(Guard.HEADER, "1")
                .header("Content-Type", "text/plain")
                .POST(body));
        assertThat(kind.statusCode()).isEqualTo(415);
        HttpResponse<String> foreign = open.send(open.request("/api/texts")
                .header(Guard.HEADER, "1")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(body));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(open.get("/api/incoming").body()).isEqualTo("{\"rows\":[]}");
    }

    @Test
    void nothingIsShownWithoutThePassword() throws IOException, InterruptedException {
        for (Route route : guarded.routes()) {
            if (route.access() == Route.Access.SIGNED_IN) {
                String path = route.path().replaceAll("\\{[^}]*}", "x");
                HttpResponse<String> answer = guarded.send(guarded.request(path)
                        .header(Guard.HEADER, "1")
                        .method(route.method().name(), HttpRequest.BodyPublishers.noBody()));
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
            }
        }
        assertThat(guarded.get("/api/session").body()).isEqualTo("{\"password\":true,\"signedIn\":false}");
        assertThat(guarded.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void thePasswordBeginsASessionAndSigningOutEndsIt() throws IOException, InterruptedException {
        assertThat(guarded.post("/api/session", "{\"password\": \"wrong horse\"}")
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> in = guarded.post("/api/session", "{\"password\": \"" + PASSWORD + "\"}");
        assertThat(in.statusCode()).isEqualTo(200);
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        String session = cookie.replaceFirst(";.*", "");
        assertThat(guarded.send(guarded.request("/api/ledger").header("Cookie", session))
                        .statusCode())
                .isEqualTo(200);
        assertThat(guarded.send(guarded.request("/api/ledger").header("Cookie", session + "x"))
                        .statusCode())
                .isEqualTo(401);
        guarded.send(guarded.request("/api/session")
                .header("Cookie", session)
                .header(Guard.HEADER, "1")
                .DELETE());
        assertThat(guarded.send(guarded.request("/api/ledger").header("Cookie", session))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessingIsSlow() throws IOException, InterruptedException {
        try (OpenDesk other =
                new OpenDesk(folder.resolve("guessed"), Settings.guarded("127.0.0.1", 0, Passwords.hash(PASSWORD)))) {
            // No password is that long, so that no time goes by with hashing.
            String guess = "{\"password\": \"" + "x".repeat(2000) + "\"}";
            for (int i = 0; i < 5; i++) {
                assertThat(other.post("/api/session", guess).statusCode()).isEqualTo(401);
            }
            HttpResponse<String> sixth = other.post("/api/session", guess);
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void tooMuchIsRefused() throws IOException, InterruptedException {
        assertThat(open.get("/api/events?who=" + "x".repeat(501)).statusCode()).isEqualTo(400);
        HttpResponse<String> address = open.get("/api/events?who=" + "x".repeat(Guard.LONGEST_ADDRESS));
        assertThat(address.statusCode()).isEqualTo(414);
        assertThat(address.body()).contains("\"title\":\"The address is too long\"");
        byte[] large = new byte[Bodies.MOST_BYTES + 1];
        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(large),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            for (String path : List.of("/api/files?name=large.html", "/api/texts")) {
                HttpResponse<String> answer = open.send(open.request(path)
                        .header(Guard.HEADER, "1")
                        .header("Content-Type", "application/json")
                        .POST(body));
                assertThat(answer.statusCode())
                        .as(path + ", " + body.contentLength())
                        .isEqualTo(413);
            }
        }
        try (OpenDesk slow = new OpenDesk(folder.resolve("slow"), new Settings("127.0.0.1", 0, null, false, 1))) {
            int last = 0;
            for (int i = 0; i < 6; i++) {
                last = slow.get("/api/session").statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @Test
    void filesOfTheServerAreNotRead() throws IOException, InterruptedException {
        for (String path :
                List.of("/../pom.xml", "/assets/../openapi.json", "/assets/%2e%2e/openapi.json", "/etc/passwd")) {
            assertThat(status(open, "GET " + path + " HTTP/1.1", "Host: localhost"))
                    .as(path)
                    .containsPattern(" (400|404) ");
        }
        HttpResponse<String> file = open.send(open.request("/api/files?name=../../etc/passwd")
                .header(Guard.HEADER, "1")
                .POST(HttpRequest.BodyPublishers.ofString("Mali and Niger met on Monday.")));
        assertThat(file.body()).contains("\"name\":\"passwd\"");
        for (String address : List.of("http://127.0.0.1:1/x", "http://169.254.169.254/latest", "http://[::1]/")) {
            HttpResponse<String> answer = open.post("/api/texts", "{\"address\": \"" + address + "\"}");
            assertThat(answer.statusCode()).isEqualTo(202);
            String told = open.awaitEvent(line -> line.contains(address) && line.contains("\"failed\""));
            assertThat(told).containsPattern("only the usual ports|no site of the public web");
        }
    }

    @Test
    void aProblemIsToldInTheLettersOfWhoAsked() throws IOException, InterruptedException {
        assertThat(open.get("/api/events?since=%D9%82").body()).contains("ق");
    }

    @Test
    void whatABrowserMayDoIsSaid() throws IOException, InterruptedException {
        for (String path : List.of("/", "/api/ledger", "/api/none", "/assets/desk.js")) {
            HttpResponse<String> answer = open.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(policy).doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        assertThat(open.get("/").body()).doesNotContainPattern("<script>|style=|onclick");
    }

    @Test
    void onlyThisMachineIsServedWithoutAPassword() {
        assertThatThrownBy(() -> Settings.guarded("0.0.0.0", 0, null)).hasMessageContaining("password");
        assertThatThrownBy(() -> Settings.guarded("192.0.2.1", 0, null)).hasMessageContaining("password");
        assertThat(Settings.guarded("::1", 0, null).host()).isEqualTo("::1");
    }
}
