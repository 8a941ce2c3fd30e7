package dev.parley.app.desk;

import dev.parley.app.input.InputFault;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.store.PackedReading;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the pages that are given to the desk, one after the other on one thread, and puts them into the ledger. */
final class Intake implements AutoCloseable {
    private static final int MOST_WAITING = 1000;
    /** Bytes that may wait: as much as the largest page that is read at all. */
    private static final long MOST_BYTES = 64 << 20;

    private static final int BATCH = 100;
    private static final int REMEMBERED = 200;

    private final Ledger ledger;
    private final Reader reader;
    private final Consumer<Incoming> told;
    private final Runnable stored;
    private final BlockingQueue<Task> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong bytesWaiting = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final Deque<Incoming> recent = new ArrayDeque<>();
    private final Thread worker = new Thread(this::work, "parley-intake");
    /** held while a batch is stored: what is interrupted then leaves files half written */
    private final Object storing = new Object();

    private volatile boolean closed;

    private record Task(Incoming incoming, long bytes, Incoming.Source source) {}

    private record Ready(Incoming incoming, PackedReading reading) {}

    /**
     * An intake that has begun.
     *
     * @param told is told whatever becomes of a page
     * @param stored is told when the ledger has changed
     */
    Intake(Ledger ledger, Reader reader, Consumer<Incoming> told, Runnable stored) {
        this.ledger = ledger;
        this.reader = reader;
        this.told = told;
        this.stored = stored;
        worker.setDaemon(true);
        worker.start();
    }

    /**
     * Takes a page.
     *
     * @param bytes how much of it is in memory
     * @throws Problem where too many wait already
     */
    Incoming take(String name, long bytes, Incoming.Source source) {
        Incoming incoming = Incoming.waiting(ids.incrementAndGet(), name);
        boolean fits = bytesWaiting.addAndGet(bytes) <= MOST_BYTES;
        if (!fits || !waiting.offer(new Task(incoming, bytes, source))) {
            bytesWaiting.addAndGet(-bytes);
            throw new Problem(503, "Too many pages wait", "wait until some of them are read, or use parley add");
        }
        tell(incoming);
        return incoming;
    }

    /** What has come in of late, the last first. */
    List<Incoming> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    private void tell(Incoming incoming) {
        synchronized (recent) {
            // The worker may have told more of it by now.
            boolean later = recent.stream().anyMatch(one -> one.id() == incoming.id())
                    && incoming.state() == Incoming.State.WAITING;
            if (!later) {
                recent.removeIf(one -> one.id() == incoming.id());
                recent.addFirst(incoming);
                if (recent.size() > REMEMBERED) {
                    recent.removeLast();
                }
            }
        }
        told.accept(incoming);
    }

    private void work() {
        List<Ready> batch = new ArrayList<>();
        try {
            while (!closed) {
                Task task = batch.isEmpty() ? waiting.take() : waiting.poll(0, TimeUnit.SECONDS);
                if (task != null) {
                    Ready ready = read(task);
                    if (ready != null) {
                        batch.add(ready);
                    }
                }
                if (!batch.isEmpty() && (task == null || batch.size() >= BATCH)) {
                    synchronized (storing) {
                        if (!closed) {
                            store(batch);
                        }
                    }
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the desk is closed
        }
    }

    private @Nullable Ready read(Task task) throws InterruptedException {
        Incoming incoming = task.incoming();
        tell(incoming.reading());
        try {
            Reading reading = reader.parley().read(task.source().page());
            Incoming read = incoming.reading()
                    .read(
                            reading.page().id(),
                            reading.article().headline(),
                            reading.events().size());
            return new Ready(read, PackedReading.of(reading));
        } catch (InputFault | PageFault e) {
            tell(incoming.failed(String.valueOf(e.getMessage())));
        } catch (ExecutionException | RuntimeException e) {
            tell(incoming.failed(ofItself(e)));
        } finally {
            bytesWaiting.addAndGet(-task.bytes());
        }
        return null;
    }

    /** One batch; each page is told of when it is on the disk. */
    private void store(List<Ready> batch) {
        try {
            List<Incoming> done = new ArrayList<>();
            for (Ready ready : batch) {
                boolean fresh = ledger.reading(String.valueOf(ready.incoming().page())) == null;
                done.add(ready.incoming().in(fresh ? Incoming.State.STORED : Incoming.State.KNOWN));
            }
            ledger.add(batch.stream().map(Ready::reading).toList());
            ledger.finish();
            done.forEach(this::tell);
            stored.run();
        } catch (IOException e) {
            batch.forEach(ready -> tell(ready.incoming().failed(String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            batch.forEach(
                    ready -> tell(ready.incoming().failed(ofItself(e)))); // the next pages are to be read all the same
        }
    }

    private static String ofItself(Exception fault) {
        return "this is a fault of Parley itself: " + fault;
    }

    /** Ends: what is being stored is, what is being read or waits is not. */
    @Override
    public void close() {
        synchronized (storing) {
            closed = true;
            worker.interrupt(); // a page that is being fetched or waited for
        }
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever closes wants to go on
        }
    }
}
