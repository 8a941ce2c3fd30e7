package dev.parley.ledger;

import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.search.QueryFault;
import dev.parley.ledger.search.Search;
import dev.parley.ledger.search.SentenceIndex;
import dev.parley.ledger.store.Added;
import dev.parley.ledger.store.Dump;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.PagesRead;
import dev.parley.ledger.store.Rebuild;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a folder: the record in one file, and a full-text index beside it that holds nothing which the record doesn't.
 * One process has it open at a time.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("sudan"))) {
 *     ledger.add(List.of(PackedReading.of(reading)));
 *     EventQuestion attacks = new EventQuestion("SAF", List.of("attack"), List.of(), null, Window.first(20));
 *     for (EventRow event : ledger.events(attacks)) {
 *         System.out.println(event.text() + " (" + event.citation().source() + ")");
 *     }
 * }
 * }</pre>
 *
 * <p>One thread adds; any may ask.
 */
public final class Ledger implements AutoCloseable {
    private final Store store;
    private @Nullable SentenceIndex index;

    private Ledger(Store store) {
        this.store = store;
    }

    /**
     * Opens the ledger in a folder, and makes both where they are not there.
     *
     * @throws LedgerFault where another process has it open, or it can't be read
     */
    public static Ledger open(Path folder) throws IOException {
        return new Ledger(Store.open(folder));
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws LedgerFault where there is none, another process has it open, or it can't be read
     */
    public static Ledger existing(Path folder) throws IOException {
        return open(mustExist(folder));
    }

    private static Path mustExist(Path folder) throws LedgerFault {
        if (!Store.isIn(folder)) {
            throw new LedgerFault(folder + ": there is no ledger; make one with parley add");
        }
        return folder;
    }

    /**
     * Makes all tables and the index anew from the readings of a ledger, whichever version of Parley made it.
     *
     * @param progress told now and then how many readings are done
     * @return how many readings it has
     */
    public static long rebuild(Path folder, LongConsumer progress) throws IOException {
        long readings = Rebuild.of(mustExist(folder), progress);
        try (Ledger ledger = open(folder)) {
            SentenceIndex.remove(folder);
            ledger.finish();
        }
        return readings;
    }

    /**
     * Adds readings as one batch. When this returns they are on the disk, and no end of the process loses them; where it
     * throws, none of them is there. Doing it again changes nothing.
     */
    public Added add(Collection<PackedReading> readings) throws LedgerFault {
        return store.add(readings);
    }

    /** Works what was added into the index. Whoever leaves it out leaves it to the next search. */
    public void finish() throws IOException {
        index();
    }

    /** The pages that are there now, read with this knowledge ({@link Reading#knowledge}). */
    public PagesRead pagesRead(String knowledge) throws LedgerFault {
        return store.pagesRead(knowledge);
    }

    /** The reading of a page by its id, whole; null where there is none. */
    public @Nullable Reading reading(String page) throws IOException {
        return store.reading(page);
    }

    /** Events, the latest first. */
    public List<EventRow> events(EventQuestion question) throws IOException {
        return question.ask(store);
    }

    /** Quotes, the latest first. */
    public List<QuoteQuestion.QuoteRow> quotes(QuoteQuestion question) throws IOException {
        return question.ask(store);
    }

    /** Commitments, by the day on which they are due. */
    public List<CommitmentQuestion.CommitmentRow> commitments(CommitmentQuestion question) throws IOException {
        return question.ask(store);
    }

    /** Sentences by their words; see {@link Search#find}. */
    public Hits search(String words, Window window) throws IOException, QueryFault {
        return Search.find(index(), words, window);
    }

    /** Writes all content in an order that depends on nothing but the content. */
    public void dump(Appendable out) throws IOException {
        Dump.write(store, out);
    }

    /** The index, up to the record. */
    private synchronized SentenceIndex index() throws IOException {
        if (index == null) {
            index = SentenceIndex.open(store);
        } else {
            index.catchUp();
        }
        return index;
    }

    @Override
    public void close() throws IOException {
        try (store) {
            if (index != null) {
                index.close();
            }
        }
    }
}
