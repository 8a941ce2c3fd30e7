package dev.parley.ledger.store;

import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What people lay over the readings of a ledger. The record keeps readings as they came, and derives its rows from them with
 * the overlay on. Safe for use by many threads.
 */
public interface Overlay {
    /** Reads what it holds; called once, when the process owns the ledger's folder. */
    void load() throws IOException;

    /** A reading with what concerns its page laid over it; the same reading where nothing does. */
    Reading over(Reading original);

    /** What tells that which concerns a page from any other; null where nothing does. */
    @Nullable String version(String page);

    /** The ids of the pages that something may concern, whether or not the ledger has them. */
    Collection<String> pages();
}
