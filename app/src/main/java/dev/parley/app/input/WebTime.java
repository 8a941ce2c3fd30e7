package dev.parley.app.input;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock that requests go by, so that a test need not wait for it. */
interface WebTime {
    WebTime SYSTEM = new WebTime() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Nanoseconds from any origin. */
    long nanos();

    /** The time of day. */
    Instant now();

    void pause(long nanos) throws InterruptedException;
}
