package dev.parley.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The claim of this process on a ledger's folder. The system gives it up when the process ends, however that comes, so
 * that nothing must be cleaned up after a kill. Who holds it stands in a file of its own, because a locked file can't be
 * read everywhere, and because closing any channel of a locked file gives up the lock on POSIX.
 */
final class Owner implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String NAME = "owner";
    /** Folders that this process owns: POSIX locks don't keep a process from itself. */
    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private Owner(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Claims an existing folder.
     *
     * @throws LedgerFault where another process has it, which the message names
     */
    static Owner of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!OWNED.add(real)) {
            throw inUse(folder);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw inUse(folder);
            }
            String self = "process " + ProcessHandle.current().pid() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
            Files.writeString(real.resolve(NAME), self);
            return new Owner(real, channel);
        } catch (IOException | RuntimeException e) {
            OWNED.remove(real);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // the same folder by another class loader of this process
        }
    }

    private static LedgerFault inUse(Path folder) {
        String owner;
        try {
            owner = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            owner = "another process"; // it claimed the folder a moment ago and has not written its name yet
        }
        return new LedgerFault(
                folder + ": the ledger is in use by " + owner + "; wait until it ends, or stop it, and try again");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        OWNED.remove(folder);
        channel.close();
    }
}
