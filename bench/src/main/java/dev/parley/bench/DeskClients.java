package dev.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients of a desk's API, each of which asks again as soon as it is answered, while one more gives it pages to read. */
final class DeskClients {
    private static final int CLIENTS = 50;
    /** What the desk answers where more pages wait to be read than it keeps. */
    private static final int TOO_MANY_WAIT = 503;

    private static final long NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String[] STATES = {"Kenya", "Chad", "Norway", "Qatar", "Colombia", "Togo", "Nepal", "Mali"};

    private final String address;
    private final List<String> processes;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Queue<Double>> times = new TreeMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    private DeskClients(String address, List<String> processes) {
        this.address = address;
        this.processes = processes;
        for (String kind :
                List.of("processes", "process", "joined-events", "counts", "search", "commitments", "pages")) {
            times.put(kind, new ConcurrentLinkedQueue<>());
        }
    }

    /** Prints the figures of each question, and what went wrong. */
    static void measure(String address, List<String> processes) throws Exception {
        new DeskClients(address, processes).measure();
    }

    private void measure() throws Exception {
        long end = System.nanoTime() + NANOS;
        AtomicInteger pages = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        ask(random);
                    }
                    return null;
                }));
            }
            running.add(threads.submit(() -> {
                Random random = new Random(-1);
                while (System.nanoTime() < end) {
                    give(random, pages.incrementAndGet());
                }
                return null;
            }));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        report(pages.get());
    }

    private void report(int pages) {
        List<Double> all = new ArrayList<>();
        times.forEach((kind, some) -> {
            all.addAll(some);
            print(kind, some);
        });
        print("all", all);
        System.out.printf(
                Locale.ROOT, "%d clients: %d errors while %,d pages came in%n", CLIENTS, errors.size(), pages);
        errors.stream().distinct().limit(10).forEach(System.out::println);
    }

    private static void print(String kind, Collection<Double> some) {
        double[] sorted = some.stream().mapToDouble(Double::doubleValue).toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %,6d answers: median %6.0f ms, p95 %6.0f ms, longest %6.0f ms%n",
                    kind,
                    sorted.length,
                    LedgerBenchmark.at(sorted, 50),
                    LedgerBenchmark.at(sorted, 95),
                    LedgerBenchmark.at(sorted, 100));
        }
    }

    private void ask(Random random) throws InterruptedException {
        String process = processes.get(random.nextInt(processes.size()));
        String act = GeneratedWorld.act(random);
        switch (random.nextInt(8)) {
            case 0 -> get("processes", "");
            case 1 -> get("process", "/api/processes/" + process);
            case 2 -> get("joined-events", "/api/joined-events?limit=50&act=" + act);
            case 3 ->
                get("joined-events", "/api/joined-events?limit=50&who=" + GeneratedWorld.name(random.nextInt(150)));
            case 4 -> get("counts", "/api/events/counts?act=" + act);
            case 5 -> get("search", "/api/search?words=" + GeneratedWorld.name(random.nextInt(300)));
            case 6 -> get("commitments", "/api/commitments?due=true&limit=20");
            default -> get("pages", "/api/pages?limit=50&offset=" + 50 * random.nextInt(40));
        }
    }

    private void get(String kind, String path) throws InterruptedException {
        String asked = path.isEmpty() ? "/api/" + kind : path;
        long begun = System.nanoTime();
        int status = send(HttpRequest.newBuilder(URI.create(address + asked)), asked);
        if (status == 200) {
            times.getOrDefault(kind, new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begun) / 1e6);
        }
    }

    private void give(Random random, int number) throws InterruptedException {
        String one = STATES[random.nextInt(STATES.length)];
        String other = STATES[random.nextInt(STATES.length)];
        String page = one + " and " + other + " meet, round " + number + "\n\nLOMÉ, " + (1 + random.nextInt(28))
                + " March 2025 - " + one + " offered to mediate between " + other + " and the rebels, an envoy said. "
                + other + " signed a ceasefire in Geneva on " + (1 + random.nextInt(28)) + " February.\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + "/api/files?name=round" + number + ".txt"))
                .header("Parley-Desk", "1")
                .POST(HttpRequest.BodyPublishers.ofString(page));
        while (send(request, "a page") == TOO_MANY_WAIT) {
            TimeUnit.MILLISECONDS.sleep(200); // as it is told to
        }
    }

    private int send(HttpRequest.Builder request, String what) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300 && answer.statusCode() != TOO_MANY_WAIT) {
                errors.add(what + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.statusCode();
        } catch (IOException e) {
            errors.add(what + ": " + e);
            return 0;
        }
    }
}
