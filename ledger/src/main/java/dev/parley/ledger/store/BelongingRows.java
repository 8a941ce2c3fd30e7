package dev.parley.ledger.store;

import dev.parley.reader.reading.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Writes the rows of what of a page belongs to which peace processes. */
final class BelongingRows extends TableRows {
    static final List<String> TABLES = List.of("page_processes", "process_events", "process_participants", "dealings");

    BelongingRows(DuckDBConnection connection) throws SQLException {
        super(connection, TABLES);
    }

    @Override
    void write(int page, Derived derived) throws SQLException {
        long tie = derived.tie();
        Belonging belonging = derived.belonging();
        LocalDate known = derived.known();
        for (Belonging.OfPage process : belonging.processes()) {
            row("page_processes")
                    .put(page)
                    .put(process.process())
                    .put(known)
                    .put(tie)
                    .put(publisher(derived.packed().reading().page()))
                    .put(process.score())
                    .put(ShareCodec.write(process.share()))
                    .end();
        }
        for (Belonging.OfEvent event : belonging.events()) {
            row("process_events")
                    .put(page)
                    .put(event.event().id())
                    .put(Nodes.of(page, event.number()))
                    .put(event.process())
                    .put(known)
                    .put(tie)
                    .put(event.day())
                    .put(event.event().act())
                    .put(event.event().stage())
                    .put(event.event().negated())
                    .put(event.move())
                    .put(event.weight())
                    .put(event.gain())
                    .put(event.dated())
                    .end();
        }
        for (Belonging.Participant one : belonging.participants()) {
            row("process_participants")
                    .put(page)
                    .put(one.process())
                    .put(known)
                    .put(one.actor())
                    .put(one.role())
                    .put(one.events())
                    .end();
        }
        for (Belonging.Dealing dealing : belonging.dealings()) {
            row("dealings")
                    .put(page)
                    .put(dealing.event())
                    .put(known)
                    .put(dealing.one())
                    .put(dealing.other())
                    .put(dealing.move())
                    .end();
        }
    }

    /** Who published a page; where the page came from, where it doesn't tell. */
    private static String publisher(Page page) {
        String publisher = page.publisher();
        return publisher == null ? page.source() : publisher;
    }
}
