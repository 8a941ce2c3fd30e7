package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.Rung;
import dev.parley.ledger.store.LedgerFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far things have got in a process: from what is asked for and offered to what is agreed, signed, done, kept and broken. */
final class Ladder {
    private static final List<String> ORDER = List.of(
            "requested",
            "demanded",
            "signalled",
            "offered",
            "planned",
            "promised",
            "agreed",
            "signed",
            "ongoing",
            "done",
            "kept",
            "refused",
            "broken");

    /** Events of one rung, or commitments, and the last of them. */
    private record Step(int number, @Nullable LocalDate day, RowKey at, boolean isEvent) {}

    private final Map<String, Step> steps = new HashMap<>();

    Ladder(ToldEvents told, List<CommitmentJoin.Joined> commitments) throws LedgerFault {
        String rungs = "SELECT *, CASE WHEN act IN ('sign', 'ratify') AND stage IN ('done', 'ongoing') THEN 'signed'"
                + " ELSE stage END AS rung FROM told WHERE NOT negated AND day IS NOT NULL AND gain";
        String order = "(-epoch(r.known), -r.tie, -(r.node % 65536))";
        String sql = "WITH rungs AS (" + rungs
                + "), latest AS (SELECT rung, count(DISTINCT joined) AS number, max(day) AS day"
                + " FROM rungs GROUP BY rung) SELECT l.rung, l.number, l.day, arg_max(r.page, " + order
                + "), arg_max(r.event, " + order + ") FROM latest l JOIN rungs r ON r.rung = l.rung AND r.day = l.day"
                + " GROUP BY l.rung, l.number, l.day";
        told.ask(
                sql,
                List.of(),
                row -> steps.put(
                        row.getString(1),
                        new Step(
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                new RowKey(row.getInt(4), row.getString(5)),
                                true)));
        steps.keySet().retainAll(ORDER);
        for (CommitmentJoin.Joined one : commitments) {
            String status = one.status();
            if (status.equals("kept") || status.equals("broken")) {
                Step step = new Step(1, one.known(), one.at(), false);
                steps.merge(status, step, (first, next) -> new Step(first.number + 1, first.day, first.at, false));
            }
        }
    }

    /** The findings that the rungs need. */
    List<RowKey> keys() {
        return steps.values().stream().map(Step::at).toList();
    }

    /** The rungs, from the lowest up. */
    List<Rung> rungs(CitedRows rows) {
        List<Rung> rungs = new ArrayList<>();
        for (String name : ORDER) {
            Step step = steps.get(name);
            if (step != null) {
                LocalDate day = step.day;
                rungs.add(new Rung(
                        name,
                        step.number,
                        words(step, rows),
                        day == null ? null : day.toString(),
                        rows.citation(step.at)));
            }
        }
        return rungs;
    }

    private static String words(Step step, CitedRows rows) {
        if (step.isEvent) {
            EventRow event = rows.event(step.at);
            return Told.words(event.agent(), event.act(), event.target());
        }
        CommitmentRow commitment = rows.commitment(step.at);
        return Told.words(commitment.by(), commitment.act(), commitment.to());
    }
}
