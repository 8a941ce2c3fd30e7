package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All pages that the user named, in the order named; folders, archives, lists and lines open up where they stand. */
public final class Inputs implements Iterator<Pending> {
    public static final String STANDARD_INPUT = "-";
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

    private final Deque<String> places;
    private final Wanted wanted;
    private final InputStream standardInput;
    private final WebPages web;
    private final Skipped skipped = new Skipped();
    private final Set<URI> seen = new HashSet<>();
    private final Deque<Pending> ready = new ArrayDeque<>();
    private @Nullable FolderWalk folder;
    private String folderName = "";
    /** What holds several pages and is being read: lines of JSON, an archive, a list. */
    private @Nullable Iterator<Pending> opened;

    public Inputs(List<String> places, Wanted wanted, InputStream standardInput, WebPages web) {
        this.places = new ArrayDeque<>(places);
        this.wanted = wanted;
        this.standardInput = standardInput;
        this.web = web;
    }

    /** What was passed over so far. */
    public Skipped skipped() {
        return skipped;
    }

    /**
     * How many pages there are, as far as that can be told without reading them.
     *
     * @return -1 where it can't
     */
    public static long count(List<String> places, Wanted wanted) {
        long pages = 0;
        for (String place : places) {
            long more = count(place, wanted);
            if (more < 0) {
                return -1;
            }
            pages += more;
        }
        return pages;
    }

    private static long count(String place, Wanted wanted) {
        boolean several = wanted.as() == Wanted.As.JSONL || wanted.kind() == Kind.WARC || wanted.kind() == Kind.FEED;
        if (several || place.equals(STANDARD_INPUT)) {
            return -1;
        }
        if (ADDRESS.matcher(place).matches()) {
            return mayBeList(place, wanted) ? -1 : 1;
        }
        try {
            Path path = Path.of(place);
            if (isPipe(path)) {
                return -1;
            }
            if (!Files.isDirectory(path)) {
                Kind kind = kind(path, wanted);
                return kind == Kind.WARC || kind == Kind.FEED ? -1 : 1;
            }
            long pages = 0;
            for (FolderWalk walk = new FolderWalk(path, wanted.as()); walk.hasNext(); pages++) {
                if (FileNames.isArchive(walk.next().toString()) && wanted.kind() == null) {
                    return -1;
                }
            }
            return pages;
        } catch (InvalidPathException | IOException e) {
            return 1; // the fault that it will be
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            if (opened != null && opened.hasNext()) {
                ready.add(opened.next());
            } else if (folder != null) {
                opened = null;
                goOn(folder);
            } else if (!places.isEmpty()) {
                opened = null;
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
            String kinds = String.join(", ", FileNames.taken(wanted.as())).replaceFirst(", ([^,]*)$", " or $1");
            fail(
                    folderName,
                    new InputFault(
                            folderName,
                            "the folder holds no page",
                            "pages are files that end in " + kinds + ", gzipped or not"));
        }
        skipped.count(Skipped.Reason.OTHER_FILE, walk.skipped());
        folder = null;
    }

    private void open(String place) {
        if (place.equals(STANDARD_INPUT)) {
            openStream(standardInput, STANDARD_INPUT);
        } else if (ADDRESS.matcher(place).matches()) {
            openAddress(place);
        } else {
            openPath(place);
        }
    }

    private void openAddress(String address) {
        if (wanted.as() == Wanted.As.JSONL || wanted.kind() == Kind.WARC) {
            fail(
                    address,
                    new InputFault(
                            address, "only pages and lists of links are fetched", "download it and read the file"));
        } else if (mayBeList(address, wanted)) {
            LinkLists lists = new LinkLists(wanted, web, skipped, seen);
            lists.open(address);
            opened = lists;
        } else {
            ready.add(web.pending(address, wanted));
        }
    }

    private static boolean mayBeList(String address, Wanted wanted) {
        URI link = LinkList.webAddress(address, null);
        String path = link == null || link.getPath() == null ? "" : link.getPath();
        return wanted.kind() == Kind.FEED || (wanted.kind() == null && FileNames.isList(path));
    }

    /** Opens what can be read but once, from its beginning. */
    private void openStream(InputStream stream, String source) {
        try {
            if (wanted.as() == Wanted.As.JSONL) {
                openLines(stream, source);
                return;
            }
            BufferedInputStream in = new BufferedInputStream(stream, Kind.HEAD);
            Kind kind = wanted.kind();
            if (kind == null) {
                in.mark(Kind.HEAD);
                kind = Kind.of(in.readNBytes(Kind.HEAD));
                in.reset();
            }
            switch (kind) {
                case WARC -> opened = new WarcPages(Channels.newChannel(in), source, wanted, skipped);
                case FEED -> openList(PageBytes.ofStream(in, source), source);
                case MAIL, PAGE -> ready.add(new PageStream(in, source, kind, wanted));
            }
        } catch (InputFault e) {
            fail(source, e);
        } catch (IOException e) {
            fail(source, InputFault.of(source, e));
        }
    }

    private void openPath(String place) {
        try {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                folderName = place;
                folder = new FolderWalk(path, wanted.as());
            } else if (isPipe(path)) {
                // A channel would ask where in the file it is, which a pipe can't tell.
                openStream(new FileInputStream(path.toFile()), place);
            } else {
                openFile(path, place);
            }
        } catch (InvalidPathException e) {
            fail(place, new InputFault(place, "this is no path", "check the path"));
        } catch (IOException e) {
            fail(place, InputFault.of(place, e));
        }
    }

