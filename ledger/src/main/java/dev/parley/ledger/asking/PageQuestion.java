package dev.parley.ledger.asking;

import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are wanted. What is null is not asked about.
 *
 * @param words what headline, publisher or source must hold, in any case
 * @param addedAfter only pages of later batches than this one
 * @param window a page's day is that on which it could be known
 */
public record PageQuestion(@Nullable String words, @Nullable Integer addedAfter, Window window) {

    /**
     * An answer.
     *
     * @param total how many pages there are, whatever the limit
     * @param rows those asked for
     */
    public record PageRows(long total, List<PageRow> rows) {
        public PageRows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A page in the ledger.
     *
     * @param page its id, the SHA-256 of its bytes
     * @param published in EDTF
     * @param known the day from which it can be known; null where nothing tells
     * @param batch the batch that it came with; later ones have higher numbers
     * @param warnings codes of what to beware of, once each
     */
    public record PageRow(
            String page,
            String source,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String headline,
            @Nullable String published,
            @Nullable String known,
            int batch,
            int events,
            int quotes,
            int agreements,
            int commitments,
            List<String> warnings) {
        public PageRow {
            warnings = List.copyOf(warnings);
        }
    }

    private record Key(int page, @Nullable String known, int batch) {}

    /** The pages, those added last first. */
    public PageRows ask(Store store) throws IOException {
        Filter filter = new Filter(store, window.asOf())
                .compare("p.batch > ?", addedAfter)
                .compare(
                        "contains(lower(concat_ws(' ', p.headline, p.publisher, p.source, p.url)), ?)",
                        words == null ? null : words.strip().toLowerCase(Locale.ROOT))
                .within(window, "p.known", "p");
        long total = store.ask("SELECT count(*) FROM pages p" + filter.where(), filter.values(), row -> row.getLong(1))
                .get(0);
        List<Key> keys = store.ask(
                "SELECT p.page, p.known, p.batch FROM pages p" + filter.where()
                        + " ORDER BY p.batch DESC, p.known DESC NULLS LAST, p.id LIMIT " + window.limit() + " OFFSET "
                        + window.offset(),
                filter.values(),
                row -> new Key(row.getInt(1), row.getString(2), row.getInt(3)));
        Map<Integer, Reading> readings =
                store.readings(keys.stream().map(Key::page).toList());
        List<PageRow> rows = new ArrayList<>();
        for (Key key : keys) {
            Reading reading = readings.get(key.page());
            if (reading != null) {
                rows.add(row(reading, key));
            }
        }
        return new PageRows(total, rows);
    }

    private static PageRow row(Reading reading, Key key) {
        return new PageRow(
                reading.page().id(),
                reading.page().source(),
                reading.page().url(),
                reading.page().publisher(),
                reading.article().headline(),
                reading.page().published().value(),
                key.known(),
                key.batch(),
                reading.events().size(),
                reading.quotes().size(),
                reading.agreements().size(),
                reading.commitments().size(),
                reading.warnings().stream().map(Warning::code).distinct().toList());
    }
}
