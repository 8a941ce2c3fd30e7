package dev.parley.app.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a watch of feeds knows from one time to the next, in a folder: when each feed is to be read again, and which of the
 * pages that they name are done with. What a kill loses of it is only asked for again.
 */
public final class WatchedFeeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FEEDS = "feeds.json";
    private static final String LINKS = "links.txt";
    /** How often a feed is read that doesn't say how often it wants to be. */
    static final Duration USUAL = Duration.ofMinutes(30);
    /** However short a feed's own hint is, and however long. */
    static final Duration OFTEN = Duration.ofMinutes(10);

    static final Duration SELDOM = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Path folder;
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> fresh = new ArrayList<>();

    /**
     * A feed.
     *
     * @param next when it is to be read again
     * @param failures how often in a row it could not be read
     */
    private record Feed(Instant next, int failures) {}

    private WatchedFeeds(Path folder) {
        this.folder = folder;
    }

    /** What is known in this folder, which is made where it is not there. */
    public static WatchedFeeds in(Path folder) throws IOException {
        WatchedFeeds known = new WatchedFeeds(Files.createDirectories(folder));
        Path links = folder.resolve(LINKS);
        if (Files.exists(links)) {
            known.done.addAll(Files.readAllLines(links));
        }
        known.loadFeeds(folder.resolve(FEEDS));
        return known;
    }

    private void loadFeeds(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (var feed : JSON.readTree(file.toFile()).properties()) {
                JsonNode state = feed.getValue();
                feeds.put(
                        feed.getKey(),
                        new Feed(
                                Instant.parse(state.path("next").asText()),
                                state.path("failures").asInt()));
            }
        } catch (IOException | DateTimeException e) {
            throw new IOException(
                    file + ": it is broken (" + e.getMessage() + "); take it away, and all feeds are read", e);
        }
    }

    /** When a feed is to be read; the beginning of time for one that never was. */
    synchronized Instant next(URI feed) {
        Feed known = feeds.get(feed.toString());
        return known == null ? Instant.EPOCH : known.next();
    }

    /** A feed was read. */
    synchronized void read(URI feed, Schedule schedule, Instant now) {
        Duration every = schedule.every() == null ? USUAL : schedule.every();
        Duration within = every.compareTo(OFTEN) < 0 ? OFTEN : every.compareTo(SELDOM) > 0 ? SELDOM : every;
        feeds.put(feed.toString(), new Feed(schedule.open(now.plus(within)), 0));
    }

    /** A feed could not be read: it is left alone for as long as its server asks, and longer each time. */
    synchronized void failed(URI feed, @Nullable Duration patience, Instant now) {
        Feed known = feeds.get(feed.toString());
        int failures = known == null ? 1 : known.failures() + 1;
        Duration pause = USUAL.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        pause = pause.compareTo(SELDOM) > 0 ? SELDOM : pause;
        pause = patience != null && patience.compareTo(pause) > 0 ? patience : pause;
        feeds.put(feed.toString(), new Feed(now.plus(pause), failures));
    }

    /** Whether a page is done with. */
    synchronized boolean isDone(URI link) {
        return done.contains(link.toString());
    }

    /** A page is in the ledger, or was given up. */
    public synchronized void done(String link) {
        if (done.add(link)) {
            fresh.add(link);
        }
    }

    /** Puts on the disk what is known now. */
    public synchronized void save() throws IOException {
        Files.write(folder.resolve(LINKS), fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        fresh.clear();
        ObjectNode all = JSON.createObjectNode();
        feeds.forEach((feed, state) ->
                all.putObject(feed).put("next", state.next().toString()).put("failures", state.failures()));
        Path beside = folder.resolve(FEEDS + ".new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(beside.toFile(), all);
        Files.move(beside, folder.resolve(FEEDS), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