    /** Whether a path is that of a pipe, such as a shell makes of a command: {@code <(zcat pages.jsonl.gz)}. */
    private static boolean isPipe(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** The kind that the caller says, or the name, or the first bytes. */
    private static Kind kind(Path file, Wanted wanted) throws IOException {
        Kind said = wanted.kind();
        String name = file.toString();
        if (said != null) {
            return said;
        }
        if (FileNames.isPage(name)) {
            return Kind.PAGE;
        }
        if (FileNames.isArchive(name)) {
            return Kind.WARC;
        }
        if (FileNames.isMail(name)) {
            return Kind.MAIL;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Kind.of(in.readNBytes(Kind.HEAD));
        }
    }

    private void openFile(Path file, String source) {
        try {
            if (wanted.as() == Wanted.As.JSONL) {
                openLines(Files.newInputStream(file), source);
                return;
            }
            Kind kind = kind(file, wanted);
            switch (kind) {
                case WARC -> opened = new WarcPages(FileChannel.open(file), source, wanted, skipped);
                case FEED -> openList(PageBytes.ofFile(file, source), source);
                case MAIL, PAGE -> ready.add(new PageFile(file, source, kind, wanted));
            }
        } catch (InputFault e) {
            fail(source, e);
        } catch (IOException e) {
            fail(source, InputFault.of(source, e));
        }
    }

    private void openList(byte[] bytes, String source) {
        LinkLists lists = new LinkLists(wanted, web, skipped, seen);
        lists.open(bytes, source, null);
        opened = lists;
    }

    private void openLines(InputStream in, String source) throws IOException {
        JsonLines lines = new JsonLines(in, source, wanted);
        if (!lines.hasNext()) {
            fail(source, new InputFault(source, "it holds no line", "check that it is the file you mean"));
        }
        opened = lines;
    }

    private void fail(String source, InputFault fault) {
        ready.add(Pending.failed(source, fault));
    }

    private record PageFile(Path file, String source, Kind kind, Wanted wanted) implements Pending {
        @Override
        public RawPage page() throws InputFault {
            if (kind != Kind.MAIL) {
                return wanted.page(PageBytes.ofFile(file, source), source);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return MailPage.read(PageBytes.unpacked(in), source, wanted);
            } catch (IOException e) {
                throw InputFault.of(source, e);
            }
        }
    }

    private record PageStream(InputStream in, String source, Kind kind, Wanted wanted) implements Pending {
        @Override
        public RawPage page() throws InputFault {
            try {
                return kind == Kind.MAIL
                        ? MailPage.read(PageBytes.unpacked(in), source, wanted)
                        : wanted.page(PageBytes.ofStream(in, source), source);
            } catch (IOException e) {
                throw InputFault.of(source, e);
            }
        }
    }
}
