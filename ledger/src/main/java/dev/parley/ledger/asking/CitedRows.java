package dev.parley.ledger.asking;

import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.QuoteQuestion.QuoteRow;
import dev.parley.ledger.store.Citation;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Findings of some pages with the sentences that they stand in; each page is unpacked once. */
public final class CitedRows {
    private final Map<Integer, OnPage> pages = new HashMap<>();
    private final Map<RowKey, Finding> findings = new HashMap<>();

    /**
     * The findings of those pages on which the keys lie.
     *
     * @throws dev.parley.ledger.store.LedgerFault where the record can't answer
     */
    public static CitedRows of(Store store, Collection<RowKey> keys) throws IOException {
        CitedRows rows = new CitedRows();
        store.readings(keys.stream().map(RowKey::page).distinct().toList()).forEach(rows::add);
        return rows;
    }

    private void add(int page, Reading reading) {
        pages.put(page, new OnPage(reading));
        add(page, reading.events());
        for (int i = 0; i < reading.events().size(); i++) {
            findings.put(RowKey.ofEvent(Nodes.of(page, i)), reading.events().get(i));
        }
        add(page, reading.quotes());
        for (Quote quote : reading.quotes()) {
            Integer start = quote.start();
            findings.putIfAbsent(RowKey.ofQuote(page, start == null ? 0 : start), quote);
        }
        add(page, reading.counts());
        add(page, reading.agreements());
        add(page, reading.commitments());
        add(page, reading.relations());
    }

    private void add(int page, Collection<? extends Finding> some) {
        some.forEach(finding -> findings.put(new RowKey(page, finding.id()), finding));
    }

    /** An event. */
    public EventRow event(RowKey key) {
        return EventRow.of(finding(key, Event.class), page(key));
    }

    /** A quote. */
    public QuoteRow quote(RowKey key) {
        return QuoteRow.of(finding(key, Quote.class), page(key));
    }

    /** A commitment. */
    public CommitmentRow commitment(RowKey key) {
        return CommitmentRow.of(finding(key, Commitment.class), page(key));
    }

    /** An agreement, as the reading has it. */
    public Agreement agreement(RowKey key) {
        return finding(key, Agreement.class);
    }

    /** A relation, as the reading has it. */
    public Relation relation(RowKey key) {
        return finding(key, Relation.class);
    }

    /** The sentence around an offset in the text of a finding's page. */
    public Citation citationOf(RowKey key, int offset) {
        return page(key).citationOf(offset);
    }

    /** Where a finding stands. */
    public Citation citation(RowKey key) {
        return page(key).citation(finding(key, Finding.class));
    }

    /** What an id is called on the page of a finding. */
    public Named named(RowKey key, String id) {
        return page(key).named(id);
    }

    private OnPage page(RowKey key) {
        OnPage page = pages.get(key.page());
        if (page == null) {
            throw new IllegalArgumentException("not asked for: " + key);
        }
        return page;
    }

    private <F extends Finding> F finding(RowKey key, Class<F> type) {
        Finding finding = findings.get(key);
        if (finding == null) {
            throw new IllegalArgumentException("not on its page: " + key);
        }
        return type.cast(finding);
    }
}
