package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.TimelineEvent;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The events of a process, the latest first, a page of them at a time. */
final class Timeline {
    private final Store store;
    private final ToldEvents told;
    private final LocalDate day;

    Timeline(Store store, ToldEvents told, LocalDate day) {
        this.store = store;
        this.told = told;
        this.day = day;
    }

    private record Row(RowKey at, LocalDate day, String move, double weight, int pages, int families) {}

    /** Events from a place in their order on. */
    List<TimelineEvent> latest(int limit, int offset) throws IOException {
        String order = "(abs(t.weight), -epoch(t.known), t.tie, -(t.node % 65536))";
        String latest =
                "SELECT joined, min(day) AS day, min(tie) AS tie, min(node % 65536) AS place FROM told WHERE day <= ?"
                        + " GROUP BY joined ORDER BY day DESC, tie, place LIMIT " + limit + " OFFSET " + offset;
        String sql = "SELECT arg_max(t.page, " + order + "), arg_max(t.event, " + order + "), l.day, arg_max(t.move, "
                + order + "), arg_max(t.weight, " + order + "), count(DISTINCT t.page), " + ToldEvents.FAMILIES
                + " FROM (" + latest + ") l JOIN told t ON t.joined = l.joined AND t.day <= ?"
                + " GROUP BY l.joined, l.day, l.tie, l.place ORDER BY l.day DESC, l.tie, l.place";
        List<Row> latestOnes = told.ask(
                sql,
                List.of(day, day),
                row -> new Row(
                        new RowKey(row.getInt(1), row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getDouble(5),
                        row.getInt(6),
                        row.getInt(7)));
        CitedRows rows = CitedRows.of(store, latestOnes.stream().map(Row::at).toList());
        List<TimelineEvent> events = new ArrayList<>();
        for (Row row : latestOnes) {
            EventRow event = rows.event(row.at);
            events.add(new TimelineEvent(
                    JoinedEvent.idOf(event),
                    row.day.toString(),
                    row.move,
                    Math.round(row.weight * 100) / 100.0,
                    row.pages,
                    row.families,
                    event));
        }
        return events;
    }
}
