package dev.parley.app;

/**
 * How many bytes of input are in memory, of those that may be. A task that is larger than all that is allowed is let in
 * when it is alone.
 */
final class Held {
    private final long limit;
    private long taken;

    Held(long limit) {
        this.limit = limit;
    }

    /** Waits until there is room. */
    synchronized void take(long bytes) throws InterruptedException {
        while (taken > 0 && taken + bytes > limit) {
            wait();
        }
        taken += bytes;
    }

    synchronized void release(long bytes) {
        taken -= bytes;
        notifyAll();
    }
}
