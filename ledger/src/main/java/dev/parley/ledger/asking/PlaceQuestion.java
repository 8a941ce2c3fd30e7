package dev.parley.ledger.asking;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Nodes;
import dev.parley.ledger.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of a process happened.
 *
 * @param process its id
 * @param asOf as pages had it that could be known on this day; null for all pages
 * @param limit how many places at most
 */
public record PlaceQuestion(String process, @Nullable LocalDate asOf, int limit) {

    /**
     * A place with events.
     *
     * @param lat north of the equator, in degrees
     * @param lon east of Greenwich, in degrees
     * @param disputed whether states dispute whose it is
     * @param events how many tellings of events have it
     */
    public record PlaceRow(
            String id, String name, String kind, double lat, double lon, boolean disputed, long events) {}

    /** Those with most events first; what has no coordinates is left out. */
    public List<PlaceRow> ask(Store store) throws LedgerFault {
        String sql = "SELECT l.id, mode(l.name), mode(l.kind), mode(l.lat), mode(l.lon), bool_or(l.disputed), count(*)"
                + " FROM process_events e"
                + " JOIN event_roles r ON r.page = e.page AND r.number = " + Nodes.eventSql("e.node")
                + " AND r.role = 'place'"
                + " JOIN places l ON l.page = r.page AND l.id = r.id WHERE e.process = ? AND l.lat IS NOT NULL"
                + " AND l.lon IS NOT NULL" + (asOf == null ? "" : " AND e.known <= ?")
                + " GROUP BY l.id ORDER BY 7 DESC, 1 LIMIT " + limit;
        List<Object> values = new ArrayList<>(List.of(process));
        if (asOf != null) {
            values.add(asOf);
        }
        return store.ask(
                sql,
                values,
                row -> new PlaceRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getBoolean(6),
                        row.getLong(7)));
    }
}
