package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads feeds again and again, each when it is due, and tells of the pages that they name and that are not done with. A feed is only
 * asked whether it has changed; one that can't be read is left alone longer each time.
 */
public final class FeedWatch {
    private static final Wanted PAGES = new Wanted(Wanted.As.ANY, null, null);
    /** A page that could not be had is asked for again when its feed is read again, so often in all. */
    private static final int ATTEMPTS = 3;
    /** The shortest wait between two rounds, so that feeds which are due at nearly the same time are read together. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);

    private final List<String> places;
    private final WebPages web;
    private final WatchedFeeds known;
    private final WebTime time;
    private final Map<String, Integer> attempts = new HashMap<>();
    /** What lists of the web named when they were last read by this watch. */
    private final Map<URI, List<URI>> named = new HashMap<>();

    private final Set<URI> watched = new LinkedHashSet<>();

    /**
     * A watch of feeds.
     *
     * @param places files and addresses of OPML lists, and of feeds
     * @param web with a cache, or else each feed is fetched whole each time
     */
    public FeedWatch(List<String> places, WebPages web, WatchedFeeds known) {
        this(places, web, known, WebTime.SYSTEM);
    }

    FeedWatch(List<String> places, WebPages web, WatchedFeeds known, WebTime time) {
        this.places = List.copyOf(places);
        this.web = web;
        this.known = known;
        this.time = time;
    }

    /** The new pages of all feeds that are due now, feed by feed. What can't be read is a page that fails. */
    public Iterator<Pending> round() {
        Round round = new Round(time.now());
        watched.clear();
        for (String place : places) {
            URI address = LinkList.webAddress(place, null);
            if (address != null) {
                round.watch(address, !named.containsKey(address));
                continue;
            }
            try {
                LinkList list = LinkList.read(Files.readAllBytes(Path.of(place)), place, null);
                list.lists().forEach(feed -> round.watch(feed, false));
                round.pages(list);
            } catch (InputFault e) {
                round.ready.add(Pending.failed(place, e));
            } catch (IOException e) {
                round.ready.add(Pending.failed(place, InputFault.of(place, e)));
            }
        }
        return round;
    }

    /** How long it takes until a feed is due. */
    public Duration untilNext() {
        Instant now = time.now();
        Duration wait = WatchedFeeds.SELDOM;
        for (URI feed : watched) {
            Duration left = Duration.between(now, known.next(feed));
            wait = left.compareTo(wait) < 0 ? left : wait;
        }
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }

    /** Waits so long. */
    public void pause(Duration wait) throws InterruptedException {
        time.pause(wait.toNanos());
    }

    /** Feeds that are due, and the pages that they name, which are fetched when their turn comes. */
    private final class Round implements Iterator<Pending> {
        private final Instant now;
        private final Deque<URI> due = new ArrayDeque<>();
        private final Deque<Pending> ready = new ArrayDeque<>();
        private final Set<String> taken = new HashSet<>();

        Round(Instant now) {
            this.now = now;
        }

        /** @param surely whether it is read although it isn't due */
        void watch(URI feed, boolean surely) {
            if (watched.add(feed)) {
                if (surely || !known.next(feed).isAfter(now)) {
                    due.add(feed);
                }
                named.getOrDefault(feed, List.of()).forEach(one -> watch(one, false));
            }
        }

        void pages(LinkList list) {
            for (LinkList.Entry entry : list.pages()) {
                if (!known.isDone(entry.link()) && taken.add(entry.link().toString())) {
                    ready.add(noted(web.pending(entry, PAGES)));
                }
            }
        }

        private void read(URI feed) throws InterruptedException {
            String address = feed.toString();
            try {
                Fetched fetched = web.fetch(address);
                LinkList list = LinkList.read(fetched.bytes(), address, URI.create(fetched.url()));
                known.read(feed, list.schedule(), time.now());
                named.put(feed, list.lists());
                pages(list);
                list.lists().forEach(one -> watch(one, false));
            } catch (InputFault e) {
                known.failed(feed, e.patience(), time.now());
                named.putIfAbsent(feed, List.of());
                ready.add(Pending.failed(address, e));
            }
        }

        /** The page, and a note of it where it can't be had for good. */
        private Pending noted(Pending page) {
            return new Pending() {
                @Override
                public String source() {
                    return page.source();
                }

                @Override
                public RawPage page() throws InputFault, InterruptedException {
                    try {
                        return page.page();
                    } catch (InputFault e) {
                        synchronized (attempts) {
                            if (attempts.merge(source(), 1, Integer::sum) >= ATTEMPTS) {
                                known.done(source());
                            }
                        }
                        throw e;
                    }
                }
            };
        }

        @Override
        public boolean hasNext() {
            try {
                while (ready.isEmpty() && !due.isEmpty()) {
                    read(due.remove());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the watch was ended: nobody waits for more
                due.clear();
            }
            return !ready.isEmpty();
        }

        @Override
        public Pending next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }
}
