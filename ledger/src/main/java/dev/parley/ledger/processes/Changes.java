package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.processes.PhaseWalk.Step;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What pages that became known after a day tell anew of a process. */
final class Changes {
    private static final String COMMITMENT = "commitment";
    /** So many events at most, the last ones. */
    private static final int EVENTS = 30;
    /** Stages from the least to the furthest. */
    private static final List<Stage> STAGES = List.of(
            Stage.HYPOTHETICAL,
            Stage.REQUESTED,
            Stage.DEMANDED,
            Stage.THREATENED,
            Stage.SIGNALLED,
            Stage.OFFERED,
            Stage.REFUSED,
            Stage.PLANNED,
            Stage.PROMISED,
            Stage.AGREED,
            Stage.ONGOING,
            Stage.DONE);

    /** The furthest telling last; of several as far the one that could be known first. */
    private static final Comparator<Telling> FURTHEST = Comparator.comparingInt(
                    (Telling one) -> STAGES.indexOf(one.stage()))
            .thenComparing(Telling.FIRST_KNOWN.reversed());

    private final KnownProcess process;
    private final Processes processes;
    private final LocalDate since;
    private final Scope now;
    private final LocalDate day;
    private final List<Draft> drafts = new ArrayList<>();

    /** A change whose sentence is not fetched yet. */
    private record Draft(
            LocalDate day,
            String kind,
            String what,
            @Nullable String before,
            String after,
            @Nullable RowKey at) {}

    Changes(ProcessRows rows, KnownProcess process, Processes processes, LocalDate since, LocalDate until) {
        this.process = process;
        this.processes = processes;
        this.since = since;
        now = new Scope(rows, process.id(), until);
        day = until;
    }

    /** The changes by the day from which pages tell them. */
    List<Change> changes() throws IOException {
        Map<String, List<ProcessPage>> all = ProcessPage.of(now);
        List<ProcessPage> pages = all.getOrDefault(process.id(), List.of());
        List<AgreementJoin.Joined> agreements = AgreementJoin.of(pages);
        ToldEvents told = told(now, all);
        Scope then = new Scope(now.kept(), process.id(), since);
        phases(told(then, ProcessPage.of(then)), told, agreements);
        events(told);
        agreements(agreements);
        commitments(CommitmentJoin.of(pages, day));
        participants();
        drafts.sort(Comparator.comparing(Draft::day).thenComparing(Draft::kind).thenComparing(Draft::what));
        List<RowKey> keys = new ArrayList<>();
        drafts.forEach(draft -> {
            if (draft.at != null) {
                keys.add(draft.at);
            }
        });
        CitedRows rows = CitedRows.of(now.store(), keys);
        List<Change> changes = new ArrayList<>();
        for (Draft draft : drafts) {
            changes.add(new Change(
                    process.id(),
                    draft.day.toString(),
                    draft.kind,
                    what(draft, rows),
                    draft.before,
                    draft.after,
                    draft.at == null ? null : rows.citation(draft.at)));
        }
        return changes;
    }

    private static String what(Draft draft, CitedRows rows) {
        if (draft.at == null || !draft.what.isEmpty()) {
            return draft.what;
        }
        if (draft.kind.equals(COMMITMENT)) {
            CommitmentRow commitment = rows.commitment(draft.at);
            return Told.words(commitment.by(), commitment.act(), commitment.to());
        }
        EventRow event = rows.event(draft.at);
        return Told.words(event.agent(), event.act(), event.target());
    }

    private ToldEvents told(Scope scope, Map<String, List<ProcessPage>> pages) throws IOException {
        return ToldEvents.of(pages, ToldEvents.Together.of(scope)).getOrDefault(process.id(), ToldEvents.NONE);
    }

    /** @param then the events as they were told on the day since which changes are asked for */
    private void phases(ToldEvents then, ToldEvents told, List<AgreementJoin.Joined> agreements) {
        List<AgreementJoin.Joined> before = agreements.stream()
                .map(one -> one.asOf(since))
                .filter(Objects::nonNull)
                .toList();
        List<Step> old = steps(Moves.of(then), before, since);
        List<Step> steps = steps(Moves.of(told), agreements, day);
        // What later pages tell of an earlier day may change the phase too: then the last step is new, whatever its
        // day.
        List<Step> fresh = steps.stream()
                .filter(step -> step.day() != null && step.day().isAfter(since)
                        || !old.contains(step) && step == steps.get(steps.size() - 1))
                .toList();
        Map<Step, RowKey> tellings = Moves.tellings(told, fresh);
        String phase = old.isEmpty()
                ? Phase.NO_TALKS.toString()
                : old.get(old.size() - 1).phase().toString();
        for (Step step : fresh) {
            String next = step.phase().toString();
            LocalDate from = step.day();
            if (from != null && !next.equals(phase)) {
                drafts.add(new Draft(from, "phase", step.why(), phase, next, tellings.get(step)));
            }
            phase = next;
        }
    }

