package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The joined events of which some telling is wanted, some at a time. They stand where the latest such telling stands; those that are
 * known to have happened outside the question's window are left out, whatever page tells of them within it. The offset
 * of the window says nothing here.
 *
 * <p>Not for several threads at once. What is added to the ledger meanwhile may be missed, or shift what is there.
 */
public final class JoinedWalk {
    /** Tellings that are joined at once: many enough for few questions, and their pages fit into memory. */
    private static final int PART = 2_000;

    /** Tellings that are looked up for each event that is wanted, at first. */
    static final int TELLINGS = 2;

    private final Store store;
    private final EventQuestion question;
    private final Deque<Told> told = new ArrayDeque<>();
    private final Deque<Found> found = new ArrayDeque<>();
    /** Events of several tellings that have been found. */
    private final Set<Long> seen = new HashSet<>();
    /** What the tellings are joined to of which events are found. */
    private Joins joins;

    private int fetch;
    private int fetched;
    private boolean isAtEnd;

    /** @param outline null for an event of one telling, which needs none to be found */
    private record Found(long event, @Nullable Assembled outline) {}

    /** @param fetch how many tellings to look up at first; each time after that twice as many */
    JoinedWalk(Store store, EventQuestion question, int fetch) {
        this.store = store;
        this.question = question;
        this.fetch = fetch;
        joins = new Joins(store, question.window().asOf());
    }

    /** A walk that may end after the question's limit or go on for ever: tellings are looked up as it gets to them. */
    public static JoinedWalk of(Store store, EventQuestion question) {
        return new JoinedWalk(store, question, question.window().limit() * TELLINGS);
    }

    /** A walk to the end: which tellings are wanted is looked up once, so that they stay the same. */
    public static JoinedWalk toTheEnd(Store store, EventQuestion question) {
        return new JoinedWalk(store, question, Integer.MAX_VALUE);
    }

    /** The next events; fewer than are wanted where there are no more. */
    public List<JoinedEvent> next(int wanted) throws IOException {
        List<JoinedEvent> next = new ArrayList<>();
        while (next.size() < wanted && hasNext()) {
            List<Found> some = new ArrayList<>();
            while (next.size() + some.size() < wanted && !found.isEmpty()) {
                some.add(found.removeFirst());
            }
            next.addAll(whole(some));
        }
        return next;
    }

    /** Leaves out as many events as are told, or all that there are. */
    public void skip(int events) throws IOException {
        for (int i = 0; i < events && hasNext(); i++) {
            found.removeFirst();
        }
    }

    /** Whether there is another event. */
    public boolean hasNext() throws IOException {
        while (found.isEmpty() && (!told.isEmpty() || fetchMore())) {
            join();
        }
        return !found.isEmpty();
    }

    private boolean fetchMore() throws IOException {
        if (!isAtEnd) {
            List<Told> more = question.told(store, fetch, fetched);
            told.addAll(more);
            isAtEnd = more.size() < fetch;
            fetched += more.size();
            fetch = (int) Math.min(Integer.MAX_VALUE, 2L * fetch);
        }
        return !told.isEmpty();
    }

    private void join() throws IOException {
        List<Told> part = new ArrayList<>();
        while (part.size() < PART && !told.isEmpty()) {
            part.add(told.removeFirst());
        }
        Window window = question.window();
        joins = new Joins(store, window.asOf());
        joins.look(part);
        List<Long> events = part.stream()
                .map(joins::event)
                .filter(event -> joins.isAlone(event) || seen.add(event))
                .toList();
        Assembly assembly = new Assembly(
                store,
                joins,
                window.asOf(),
                events.stream().filter(event -> !joins.isAlone(event)).toList());
        for (long event : events) {
            Assembled outline = joins.isAlone(event) ? null : assembly.outline(event);
            if (outline == null || outline.mayLieIn(window)) {
                found.add(new Found(event, outline));
            }
        }
    }

    private List<JoinedEvent> whole(List<Found> some) throws IOException {
        List<Long> alone = some.stream()
                .filter(one -> one.outline() == null)
                .map(Found::event)
                .toList();
        Assembly ofOne = new Assembly(store, joins, question.window().asOf(), alone);
        List<Assembled> outlines = new ArrayList<>();
        for (Found one : some) {
            Assembled outline = one.outline();
            outlines.add(outline == null ? ofOne.outline(one.event()) : outline);
        }
        return Assembly.whole(store, joins, outlines);
    }
}
