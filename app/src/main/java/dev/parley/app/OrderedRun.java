package dev.parley.app;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Many threads read, one writes, in the order of the input. Only a few pages a thread are under way at any time, and
 * large ones only as many as memory has room for, so that it stays bounded however long the input; and what is finished is written without waiting for more input.
 */
final class OrderedRun {
    private static final int UNDER_WAY_PER_THREAD = 4;
    /** A page takes up to some eleven times its bytes while it is labelled (DECISIONS.md), and other things need room too. */
    private static final int MEMORY_PER_BYTE = 16;

    private OrderedRun() {}

    /** Something to be done. */
    interface Task<T> extends Callable<Outcome<T>> {
        /** How many bytes of input it keeps in memory until it is done. */
        default long held() {
            return 0;
        }
    }

    /** Takes an outcome. */
    interface Taker<T> {
        void take(Outcome<T> outcome) throws IOException;
    }

    /** Does all tasks; the taker gets their outcomes in order. */
    static <T> void run(Iterator<? extends Task<T>> tasks, int threads, Taker<T> taker)
            throws IOException, InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        BlockingQueue<Future<@Nullable Outcome<T>>> underWay = new ArrayBlockingQueue<>(threads * UNDER_WAY_PER_THREAD);
        Thread feeder = new Thread(() -> feed(tasks, readers, underWay), "feeder");
        feeder.setDaemon(true);
        feeder.start();
        try {
            for (Outcome<T> outcome = underWay.take().get();
                    outcome != null;
                    outcome = underWay.take().get()) {
                taker.take(outcome);
            }
        } catch (ExecutionException e) {
            throw broken(e);
        } finally {
            feeder.interrupt();
            readers.shutdownNow();
        }
    }

    /** Queues the outcomes to come, and at the end one that is null. */
    private static <T> void feed(
            Iterator<? extends Task<T>> tasks,
            ExecutorService readers,
            BlockingQueue<Future<@Nullable Outcome<T>>> underWay) {
        Held held = new Held(Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
        try {
            try {
                while (tasks.hasNext()) {
                    Task<T> task = tasks.next();
                    CompletableFuture<@Nullable Outcome<T>> outcome = new CompletableFuture<>();
                    held.take(task.held());
                    underWay.put(outcome);
                    readers.execute(() -> complete(outcome, task, held));
                }
                underWay.put(CompletableFuture.completedFuture(null));
            } catch (RuntimeException | Error e) { // handed on to the thread that writes, which breaks off
                underWay.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run was given up: nobody waits for more
        }
    }

    private static <T> void complete(CompletableFuture<@Nullable Outcome<T>> outcome, Task<T> task, Held held) {
        try {
            outcome.complete(task.call());
        } catch (Throwable e) { // handed on to the thread that writes, which breaks off
            outcome.completeExceptionally(e);
        } finally {
            held.release(task.held());
        }
    }

    private static RuntimeException broken(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException fault) {
            return fault;
        }
        if (cause instanceof Error fault) {
            throw fault;
        }
        return new IllegalStateException(cause);
    }
}
