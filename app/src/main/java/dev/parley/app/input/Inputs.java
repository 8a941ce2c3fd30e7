package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All pages that the user named, in the order named; folders and lines of JSON open up where they stand. */
public final class Inputs implements Iterator<Pending> {
    public static final String STANDARD_INPUT = "-";
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

    private final Deque<String> places;
    private final Wanted wanted;
    private final InputStream standardInput;
    private final WebPages web;
    private final Deque<Pending> ready = new ArrayDeque<>();
    private @Nullable FolderWalk folder;
    private String folderName = "";
    private @Nullable JsonLines lines;
    private long skipped;

    public Inputs(List<String> places, Wanted wanted, InputStream standardInput, WebPages web) {
        this.places = new ArrayDeque<>(places);
        this.wanted = wanted;
        this.standardInput = standardInput;
        this.web = web;
    }

    /** Files in folders that are no pages, so far. */
    public long skipped() {
        return skipped + (folder == null ? 0 : folder.skipped());
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            if (lines != null && lines.hasNext()) {
                ready.add(lines.next());
            } else if (folder != null) {
                lines = null;
                goOn(folder);
            } else if (!places.isEmpty()) {
                lines = null;
                open(places.remove());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Pending next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void goOn(FolderWalk walk) {
        for (IOException unreadable : walk.takeUnreadable()) {
            fail(folderName, InputFault.of(folderName, unreadable));
        }
        if (walk.hasNext()) {
            Path file = walk.next();
            openFile(file, file.toString());
            return;
        }
        if (walk.found() == 0) {
            String kinds = wanted.as() == Wanted.As.JSONL ? ".jsonl" : ".txt, .html, .htm or .xhtml";
            fail(
                    folderName,
                    new InputFault(
                            folderName,
                            "the folder holds no page",
                            "pages are files that end in " + kinds + ", gzipped or not"));
        }
        skipped += walk.skipped();
        folder = null;
    }

    private void open(String place) {
        if (place.equals(STANDARD_INPUT)) {
            openStandardInput();
        } else if (ADDRESS.matcher(place).matches()) {
            ready.add(web.pending(place, wanted));
        } else {
            openPath(place);
        }
    }

    private void openStandardInput() {
        if (wanted.as() == Wanted.As.JSONL) {
            openLines(standardInput, STANDARD_INPUT);
            return;
        }
        ready.add(new Pending() {
            @Override
            public String source() {
                return STANDARD_INPUT;
            }

            @Override
            public RawPage page() throws InputFault {
                try {
                    return wanted.page(PageBytes.ofStream(standardInput, source()), source(), null, null);
                } catch (IOException e) {
                    throw InputFault.of(source(), e);
                }
            }
        });
    }

    private void openPath(String place) {
        try {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                folderName = place;
                folder = new FolderWalk(path, wanted.as());
            } else {
                openFile(path, place);
            }
        } catch (InvalidPathException e) {
            fail(place, new InputFault(place, "this is no path", "check the path"));
        } catch (IOException e) {
            fail(place, InputFault.of(place, e));
        }
    }

    private void openFile(Path file, String source) {
        if (wanted.as() != Wanted.As.JSONL) {
            ready.add(new PageFile(file, source, wanted));
            return;
        }
        try {
            openLines(Files.newInputStream(file), source);
        } catch (IOException e) {
            fail(source, InputFault.of(source, e));
        }
    }

    private void openLines(InputStream in, String source) {
        try {
            lines = new JsonLines(in, source, wanted);
            if (!lines.hasNext()) {
                fail(source, new InputFault(source, "it holds no line", "check that it is the file you mean"));
            }
        } catch (IOException e) {
            fail(source, InputFault.of(source, e));
        }
    }

    private void fail(String source, InputFault fault) {
        ready.add(Pending.failed(source, fault));
    }

    private record PageFile(Path file, String source, Wanted wanted) implements Pending {
        @Override
        public RawPage page() throws InputFault {
            return wanted.page(PageBytes.ofFile(file, source), source, null, null);
        }
    }
}
