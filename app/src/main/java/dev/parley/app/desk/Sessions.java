package dev.parley.app.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Who has signed in. A session ends when the desk does, when it is ended, or after some hours without a request. */
final class Sessions {
    static final String COOKIE = "parley";
    private static final int BYTES = 32;
    private static final int MOST = 1000;
    private static final long IDLE = Duration.ofHours(12).toNanos();

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier clock;
    private final Map<String, Long> lastSeen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /**
     * No sessions yet.
     *
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    Sessions(LongSupplier clock) {
        this.clock = clock;
    }

    /** Begins a session; what is returned is its secret. */
    synchronized String begin() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        lastSeen.put(id, clock.getAsLong());
        return id;
    }

    /** Whether there is such a session, which goes on then. */
    synchronized boolean holds(@Nullable String id) {
        Long seen = id == null ? null : lastSeen.get(id);
        if (seen == null) {
            return false;
        }
        if (clock.getAsLong() - seen > IDLE) {
            lastSeen.remove(id);
            return false;
        }
        lastSeen.put(id, clock.getAsLong());
        return true;
    }

    synchronized void end(@Nullable String id) {
        if (id != null) {
            lastSeen.remove(id);
        }
    }
}
