package dev.parley.language;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is loaded on a thread of its own while others load: never on one of a pool, whose few threads may all be
 * waiting for just this.
 *
 * @param <T> what is loaded
 */
public final class Background<T> {
    private final FutureTask<T> task;

    private Background(Supplier<T> loader) {
        task = new FutureTask<>(loader::get);
    }

    /** Begins to load. */
    public static <T> Background<T> load(String name, Supplier<T> loader) {
        Background<T> background = new Background<>(loader);
        Thread thread = new Thread(background.task, "loading " + name);
        thread.setDaemon(true);
        thread.start();
        return background;
    }

    /** What was loaded, once it is there; throws what the loader threw. */
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // what is half loaded is of no use to anybody: wait, and pass the wish on
                } catch (ExecutionException e) {
                    throw unchecked(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        // A supplier declares no checked exceptions.
        return (RuntimeException) thrown;
    }
}
