package dev.parley.ledger.search;

import dev.parley.ledger.corrections.Corrections;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** What a ledger's record and its index hold, as lines that must be equal. */
public final class IndexCheck {
    private IndexCheck() {}

    private static Store open(Path ledger) throws IOException {
        return Store.open(ledger, new Corrections(ledger), () -> {
            throw new IllegalStateException("nothing is added");
        });
    }

    /** The record's sentences, as {@code page sentence}, sorted. */
    public static List<String> inRecord(Path ledger) throws IOException {
        try (Store store = open(ledger)) {
            String sql = "SELECT id || ' ' || sentence FROM sentences JOIN pages USING (page) ORDER BY 1";
            return store.ask(sql, List.of(), row -> row.getString(1));
        }
    }

    /** The index's sentences, after it has caught up. */
    public static List<String> inIndex(Path ledger) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Store store = open(ledger);
                SentenceIndex index = SentenceIndex.open(store);
                DirectoryReader reader = index.reader()) {
            for (LeafReaderContext context : reader.leaves()) {
                LeafReader leaf = context.reader();
                NumericDocValues sentence = leaf.getNumericDocValues(Fields.SENTENCE);
                SortedDocValues page = leaf.getSortedDocValues(Fields.PAGE_ID);
                for (int i = 0; i < leaf.maxDoc(); i++) {
                    boolean alive =
                            leaf.getLiveDocs() == null || leaf.getLiveDocs().get(i);
                    if (alive && sentence.advanceExact(i) && page.advanceExact(i)) {
                        lines.add(page.lookupOrd(page.ordValue()).utf8ToString() + " " + sentence.longValue());
                    }
                }
            }
        }
        lines.sort(null);
        return lines;
    }
}
