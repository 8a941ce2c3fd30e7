package dev.parley.ledger.processes;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.reader.actors.Processes;
import java.time.LocalDate;
import java.util.List;

/** Processes that no file knows, proposed from pairs that fight, negotiate or agree again and again. */
final class Proposals {
    /** On so many pages a pair must deal with each other. */
    private static final int PAGES = 3;
    /** In so many ways, of talking, agreeing, carrying out, breaking off and fighting; one of them must be talk or agreement. */
    private static final int WAYS = 2;

    private final Processes processes;

    Proposals(Processes processes) {
        this.processes = processes;
    }

    List<ProcessSummary> of(Scope scope) throws LedgerFault {
        String sql =
                "SELECT one, other, count(DISTINCT page), count(*), max(known), string_agg(DISTINCT move, ', ' ORDER BY move)"
                        + " FROM dealings t" + scope.where("t") + " GROUP BY one, other HAVING count(DISTINCT page) >= "
                        + PAGES
                        + " AND count(DISTINCT move) >= " + WAYS
                        + " AND bool_or(move IN ('talk', 'deal')) ORDER BY one, other";
        return scope.store().ask(sql, scope.values(), row -> {
            String one = row.getString(1);
            String other = row.getString(2);
            int pages = row.getInt(3);
            LocalDate last = row.getObject(5, LocalDate.class);
            return new ProcessSummary(
                    one + "+" + other,
                    name(one) + " and " + name(other),
                    true,
                    "they deal with each other on " + pages + " pages (" + row.getString(6) + ")"
                            + " and no known process has both",
                    Phase.NO_TALKS.toString(),
                    null,
                    last == null ? null : last.toString(),
                    List.of(),
                    0,
                    0,
                    0,
                    List.of(),
                    pages,
                    row.getInt(4));
        });
    }

    private String name(String actor) {
        String name = processes.nameOf(actor);
        return name == null ? actor : name;
    }
}
