package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.Rung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    Ladder(ToldEvents told, List<CommitmentJoin.Joined> commitments) {
        Map<String, List<Telling>> rungs = told.tellings()
                .filter(one -> !one.negated() && one.hasDay() && one.gain())
                .collect(Collectors.groupingBy(Ladder::rung));
        rungs.forEach((rung, tellings) -> {
            int day = tellings.stream().mapToInt(Telling::day).max().orElseThrow();
            RowKey at = tellings.stream()
                    .filter(one -> one.day() == day)
                    .min(Telling.FIRST_KNOWN)
                    .orElseThrow()
                    .at();
            long events = tellings.stream().mapToLong(Telling::event).distinct().count();
            steps.put(rung, new Step((int) events, Telling.date(day), at, true));
        });
        steps.keySet().retainAll(ORDER);
        for (CommitmentJoin.Joined one : commitments) {
            String status = one.status();
            if (status.equals("kept") || status.equals("broken")) {
                Step step = new Step(1, one.known(), one.at(), false);
                steps.merge(status, step, (first, next) -> new Step(first.number + 1, first.day, first.at, false));
            }
        }
    }

    private static String rung(Telling telling) {
        return telling.signs() && telling.stage().isReal()
                ? "signed"
                : telling.stage().toString();
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
