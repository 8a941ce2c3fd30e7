package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.membership.Move;
import dev.parley.ledger.processes.PhaseWalk.DayMove;
import dev.parley.ledger.processes.PhaseWalk.Step;
import dev.parley.ledger.store.LedgerFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What moved in processes on which day, and the events that tell so. */
final class Moves {
    private Moves() {}

    /** The days on which something moved, in order, by process. */
    static Map<String, List<DayMove>> of(ToldEvents told) throws LedgerFault {
        return of(told, null);
    }

    /** The same as pages tell them that could be known on a day; null for all. */
    static Map<String, List<DayMove>> of(ToldEvents told, @Nullable LocalDate asOf) throws LedgerFault {
        Map<String, List<DayMove>> moves = new HashMap<>();
        told.ask(
                "SELECT DISTINCT t.process, t.day, t.move FROM told t WHERE t.move <> 'none' AND t.day IS NOT NULL"
                        + (asOf == null ? "" : " AND t.known <= ?"),
                asOf == null ? List.of() : List.of(asOf),
                row -> moves.computeIfAbsent(row.getString(1), process -> new ArrayList<>())
                        .add(new DayMove(row.getObject(2, LocalDate.class), move(row.getString(3)))));
        moves.values().forEach(all -> all.sort(DayMove.ORDER));
        return moves;
    }

    /** What moved in processes of which no page tells the day. */
    static Map<String, Set<Move>> undated(ToldEvents told) throws LedgerFault {
        Map<String, Set<Move>> moves = new HashMap<>();
        told.ask(
                "SELECT DISTINCT t.process, t.move FROM told t WHERE t.move <> 'none' AND t.day IS NULL",
                List.of(),
                row -> moves.computeIfAbsent(row.getString(1), process -> EnumSet.noneOf(Move.class))
                        .add(move(row.getString(2))));
        return moves;
    }

    /** The moves with the ends of agreements among them. */
    static List<DayMove> with(List<DayMove> moves, List<DayMove> ends) {
        if (ends.isEmpty()) {
            return moves;
        }
        List<DayMove> all = new ArrayList<>(moves);
        all.addAll(ends);
        all.sort(DayMove.ORDER);
        return all;
    }

    private static Move move(String word) {
        return Move.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** For each step that a move brought, an event that tells it: of several the one on the page known first. */
    static Map<Step, RowKey> tellings(ToldEvents told, List<Step> steps) throws LedgerFault {
        Map<Step, RowKey> tellings = new HashMap<>();
        List<Object> values = new ArrayList<>();
        StringBuilder any = new StringBuilder();
        for (Step step : steps) {
            Move move = step.move();
            if (move != null) {
                LocalDate day = step.day();
                any.append(any.isEmpty() ? "" : " OR ").append("(t.move = ? AND t.day ");
                any.append(day == null ? "IS NULL)" : "= ?)");
                values.add(move.toString());
                if (day != null) {
                    values.add(day);
                }
            }
        }
        if (values.isEmpty()) {
            return tellings;
        }
        told.ask(
                "SELECT t.page, t.event, t.move, t.day FROM told t WHERE " + any + " ORDER BY t.known, t.tie, t.node",
                values,
                row -> {
                    RowKey key = new RowKey(row.getInt(1), row.getString(2));
                    Move move = move(row.getString(3));
                    LocalDate day = row.getObject(4, LocalDate.class);
                    for (Step step : steps) {
                        if (step.move() == move && Objects.equals(day, step.day())) {
                            tellings.putIfAbsent(step, key);
                        }
                    }
                    return key;
                });
        return tellings;
    }

    /** The steps for people, the last one first. */
    static List<ProcessState.PhaseMove> shown(List<Step> steps, Map<Step, RowKey> tellings, CitedRows rows) {
        List<ProcessState.PhaseMove> shown = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            LocalDate day = step.day();
            RowKey key = tellings.get(step);
            shown.add(new ProcessState.PhaseMove(
                    step.phase().toString(),
                    day == null ? null : day.toString(),
                    step.why(),
                    key == null ? null : rows.event(key)));
        }
        return shown;
    }
}
