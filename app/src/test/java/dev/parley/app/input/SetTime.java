package dev.parley.app.input;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that a pause sets forward at once, and that remembers the pauses. */
final class SetTime implements WebTime {
    private static final Instant START = Instant.parse("2024-05-04T10:00:00Z");

    private long nanos;
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public synchronized void pause(long forNanos) {
        pauses.add(Duration.ofNanos(forNanos));
        nanos += forNanos;
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
