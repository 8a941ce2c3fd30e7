package dev.parley.app.input;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a list links to, and the lists that it names, one list at a time. A link that was named before is passed
 * over; a list that can't be had is a fault, and the others go on.
 */
final class LinkLists implements Iterator<Pending> {
    /** An index names sitemaps, an OPML list includes lists: deeper than this nobody nests them on purpose. */
    private static final int DEEPEST = 4;

    private final Wanted wanted;
    private final WebPages web;
    private final Skipped skipped;
    private final Set<URI> seen;
    private final Deque<Pending> ready = new ArrayDeque<>();
    private final Deque<Named> unread = new ArrayDeque<>();

    /** @param certain whether it must be a list, and not a page whose address looks like that of one */
    private record Named(URI address, int depth, boolean certain) {}

    /** @param seen the links read so far in this run, which grows */
    LinkLists(Wanted wanted, WebPages web, Skipped skipped, Set<URI> seen) {
        this.wanted = wanted;
        this.web = web;
        this.skipped = skipped;
        this.seen = seen;
    }

    /** A list that is there already. */
    void open(byte[] bytes, String source, @Nullable URI base) {
        open(bytes, source, base, 0);
    }

    /** A list to be fetched when its turn comes; a page, where it turns out to be one and the caller named no kind. */
    void open(String address) {
        URI link = LinkList.webAddress(address, null);
        if (link == null) {
            fail(address, new InputFault(address, "only http and https addresses are read", "check the address"));
        } else {
            unread.add(new Named(link, 0, wanted.kind() == Kind.FEED));
        }
    }

    private void open(byte[] bytes, String source, @Nullable URI base, int depth) {
        try {
            LinkList list = LinkList.read(bytes, source, base);
            skipped.count(Skipped.Reason.NO_LINK, list.unlinked());
            for (LinkList.Entry entry : list.pages()) {
                if (seen.add(entry.link())) {
                    ready.add(web.pending(entry, wanted));
                } else {
                    skipped.count(Skipped.Reason.NAMED_BEFORE);
                }
            }
            if (depth >= DEEPEST && !list.lists().isEmpty()) {
                throw new InputFault(source, "lists within lists are followed " + DEEPEST + " deep", "name it itself");
            }
            for (int i = list.lists().size() - 1; i >= 0; i--) {
                unread.push(new Named(list.lists().get(i), depth + 1, true));
            }
        } catch (InputFault e) {
            fail(source, e);
        }
    }

    private void fetch(Named list) throws InterruptedException {
        String address = list.address().toString();
        boolean before = !seen.add(list.address());
        if (before && list.depth() > 0) {
            skipped.count(Skipped.Reason.NAMED_BEFORE);
            return;
        }
        try {
            Fetched fetched = web.fetch(address);
            if (list.certain() || Kind.of(fetched.head()) == Kind.FEED) {
                open(fetched.bytes(), address, URI.create(fetched.url()), list.depth());
            } else {
                ready.add(web.pending(fetched, address, wanted));
            }
        } catch (InputFault e) {
            fail(address, e);
        }
    }

    private void fail(String source, InputFault fault) {
        ready.add(Pending.failed(source, fault));
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !unread.isEmpty()) {
                fetch(unread.pop());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run was given up: nobody waits for more
            unread.clear();
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
