package dev.parley.ledger.asking;

import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.util.List;

/**
 * How many events there are, and how they are spread.
 *
 * @param total all of them
 * @param acts by act, the most frequent first
 * @param stages by stage, the most frequent first
 * @param months by month of their day, the earliest first; those without a day are left out
 */
public record EventCounts(long total, List<Counted> acts, List<Counted> stages, List<Counted> months) {

    public EventCounts {
        acts = List.copyOf(acts);
        stages = List.copyOf(stages);
        months = List.copyOf(months);
    }

    /**
     * How often something is there.
     *
     * @param value an act, a stage, or a month such as {@code 2024-08}
     */
    public record Counted(String value, long count) {}

    static EventCounts of(Store store, Filter filter) throws IOException {
        List<Counted> stages = grouped(store, filter, "t.stage::VARCHAR", "2 DESC, 1");
        return new EventCounts(
                stages.stream().mapToLong(Counted::count).sum(),
                grouped(store, filter, "t.act", "2 DESC, 1"),
                stages,
                grouped(store, filter, "strftime(t.day, '%Y-%m')", "1"));
    }

    private static List<Counted> grouped(Store store, Filter filter, String what, String order) throws IOException {
        String sql = "SELECT * FROM (SELECT " + what + ", count(*) FROM events t" + filter.where()
                + " GROUP BY 1) AS g(value, number) WHERE value IS NOT NULL ORDER BY " + order;
        return store.ask(sql, filter.values(), row -> new Counted(row.getString(1), row.getLong(2)));
    }
}
