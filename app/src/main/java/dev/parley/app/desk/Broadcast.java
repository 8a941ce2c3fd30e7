package dev.parley.app.desk;

import io.javalin.http.sse.SseClient;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
    private void beat() {
        for (SseClient listener : listeners) {
            listener.sendComment("still here");
            drop(listener);
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
        client.sendEvent(event, Json.write(first));
    }

    void tell(String event, Object what) {
        String json = Json.write(what);
        for (SseClient listener : listeners) {
            listener.sendEvent(event, json);
            drop(listener);
        }
    }

    private void drop(SseClient listener) {
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
