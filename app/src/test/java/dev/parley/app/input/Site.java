package dev.parley.app.input;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine, which remembers what it was asked. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Answers a request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The paths asked for so far, in order. */
    List<String> asked() {
        return asked;
    }

    /** Answers with 200. Whatever has no answer of its own is answered with 404. */
    public Site page(String path, String type, String body) {
        return answer(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            send(exchange, 200, body);
        });
    }

    Site answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            String wanted = exchange.getRequestURI().getPath();
            asked.add(wanted);
            if (wanted.equals(path)) {
                answer.to(exchange);
            } else {
                send(exchange, 404, "");
            }
        });
        return this;
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Headers request(HttpExchange exchange) {
        return exchange.getRequestHeaders();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
