package dev.parley.ledger.asking;

import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers a question about one table: the columns tell which rows are wanted, and the readings of their pages tell the rest.
 * Fetching whole rows from a table of columns costs more than unpacking the few readings that hold them.
 */
final class Answer {
    private Answer() {}

    /** Makes a row of a finding and the reading that it stands in. */
    interface Taker<F, T> {
        T take(F finding, OnPage page);
    }

    private record Key(int page, String id) {}

    /**
     * The rows of a table {@code t} that meet the filter.
     *
     * @param order what they are ordered by; the page's hash, the place on it and the id decide what is left open
     * @param findings what of a reading stands in the table
     */
    static <F extends Finding, T> List<T> of(
            Store store,
            String table,
            Filter filter,
            String order,
            Window window,
            Function<Reading, List<F>> findings,
            Taker<F, T> taker)
            throws IOException {
        String sql = "SELECT t.page, t.id FROM " + table + " t JOIN pages p USING (page)" + filter.where()
                + " ORDER BY " + order + ", p.id, t.starts, t.id LIMIT " + window.limit() + " OFFSET "
                + window.offset();
        List<Key> keys = store.ask(sql, filter.values(), row -> new Key(row.getInt(1), row.getString(2)));
        Set<Key> wanted = new HashSet<>(keys);
        Map<Key, T> rows = new HashMap<>();
        Map<Integer, Reading> readings =
                store.readings(keys.stream().map(Key::page).distinct().toList());
        readings.forEach((number, reading) -> {
            OnPage page = new OnPage(reading);
            for (F finding : findings.apply(reading)) {
                Key key = new Key(number, finding.id());
                if (wanted.contains(key)) {
                    rows.put(key, taker.take(finding, page));
                }
            }
        });
        List<T> answer = new ArrayList<>();
        for (Key key : keys) {
            T row = rows.get(key);
            if (row != null) {
                answer.add(row);
            }
        }
        return answer;
    }
}
