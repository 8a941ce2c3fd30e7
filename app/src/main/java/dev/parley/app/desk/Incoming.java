package dev.parley.app.desk;

import dev.parley.app.input.InputFault;
import dev.parley.reader.page.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody gave to the desk, and what has become of it.
 *
 * @param id its number since the desk was opened
 * @param name what to call it: its file's name, its address, or its first words
 * @param page its id in the ledger, once it is there
 * @param problem why it could not be read
 */
record Incoming(
        long id,
        String name,
        State state,
        @Nullable String page,
        @Nullable String headline,
        int events,
        @Nullable String problem) {

    /** How far it has got. */
    enum State {
        WAITING,
        READING,
        STORED,
        /** The ledger had it already. */
        KNOWN,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where its bytes come from, when its turn has come. */
    interface Source {
        RawPage page() throws InputFault, InterruptedException;
    }

    static Incoming waiting(long id, String name) {
        return new Incoming(id, name, State.WAITING, null, null, 0, null);
    }

    Incoming reading() {
        return new Incoming(id, name, State.READING, null, null, 0, null);
    }

    Incoming failed(String why) {
        return new Incoming(id, name, State.FAILED, null, null, 0, why);
    }

    Incoming read(String pageId, @Nullable String itsHeadline, int itsEvents) {
        return new Incoming(id, name, state, pageId, itsHeadline, itsEvents, null);
    }

    Incoming in(State last) {
        return new Incoming(id, name, last, page, headline, events, null);
    }
}
