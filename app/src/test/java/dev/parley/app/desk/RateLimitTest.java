package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    @Test
    void tokensComeBackWithTime() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(2, 3, now::get);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows("ana")).isTrue();
        }
        assertThat(limit.allows("ana")).isFalse();
        assertThat(limit.allows("ben")).isTrue();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(limit.allows("ana")).isTrue();
        assertThat(limit.allows("ana")).isFalse();
    }
}
