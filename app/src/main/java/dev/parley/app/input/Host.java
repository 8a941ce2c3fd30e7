package dev.parley.app.input;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A site: it gets one request at a time, and a pause after each. */
final class Host {
    final ReentrantLock turn = new ReentrantLock();
    private final WebTime time;
    private boolean asked;
    private long next;
    /** What its robots.txt allows; null until it has been asked. */
    @Nullable BaseRobotRules rules;
    /** Until when those hold, in nanoseconds of the clock. */
    long rulesUntil;

    Host(WebTime time) {
        this.time = time;
    }

    /** Waits until the next request may go out. Only who has the turn may ask. */
    void await() throws InterruptedException {
        long left = asked ? next - time.nanos() : 0;
        while (left > 0) {
            time.pause(left);
            left = next - time.nanos();
        }
    }

    /** No request goes out for so long from now, or from when one was barred before, whichever is later. */
    void bar(Duration pause) {
        long until = time.nanos() + pause.toNanos();
        next = asked ? Math.max(next, until) : until;
        asked = true;
    }
}
