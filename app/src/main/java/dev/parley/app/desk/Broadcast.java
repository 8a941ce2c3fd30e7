package dev.parley.app.desk;

import io.javalin.http.sse.SseClient;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells every open browser what goes on, as server-sent events. */
final class Broadcast implements AutoCloseable {
    private static final int MOST_LISTENERS = 100;
    /** Shorter than what servers and proxies wait before they give a silent connection up. */
    private static final int HEARTBEAT_SECONDS = 10;

    private final Queue<SseClient> listeners = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "parley-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> beating;

    Broadcast() {
        beating = heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Finds out who has gone. */
    void beat() {
        for (SseClient listener : listeners) {
            send(listener, client -> client.sendComment("still here"));
        }
    }

    /** Takes a listener, and tells it something first. */
    void listen(SseClient client, String event, Object first) {
        if (listeners.size() >= MOST_LISTENERS) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listeners.add(client);
        String json = Json.write(first);
        send(client, listener -> listener.sendEvent(event, json));
    }

    void tell(String event, Object what) {
        String json = Json.write(what);
        for (SseClient listener : listeners) {
            send(listener, client -> client.sendEvent(event, json));
        }
    }

    /** One at a time: comments are sent without a lock of Javalin's, and the server refuses to write what another thread is writing. */
    private void send(SseClient listener, Consumer<SseClient> what) {
        synchronized (listener) {
            what.accept(listener);
        }
        if (listener.terminated()) {
            listeners.remove(listener);
        }
    }

    @Override
    public void close() {
        beating.cancel(true);
        heart.shutdownNow();
        listeners.forEach(SseClient::close);
    }
}
