package dev.parley.app.desk;

import dev.parley.ledger.Ledger;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A desk on a free port, and what a test asks of it. */
final class OpenDesk implements AutoCloseable {
    private final Ledger ledger;
    private final Desk desk;
    private final HttpClient client = HttpClient.newHttpClient();
    /** What must not have happened by the end. */
    final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    OpenDesk(Path folder, Settings settings) throws IOException, InterruptedException {
        ledger = Ledger.open(folder);
        desk = Desk.open(ledger, Knowledge.shipped(), settings, faults::add);
    }

    /** A desk with the example pages in its ledger. */
    static OpenDesk withExamples(Path folder) throws IOException, InterruptedException {
        OpenDesk open = new OpenDesk(folder, Settings.local(0));
        open.readExamples();
        return open;
    }

    void readExamples() throws IOException, InterruptedException {
        desk.readExamples();
        int number = Examples.all().size();
        awaitEvent(line -> line.startsWith("data:") && line.contains("\"pages\":" + number));
    }

    List<Route> routes() {
        return desk.routes();
    }

    int port() {
        return desk.port();
    }

    String address(String path) {
        return "http://127.0.0.1:" + desk.port() + path;
    }

    /** Reads what the desk tells of its own accord until a line comes that is waited for, or is in the ledger already. */
    String awaitEvent(Predicate<String> wanted) throws IOException, InterruptedException {
        HttpRequest request =
                request("/api/progress").header("Accept", "text/event-stream").build();
        try (Stream<String> lines =
                client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            String state = get("/api/ledger").body();
            return wanted.test("data: " + state)
                    ? state
                    : lines.filter(wanted).findFirst().orElseThrow();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header(Guard.HEADER, "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Override
    public void close() throws IOException {
        desk.close();
        ledger.close();
    }
}
