package dev.parley.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A bucket of tokens for each caller: so many a second, and some seconds' worth at once. */
final class RateLimit {
    /** More callers than that are not told apart from new ones. */
    private static final int CALLERS = 10_000;

    private final double perNano;
    private final double most;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    private static final class Bucket {
        double tokens;
        long filled;
    }

    /**
     * A limit.
     *
     * @param perSecond how many tokens come in a second
     * @param atOnce how many a caller can have saved
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    RateLimit(double perSecond, double atOnce, LongSupplier clock) {
        this.perNano = perSecond / TimeUnit.SECONDS.toNanos(1);
        this.most = atOnce;
        this.clock = clock;
    }

    /** Takes a token of the caller's, where one is left. */
    synchronized boolean allows(String caller) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(caller, fresh -> {
            Bucket full = new Bucket();
            full.tokens = most;
            full.filled = now;
            return full;
        });
        bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.filled) * perNano);
        bucket.filled = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }
}
