package dev.parley.app.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a folder and the folders in it, by name. One folder is listed at a time, so that a large archive doesn't
 * fill the memory. Hidden files and folders, and links to folders, are passed over.
 */
final class FolderWalk implements Iterator<Path> {
    private final Wanted.As as;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable Path next;
    private long skipped;
    private long found;
    private final List<IOException> unreadable = new ArrayList<>();

    FolderWalk(Path folder, Wanted.As as) throws IOException {
        this.as = as;
        open.push(sorted(folder));
        advance();
    }

    private static Iterator<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            listing.forEach(entries::add);
        }
        Collections.sort(entries);
        return entries.iterator();
    }

    private void advance() {
        next = null;
        while (next == null && !open.isEmpty()) {
            Iterator<Path> entries = open.peek();
            if (!entries.hasNext()) {
                open.pop();
            } else {
                visit(entries.next());
            }
        }
    }

    private void visit(Path entry) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".")) {
            return;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            try {
                open.push(sorted(entry));
            } catch (IOException e) {
                unreadable.add(e);
            }
        } else if (FileNames.isTaken(name, as) && Files.isRegularFile(entry)) {
            found++;
            next = entry;
        } else {
            skipped++;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Path next() {
        Path result = next;
        if (result == null) {
            throw new NoSuchElementException();
        }
        advance();
        return result;
    }

    /** Files so far that are no pages. */
    long skipped() {
        return skipped;
    }

    /** Pages so far. */
    long found() {
        return found;
    }

    /** What went wrong in folders below, so far; the list is emptied. */
    List<IOException> takeUnreadable() {
        List<IOException> taken = List.copyOf(unreadable);
        unreadable.clear();
        return taken;
    }
}