    /** No move is without a day here: pages that tell none could be known on no day. */
    private List<Step> steps(List<PhaseWalk.DayMove> own, List<AgreementJoin.Joined> agreements, LocalDate day) {
        return PhaseWalk.of(Moves.with(own, AgreementJoin.ends(agreements)), Set.of(), process.until(), day);
    }

    /** Events that nobody told before, and those that have got further since. */
    private void events(ToldEvents told) {
        told.events(one -> one.hasMoved() && one.hasDay() && one.known() != Deed.UNKNOWN).stream()
                .filter(event -> event.stream().anyMatch(this::isNew))
                .sorted(Comparator.comparingInt((List<Telling> event) -> -firstNew(event))
                        .thenComparingLong(event -> least(event, Telling::tie))
                        .thenComparingLong(event -> least(event, Telling::place)))
                .limit(EVENTS)
                .forEach(this::event);
    }

    private boolean isNew(Telling telling) {
        return !telling.isKnownOn(since);
    }

    private int firstNew(List<Telling> event) {
        return event.stream().filter(this::isNew).mapToInt(Telling::known).min().orElseThrow();
    }

    private static long least(List<Telling> event, ToLongFunction<Telling> of) {
        return event.stream().mapToLong(of).min().orElseThrow();
    }

    private void event(List<Telling> event) {
        List<Telling> old = event.stream().filter(one -> one.isKnownOn(since)).toList();
        Telling furthest = Collections.max(event, FURTHEST);
        LocalDate last = LocalDate.ofEpochDay(furthest.known());
        String is = shown(furthest);
        if (old.isEmpty()) {
            LocalDate first = LocalDate.ofEpochDay(
                    Collections.min(event, Telling.FIRST_KNOWN).known());
            drafts.add(new Draft(first, "event", "", null, is, furthest.at()));
        } else {
            String was = shown(Collections.max(old, FURTHEST));
            if (!is.equals(was) && last.isAfter(since)) {
                drafts.add(new Draft(last, "stage", "", was, is, furthest.at()));
            }
        }
    }

    private static String shown(Telling telling) {
        return (telling.negated() ? "not " : "") + telling.stage();
    }

    private void agreements(List<AgreementJoin.Joined> agreements) {
        for (AgreementJoin.Joined one : agreements) {
            AgreementJoin.Joined old = one.asOf(since);
            AgreementJoin.Row deciding = one.deciding();
            String was = old == null ? null : old.deciding().status();
            if (!deciding.status().equals(was)
                    && deciding.known() != null
                    && deciding.known().isAfter(since)) {
                drafts.add(new Draft(deciding.known(), "agreement", one.name(), was, deciding.status(), deciding.at()));
            }
        }
    }

    private void commitments(List<CommitmentJoin.Joined> commitments) {
        for (CommitmentJoin.Joined one : commitments) {
            CommitmentJoin.Joined old = one.asOf(since);
            String was = old == null ? null : status(old, since);
            String is = status(one, day);
            LocalDate due = one.due();
            LocalDate known = one.known();
            LocalDate from = is.equals("overdue") && due != null ? due.plusDays(1) : known;
            if (!is.equals(was) && from != null && from.isAfter(since)) {
                drafts.add(new Draft(from, COMMITMENT, "", was, is, one.at()));
            }
        }
    }

    private static String status(CommitmentJoin.Joined one, LocalDate day) {
        return one.isOverdue(day) ? "overdue" : one.status();
    }

    private void participants() throws IOException {
        drafts.addAll(now.ask(
                "min(t.known), t.actor, t.role",
                "process_participants",
                " GROUP BY t.actor, t.role HAVING min(t.known) > ? ORDER BY 1, 2, 3",
                row -> {
                    String name = processes.nameOf(row.getString(2));
                    return new Draft(
                            row.getObject(1, LocalDate.class),
                            "participant",
                            name == null ? row.getString(2) : name,
                            null,
                            row.getString(3),
                            null);
                },
                since));
    }
}
