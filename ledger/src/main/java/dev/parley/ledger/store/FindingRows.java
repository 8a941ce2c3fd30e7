package dev.parley.ledger.store;

import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.Words;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes the rows of what a page tells: events and who takes part, quotes, counts, agreements, commitments, relations. */
final class FindingRows extends TableRows {
    static final List<String> TABLES = List.of(
            "events", "event_roles", "quotes", "counts", "agreements", "provisions", "commitments", "relations");

    FindingRows(DuckDBConnection connection) throws SQLException {
        super(connection, TABLES);
    }

    @Override
    void write(int page, Derived derived) throws SQLException {
        Reading reading = derived.corrected().reading();
        LocalDate known = derived.known();
        long tie = derived.tie();
        for (int number = 0; number < reading.events().size(); number++) {
            Event event = reading.events().get(number);
            event(finding("events", page, event, derived).put(number), event, known, tie);
            Event.Roles roles = event.roles();
            roles(page, number, "agent", roles.agent());
            roles(page, number, "target", roles.target());
            roles(page, number, "about", roles.about());
            roles(page, number, "place", roles.place());
            roles(page, number, "count", roles.count());
        }
        for (Quote quote : reading.quotes()) {
            finding("quotes", page, quote, derived)
                    .put(quote.kind())
                    .put(quote.speaker())
                    .put(quote.addressee())
                    .put(text(quote.speakerText()))
                    .put(text(quote.cue()))
                    .put(quote.continues())
                    .end();
        }
        for (Count count : reading.counts()) {
            finding("counts", page, count, derived)
                    .put(count.value())
                    .put(count.low())
                    .put(count.high())
                    .put(count.approximate())
                    .put(count.unit())
                    .put(count.what())
                    .put(count.event())
                    .end();
        }
        for (Agreement agreement : reading.agreements()) {
            agreement(page, agreement, derived);
        }
        for (Commitment commitment : reading.commitments()) {
            RowWriter row = finding("commitments", page, commitment, derived)
                    .put(commitment.by())
                    .put(commitment.to())
                    .put(commitment.act())
                    .put(commitment.about())
                    .put(commitment.status())
                    .put(commitment.condition());
            when(row, commitment.due()).end();
        }
        for (Relation relation : reading.relations()) {
            finding("relations", page, relation, derived)
                    .put(relation.from())
                    .put(relation.kind())
                    .put(relation.to())
                    .put(value(relation.since()))
                    .put(value(relation.until()))
                    .put(relation.trend())
                    .put(relation.assertion().holder())
                    .put(relation.assertion().stance())
                    .end();
        }
    }

    private static void event(RowWriter row, Event event, @Nullable LocalDate known, long tie) throws SQLException {
        Event.Codes codes = event.codes();
        Event.Plover plover = codes.plover();
        LocalDate first = Days.of(value(event.when())).first();
        row.put(event.act())
                .put(event.stage())
                .put(event.negated())
                .put(event.scope())
                .put(event.assertion().holder())
                .put(event.assertion().stance())
                .put(event.assertion().isPrivate())
                .put(event.assertion().anonymous());
        when(row, event.when())
                .put(first != null ? first : known)
                .put(known)
                .put(tie)
                .put(codes.cameo())
                .put(plover == null ? null : plover.type())
                .put(plover == null ? null : plover.mode())
                .put(codes.source())
                .put(codes.target())
                .put(event.rule())
                .end();
    }

    private void roles(int page, int number, String role, List<String> ids) throws SQLException {
        for (String id : ids) {
            row("event_roles")
                    .put(page)
                    .put(number)
                    .put(role)
                    .put(id)
                    .put(Ids.key(id))
                    .end();
        }
    }

    private void agreement(int page, Agreement agreement, Derived derived) throws SQLException {
        RowWriter row = finding("agreements", page, agreement, derived)
                .put(agreement.kind())
                .put(agreement.name())
                .put(agreement.parties())
                .put(agreement.mediators())
                .put(agreement.guarantors())
                .put(agreement.status());
        when(row, agreement.signed()).end();
        for (Agreement.Provision provision : agreement.provisions()) {
            RowWriter laidDown = row("provisions")
                    .put(page)
                    .put(agreement.id())
                    .put(provision.start())
                    .put(provision.end())
                    .put(provision.text())
                    .put(provision.type())
                    .put(provision.by())
                    .put(provision.number());
            when(laidDown, provision.due()).put(provision.implementation()).end();
        }
    }

    /** A time, as the page tells it and as days. */
    private static RowWriter when(RowWriter row, Event.@Nullable When when) throws SQLException {
        return row.put(value(when)).put(Days.of(value(when)));
    }

    private static @Nullable String value(Event.@Nullable When when) {
        return when == null ? null : when.value();
    }

    private static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }
}
