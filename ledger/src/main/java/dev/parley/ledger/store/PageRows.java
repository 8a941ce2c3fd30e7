package dev.parley.ledger.store;

import dev.parley.ledger.joining.Keys;
import dev.parley.ledger.sources.Fingerprint;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes the rows of what stands on a page: its reading, its sentences, and who and where they tell of. */
final class PageRows extends TableRows {
    static final List<String> TABLES = List.of(
            "pages",
            "readings",
            "corrected",
            "sentences",
            "actors",
            "actor_names",
            "places",
            "mentions",
            "fingerprints");

    private final int batch;

    PageRows(DuckDBConnection connection, int batch) throws SQLException {
        super(connection, TABLES);
        this.batch = batch;
    }

    @Override
    void write(int page, Derived derived) throws SQLException {
        PackedReading packed = derived.packed();
        Reading reading = derived.corrected().reading();
        if (derived.corrections() != null) {
            row("corrected").put(page).put(derived.corrections()).end();
        }
        page(page, packed, derived.known());
        row("readings").put(page).put(packed.packed()).end();
        fingerprint(page, derived.corrected(), derived.known());
        sentences(page, reading);
        for (Actor actor : reading.actors()) {
            finding("actors", page, actor, derived)
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
            finding("places", page, place, derived)
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
            row("mentions")
                    .put(page)
                    .put(derived.sentence(mention.sentence()))
                    .put(mention.start())
                    .put(mention.end())
                    .put(mention.target())
                    .put(mention.how())
                    .end();
        }
    }

    private void sentences(int page, Reading reading) throws SQLException {
        String text = reading.page().text();
        for (int i = 0; i < reading.sentences().size(); i++) {
            SentenceSpan sentence = reading.sentences().get(i);
            row("sentences")
                    .put(page)
                    .put(Derived.FIRST_SENTENCE + i)
                    .put(sentence.part())
                    .put(sentence.paragraph())
                    .put(sentence.start())
                    .put(sentence.end())
                    .put(text.substring(sentence.start(), sentence.end()))
                    .end();
        }
    }

    private void fingerprint(int page, PackedReading packed, @Nullable LocalDate known) throws SQLException {
        Fingerprint fingerprint = packed.fingerprint();
        Keys keys = packed.keys();
        row("fingerprints")
                .put(page)
                .put(known == null ? null : Math.toIntExact(known.toEpochDay()))
                .put(fingerprint.body())
                .put(fingerprint.copied())
                .put(fingerprint.retold())
                .put(keys.days())
                .put(keys.months())
                .put(keys.reach())
                .put(packed.deeds())
                .end();
    }

    private void page(int number, PackedReading packed, @Nullable LocalDate known) throws SQLException {
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
}
