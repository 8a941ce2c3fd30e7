package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events told to a browser over a real connection. */
@Timeout(30)
class BroadcastTest {
    private static final int TELLERS = 8;
    private static final int EACH = 200;

    @Test
    void whatManyThreadsTellAtOnceArrivesWhole() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(TELLERS);
        Broadcast broadcast = new Broadcast();
        Javalin server = Javalin.create(config -> config.routes.sse("/events", client -> {
                    broadcast.listen(client, "first", "hello");
                    listening.countDown();
                }))
                .start("127.0.0.1", 0);
        try (broadcast) {
            URI events = URI.create("http://127.0.0.1:" + server.port() + "/events");
            HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(events)
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            listening.await();
            List<Future<?>> told = new ArrayList<>();
            for (int teller = 0; teller < TELLERS; teller++) {
                told.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        broadcast.tell("news", "x".repeat(1000));
                        broadcast.beat();
                    }
                }));
            }
            long arrived = answer.body()
                    .filter(line -> line.startsWith("data:") && line.contains("xxx"))
                    .limit(TELLERS * EACH)
                    .filter(line -> line.equals("data: \"" + "x".repeat(1000) + "\""))
                    .count();
            for (Future<?> one : told) {
                one.get(); // a fault of one that told shows here
            }
            assertThat(arrived).isEqualTo(TELLERS * EACH);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
            server.stop();
        }
    }
}
