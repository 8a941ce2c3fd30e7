package dev.parley.app.desk;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.JoinedWalk;
import dev.parley.ledger.store.Window;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of joined events that somebody scrolls. How far each has got is kept, so that its next part isn't looked for from the
 * beginning: deep in a list of many it comes as fast as the first one.
 */
final class JoinedLists {
    private static final int MOST = 32;

    private final Ledger ledger;
    private final Map<Place, JoinedWalk> walks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, JoinedWalk> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Where a walk has got to; in another state of the ledger it is of no use.
     *
     * @param question with the place as its offset, and without a limit: the next part may be longer
     */
    private record Place(String version, EventQuestion question) {
        static Place of(String version, EventQuestion question, int offset) {
            Window window = question.window();
            return new Place(
                    version,
                    new EventQuestion(
                            question.who(),
                            question.acts(),
                            question.stages(),
                            question.place(),
                            new Window(window.since(), window.until(), window.asOf(), 0, offset)));
        }
    }

    JoinedLists(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The part of a list that the question's window tells. */
    AnswerRoutes.Rows part(EventQuestion question) throws IOException {
        String version = ledger.version();
        int offset = question.window().offset();
        JoinedWalk walk = taken(Place.of(version, question, offset));
        if (walk == null) {
            walk = ledger.joinedWalk(question);
            walk.skip(offset);
        }
        List<JoinedEvent> events = walk.next(question.window().limit());
        boolean more = walk.hasNext();
        if (more) {
            put(Place.of(version, question, offset + events.size()), walk);
        }
        return new AnswerRoutes.Rows(null, more, events);
    }

    /** Nobody else walks on with it meanwhile. */
    private synchronized @Nullable JoinedWalk taken(Place place) {
        return walks.remove(place);
    }

    private synchronized void put(Place place, JoinedWalk walk) {
        walks.put(place, walk);
    }
}
