package dev.parley.ledger.store;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Words;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes a reading and all rows that follow from it into the tables of {@link Schema}, in the order of their columns. */
final class Rows implements AutoCloseable {
    private final Map<String, RowWriter> writers = new LinkedHashMap<>();

    Rows(DuckDBConnection connection) throws SQLException {
        for (String table : Schema.OF_PAGES) {
            writers.put(table, new RowWriter(connection, table));
        }
    }

    private RowWriter row(String table) throws SQLException {
        RowWriter writer = writers.get(table);
        if (writer == null) {
            throw new IllegalStateException("no table " + table);
        }
        return writer.begin();
    }

    /** Writes all rows of a page whose number no row has yet. */
    void write(int page, int batch, PackedReading packed) throws SQLException {
        Reading reading = packed.reading();
        LocalDate known = known(reading.page());
        page(page, batch, packed, known);
        row("readings").put(page).put(packed.packed()).end();
        Map<String, Integer> sentences = sentences(page, reading);
        for (Actor actor : reading.actors()) {
            finding("actors", page, actor, sentences)
                    .put(actor.kind())
                    .put(actor.name())
                    .put(actor.partOf())
                    .put(actor.anonymous())
                    .end();
            Set<String> names = new TreeSet<>();
            names.add(actor.name().toLowerCase(Locale.ROOT));
            actor.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            for (String name : names) {
                row("actor_names").put(page).put(actor.id()).put(name).end();
            }
        }
        for (Place place : reading.places()) {
            finding("places", page, place, sentences)
                    .put(place.kind())
                    .put(place.name())
                    .put(place.country())
                    .put(place.within())
                    .put(place.lat())
                    .put(place.lon())
                    .put(place.disputed())
                    .end();
        }
        for (Mention mention : reading.mentions()) {
            finding("mentions", page, mention, sentences)
                    .put(mention.target())
                    .put(mention.how())
                    .end();
        }
        for (Event event : reading.events()) {
            event(finding("events", page, event, sentences), event, known);
            Event.Roles roles = event.roles();
            roles(page, event, "agent", roles.agent());
            roles(page, event, "target", roles.target());
            roles(page, event, "about", roles.about());
            roles(page, event, "place", roles.place());
            roles(page, event, "count", roles.count());
        }
        for (Quote quote : reading.quotes()) {
            finding("quotes", page, quote, sentences)
                    .put(quote.kind())
                    .put(quote.speaker())
                    .put(quote.addressee())
                    .put(text(quote.speakerText()))
                    .put(text(quote.cue()))
                    .put(quote.continues())
                    .end();
        }
        for (Count count : reading.counts()) {
            finding("counts", page, count, sentences)
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
            agreement(page, agreement, sentences);
        }
        for (Commitment commitment : reading.commitments()) {
            RowWriter row = finding("commitments", page, commitment, sentences)
                    .put(commitment.by())
                    .put(commitment.to())
                    .put(commitment.act())
                    .put(commitment.about())
                    .put(commitment.status())
                    .put(commitment.condition());
            when(row, commitment.due()).end();
        }
        for (Relation relation : reading.relations()) {
            finding("relations", page, relation, sentences)
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

    private void page(int number, int batch, PackedReading packed, @Nullable LocalDate known) throws SQLException {
        Page page = packed.reading().page();
        row("pages")
                .put(number)
                .put(page.id())
                .put(page.source())
                .put(page.url())
                .put(page.publisher())
                .put(page.language())
                .put(packed.reading().article().headline())
                .put(page.published().value())
                .put(page.published().basis())
                .put(page.retrieved())
                .put(known)
                .put(packed.reading().knowledge())
                .put(packed.hash())
                .put(batch)
                .end();
    }

    /** The first day on which everybody could know the page: when it was surely published, or else fetched. */
    private static @Nullable LocalDate known(Page page) {
        LocalDate published = Days.of(page.published().value()).last();
        return published != null ? published : Days.of(page.retrieved()).last();
    }

    /** Writes the sentences; what they are numbered, by their ids. */
    private Map<String, Integer> sentences(int page, Reading reading) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        String text = reading.page().text();
        for (SentenceSpan sentence : reading.sentences()) {
            int number = numbers.size() + 1;
            numbers.put(sentence.id(), number);
            row("sentences")
                    .put(page)
                    .put(number)
                    .put(sentence.part())
                    .put(sentence.paragraph())
                    .put(sentence.start())
                    .put(sentence.end())
                    .put(text.substring(sentence.start(), sentence.end()))
                    .end();
        }
        return numbers;
    }

    private RowWriter finding(String table, int page, Finding finding, Map<String, Integer> sentences)
            throws SQLException {
        String sentence = finding.sentence();
        return row(table)
                .put(page)
                .put(finding.id())
                .put(sentence == null ? null : sentences.get(sentence))
                .put(finding.start())
                .put(finding.end())
                .put(finding.text());
    }

    private static void event(RowWriter row, Event event, @Nullable LocalDate known) throws SQLException {
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
                .put(codes.cameo())
                .put(plover == null ? null : plover.type())
                .put(plover == null ? null : plover.mode())
                .put(codes.source())
                .put(codes.target())
                .put(event.rule())
                .end();
    }

    private void roles(int page, Event event, String role, List<String> ids) throws SQLException {
        for (String id : ids) {
            row("event_roles").put(page).put(event.id()).put(role).put(id).end();
        }
    }

    private void agreement(int page, Agreement agreement, Map<String, Integer> sentences) throws SQLException {
        RowWriter row = finding("agreements", page, agreement, sentences)
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

    @Override
    public void close() throws SQLException {
        SQLException fault = null;
        for (RowWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (SQLException e) {
                fault = e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
