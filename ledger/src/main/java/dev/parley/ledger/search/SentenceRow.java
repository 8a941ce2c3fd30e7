package dev.parley.ledger.search;

import dev.parley.ledger.store.Days;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the record, with what of its page and its findings can be searched.
 *
 * @param page the page's number
 * @param sentence its number on the page, from 1; 0 where the page has none
 */
record SentenceRow(
        int page,
        int sentence,
        String part,
        String text,
        String pageId,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String published,
        @Nullable LocalDate known,
        List<String> acts,
        List<String> stages,
        List<String> who) {

    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);
    /** For words of which all hits are worth the same. */
    private static final FieldType WITHOUT_NORMS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
        WITHOUT_NORMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITHOUT_NORMS.setOmitNorms(true);
        WITHOUT_NORMS.freeze();
    }

    private static final String OF_BATCHES = "WITH wanted AS (SELECT * FROM pages WHERE batch > ? AND batch <= ?),"
            + " deeds AS (SELECT page, sentence, list(DISTINCT act) AS acts, list(DISTINCT stage::VARCHAR) AS stages"
            + "   FROM events SEMI JOIN wanted USING (page) GROUP BY ALL),"
            + " named AS (SELECT page, sentence, list(DISTINCT id) AS who FROM"
            + "   (SELECT page, sentence, target AS id FROM mentions UNION ALL SELECT page, sentence, id FROM actors)"
            + "   SEMI JOIN wanted USING (page) GROUP BY ALL)"
            + " SELECT page, coalesce(sentence, 0), coalesce(s.part, ''), coalesce(s.text, ''), p.id, p.publisher, p.url, p.published, p.known, acts, stages, who"
            + " FROM wanted p LEFT JOIN sentences s USING (page) LEFT JOIN deeds USING (page, sentence)"
            + " LEFT JOIN named USING (page, sentence) ORDER BY page, sentence";

    /** The sentences of the pages of some batches, page by page; a row without a sentence for a page that has none. */
    static List<SentenceRow> ofBatches(Store store, int after, int last) throws LedgerFault {
        return store.ask(OF_BATCHES, List.of(after, last), SentenceRow::of);
    }

    private static SentenceRow of(ResultSet row) throws SQLException {
        return new SentenceRow(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                texts(row.getArray(10)),
                texts(row.getArray(11)),
                texts(row.getArray(12)));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            for (Object text : (Object[]) array.getArray()) {
                texts.add(text.toString());
            }
        }
        return texts;
    }

    Document document() {
        Document document = new Document();
        document.add(new Field(Fields.TEXT, text, WITH_OFFSETS));
        document.add(new Field(Fields.WRITTEN, text, WITHOUT_NORMS));
        document.add(new StringField(Fields.PAGE, Integer.toString(page), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.PAGE, page));
        document.add(new SortedDocValuesField(Fields.PAGE_ID, new BytesRef(pageId)));
        document.add(new NumericDocValuesField(Fields.SENTENCE, sentence));
        if (known != null) {
            document.add(new LongPoint(Fields.KNOWN, known.toEpochDay()));
            document.add(new NumericDocValuesField(Fields.KNOWN, known.toEpochDay()));
        }
        add(document, Fields.PART, part);
        addDays(document, Days.of(published));
        add(document, Fields.SITE, site());
        acts.forEach(act -> add(document, Fields.ACT, act));
        stages.forEach(stage -> add(document, Fields.STAGE, stage));
        who.forEach(actor -> add(document, Fields.WHO, actor));
        if (publisher != null) {
            document.add(new TextField(Fields.PUBLISHER, publisher, Field.Store.NO));
            document.add(new Field(Fields.PUBLISHER_WRITTEN, publisher, WITHOUT_NORMS));
        }
        return document;
    }

    private static void addDays(Document document, Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first != null && last != null) {
            document.add(
                    new LongRange(Fields.PUBLISHED, new long[] {first.toEpochDay()}, new long[] {last.toEpochDay()}));
        }
    }

    private static void add(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private @Nullable String site() {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return null; // what is no address has no host
        }
    }
}
