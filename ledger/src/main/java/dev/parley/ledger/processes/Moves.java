package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.membership.Move;
import dev.parley.ledger.processes.PhaseWalk.DayMove;
import dev.parley.ledger.processes.PhaseWalk.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What moved in a process on which day, and the events that tell so. */
final class Moves {
    private Moves() {}

    /** The days on which something moved, in order. */
    static List<DayMove> of(ToldEvents told) {
        Map<Move, Set<Integer>> days = new EnumMap<>(Move.class);
        told.tellings()
                .filter(one -> one.hasMoved() && one.hasDay())
                .forEach(one -> days.computeIfAbsent(one.move(), none -> new HashSet<>())
                        .add(one.day()));
        List<DayMove> moves = new ArrayList<>();
        days.forEach((move, some) -> some.forEach(day -> moves.add(new DayMove(LocalDate.ofEpochDay(day), move))));
        moves.sort(DayMove.ORDER);
        return moves;
    }

    /** What moved of which no page tells the day. */
    static Set<Move> undated(ToldEvents told) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        told.tellings().filter(one -> one.hasMoved() && !one.hasDay()).forEach(one -> moves.add(one.move()));
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

    /** For each step that a move brought, an event that tells it: of several the one on the page known first. */
    static Map<Step, RowKey> tellings(ToldEvents told, List<Step> steps) {
        Map<Step, RowKey> tellings = new HashMap<>();
        for (Step step : steps) {
            LocalDate day = step.day();
            told.tellings()
                    .filter(one -> one.move() == step.move() && Objects.equals(Telling.date(one.day()), day))
                    .min(Telling.FIRST_KNOWN)
                    .ifPresent(one -> tellings.put(step, one.at()));
        }
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
