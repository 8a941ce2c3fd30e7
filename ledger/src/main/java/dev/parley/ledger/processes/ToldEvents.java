package dev.parley.ledger.processes;

import dev.parley.ledger.asking.EventNames;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Session;
import dev.parley.ledger.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of {@code process_events} that lie in a scope, each with the event that it tells, put together once for all questions
 * about them: as a table {@code told} with the columns of {@code process_events}, {@code joined}, the number of the event, and
 * {@code copied}, whether the page tells a story that an earlier page of the process tells.
 *
 * <p>The record has the events for all pages; for a past day they are grouped anew wherever a page that was not known then has part
 * in them.
 */
final class ToldEvents implements AutoCloseable {
    /** How many stories tell an event: its pages but for those that are copied. */
    static final String FAMILIES = "greatest(1, count(DISTINCT t.page) FILTER (NOT t.copied))";

    private static final String TOLD = "told";

    private static final String COPIES =
            " LEFT JOIN (SELECT DISTINCT CASE WHEN (coalesce(a.known, DATE '9999-12-31'), a.tie)"
                    + " < (coalesce(b.known, DATE '9999-12-31'), b.tie) THEN b.page ELSE a.page END AS page"
                    + " FROM kin JOIN page_processes a ON a.page = kin.one JOIN page_processes b ON b.page = kin.other";

    private static final String COPIES_END = ") k ON k.page = t.page";

    private final Session session;

    ToldEvents(Scope scope) throws LedgerFault {
        session = scope.store().session();
        try {
            fill(scope);
        } catch (LedgerFault | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Asks for rows of the table {@code told}, or of others with it. */
    <T> List<T> ask(String sql, List<?> values, Store.Taker<T> taker) throws LedgerFault {
        return session.ask(sql, values, taker);
    }

    @Override
    public void close() throws LedgerFault {
        session.close();
    }

    private void fill(Scope scope) throws LedgerFault {
        String process = scope.process();
        String joins = " LEFT JOIN tellings j ON j.telling = t.node" + COPIES
                + (process == null ? "" : " WHERE a.process = ? AND b.process = ?") + COPIES_END;
        List<Object> values = new ArrayList<>(process == null ? List.of() : List.of(process, process));
        String event = "coalesce(j.event, t.node)";
        List<Long> moved = scope.asOf() == null ? List.of() : ofLaterPages(scope);
        if (!moved.isEmpty()) {
            List<String> tellings = new ArrayList<>();
            List<String> events = new ArrayList<>();
            for (Map.Entry<Long, Long> name :
                    EventNames.of(scope.store(), moved, scope.asOf()).entrySet()) {
                tellings.add(name.getKey().toString());
                events.add(name.getValue().toString());
            }
            joins += " LEFT JOIN (SELECT unnest(?::BIGINT[]) AS telling, unnest(?::BIGINT[]) AS event) o"
                    + " ON o.telling = t.node";
            values.add(tellings);
            values.add(events);
            event = "coalesce(o.event, j.event, t.node)";
        }
        values.addAll(scope.values());
        session.keep(
                TOLD,
                "SELECT t.*, " + event + " AS joined, k.page IS NOT NULL AS copied FROM process_events t" + joins
                        + scope.where("t"),
                values);
    }

    /** Those tellings of events that were known on the day, of which pages tell too that were not. */
    private static List<Long> ofLaterPages(Scope scope) throws LedgerFault {
        String nodes = "(SELECT t.node FROM process_events t" + scope.where("t") + ")";
        List<Object> values = scope.values(Objects.requireNonNull(scope.asOf()));
        values.addAll(scope.values());
        return scope.store()
                .ask(
                        "SELECT telling FROM tellings WHERE event IN (SELECT event FROM tellings WHERE event IN"
                                + " (SELECT event FROM tellings WHERE telling IN " + nodes + ")"
                                + " AND joined IS NOT NULL AND (since IS NULL OR since > ?)) AND telling IN " + nodes,
                        values,
                        row -> row.getLong(1));
    }
}
