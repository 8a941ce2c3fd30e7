package dev.parley.app;

import dev.parley.app.input.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where finished readings go, each one whole. Every reading is handed to the system before the next one starts, so that
 * nothing finished is lost; and a process that is asked to end waits for the one being written.
 */
final class Results implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 3;

    private final OutputStream out;
    /** The file that is written to; null for standard output. */
    private final @Nullable Path file;

    private final ReentrantLock writing = new ReentrantLock();
    private final Thread atExit = new Thread(this::holdBack, "results-whole");

    private Results(OutputStream out, @Nullable Path file) {
        this.out = out;
        this.file = file;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Results to a file, or to standard output where none is given. */
    static Results to(@Nullable Path file, Terminal terminal) throws IOException {
        if (file == null) {
            return new Results(terminal.out(), null);
        }
        try {
            return new Results(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), file);
        } catch (IOException e) {
            FileTrouble trouble = FileTrouble.of(e);
            String problem = trouble == null ? e.getMessage() : trouble.problem();
            throw new IOException(file + ": it can't be written (" + problem + "); choose another --out", e);
        }
    }

    /** Waits for the reading being written, though not for ever: a pipe may be full that nobody empties. */
    private void holdBack() {
        try {
            if (!writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process ends at once
        }
    }

    void write(String result) throws IOException {
        writing.lock();
        try {
            out.write(result.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (file != null) {
                throw new IOException(file + ": it can't be written (" + e.getMessage() + "); is the disk full?", e);
            }
            throw OutputClosed.orFault(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the process is ending already: the hook holds the file
        }
        if (file != null) {
            out.close();
        }
    }
}
