package dev.parley.ledger.membership;

import dev.parley.ledger.store.Belonging;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Reading;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells to which of the known peace processes a page and what it tells belong: by parties, mediators, lands, names and
 * agreements (docs/processes.md). Immutable, for use by many threads.
 */
public final class Membership implements Belonging.Teller {
    private final ProcessIndex index;
    private final ActWeights weights;

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a line of the files has a fault
     */
    public Membership(Knowledge knowledge) {
        index = new ProcessIndex(knowledge);
        weights = new ActWeights(knowledge);
    }

    /** The processes that the knowledge tells of. */
    public Processes processes() {
        return index.processes();
    }

    @Override
    public Belonging of(Reading reading, @Nullable LocalDate known) {
        return new PageProcesses(reading, known, index, weights).belonging();
    }
}
