package dev.parley.ledger.search;

import dev.parley.ledger.store.Citation;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds sentences by their words. */
public final class Search {
    private static final int COUNTED = 10_000;
    /** Best first; equals by day, page and place on it, so that equal ledgers answer equally. */
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.KNOWN, SortField.Type.LONG, true),
            new SortField(Fields.PAGE_ID, SortField.Type.STRING),
            new SortField(Fields.SENTENCE, SortField.Type.LONG));

    private Search() {}

    /**
     * Searches.
     *
     * @param words all words must be there; {@code "a phrase"}, {@code OR}, {@code NOT}, {@code (…)}, {@code cease*},
     *     {@code field:word}, {@code published:[2024-01 TO 2024-06]}
     * @param window days are those on which the pages could be known
     * @throws QueryFault where the words can't be understood
     */
    public static Hits find(SentenceIndex index, String words, Window window) throws IOException, QueryFault {
        Query query = within(SearchWords.query(words, index.store()), window);
        try (DirectoryReader reader = index.reader()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            int wanted = Math.max(1, window.offset() + window.limit());
            TopDocs found = searcher.search(query, new TopFieldCollectorManager(ORDER, wanted, COUNTED));
            List<Place> places = places(searcher, query, found.scoreDocs, window.offset());
            TotalHits total = found.totalHits;
            return new Hits(total.value, total.relation != TotalHits.Relation.EQUAL_TO, cited(index.store(), places));
        }
    }

    private static Query within(Query query, Window window) {
        LocalDate since = window.since();
        LocalDate until = window.until();
        LocalDate asOf = window.asOf();
        LocalDate last = until == null || (asOf != null && asOf.isBefore(until)) ? asOf : until;
        if (since == null && last == null) {
            return query;
        }
        Query days = LongPoint.newRangeQuery(
                Fields.KNOWN,
                since == null ? Long.MIN_VALUE : since.toEpochDay(),
                last == null ? Long.MAX_VALUE : last.toEpochDay());
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(days, BooleanClause.Occur.FILTER)
                .add(new FieldExistsQuery(Fields.KNOWN), BooleanClause.Occur.FILTER)
                .build();
    }

    /** A sentence in the record, and the words in it that match, as offsets in the sentence. */
    private record Place(int page, int sentence, List<Hits.Mark> marks) {}

    private static List<Place> places(IndexSearcher searcher, Query query, ScoreDoc[] found, int offset)
            throws IOException {
        Query plain = searcher.rewrite(query);
        Weight weight = searcher.createWeight(plain, ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Place> places = new ArrayList<>();
        for (int i = offset; i < found.length; i++) {
            int document = found[i].doc;
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            int inLeaf = document - leaf.docBase;
            places.add(new Place(
                    number(leaf, Fields.PAGE, inLeaf),
                    number(leaf, Fields.SENTENCE, inLeaf),
                    marks(weight.matches(leaf, inLeaf))));
        }
        return places;
    }

    private static int number(LeafReaderContext leaf, String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document) ? Math.toIntExact(values.longValue()) : 0;
    }

    private static List<Hits.Mark> marks(@Nullable Matches matches) throws IOException {
        TreeSet<Hits.Mark> marks =
                new TreeSet<>(Comparator.comparingInt(Hits.Mark::start).thenComparingInt(Hits.Mark::end));
        for (String field : List.of(Fields.TEXT, Fields.WRITTEN)) {
            MatchesIterator at = matches == null ? null : matches.getMatches(field);
            while (at != null && at.next()) {
                marks.add(new Hits.Mark(at.startOffset(), at.endOffset()));
            }
        }
        return apart(marks);
    }

    /** Marks that don't overlap. */
    private static List<Hits.Mark> apart(Iterable<Hits.Mark> marks) {
        List<Hits.Mark> apart = new ArrayList<>();
        for (Hits.Mark mark : marks) {
            int last = apart.size() - 1;
            if (last >= 0 && mark.start() < apart.get(last).end()) {
                Hits.Mark before = apart.get(last);
                apart.set(last, new Hits.Mark(before.start(), Math.max(before.end(), mark.end())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static List<Hits.Hit> cited(Store store, List<Place> places) throws IOException {
        Map<Integer, Reading> readings =
                store.readings(places.stream().map(Place::page).distinct().toList());
        List<Hits.Hit> hits = new ArrayList<>();
        for (Place place : places) {
            Reading reading = readings.get(place.page());
            if (reading != null) {
                SentenceSpan sentence = reading.sentences().get(place.sentence() - 1);
                int start = sentence.start();
                List<Hits.Mark> marks = place.marks().stream()
                        .map(mark -> new Hits.Mark(start + mark.start(), start + mark.end()))
                        .toList();
                hits.add(new Hits.Hit(Citation.of(reading, sentence), marks));
            }
        }
        return hits;
    }
}
