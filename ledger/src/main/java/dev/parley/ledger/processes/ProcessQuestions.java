package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.processes.PhaseWalk.Step;
import dev.parley.ledger.processes.ProcessState.TimelineEvent;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers questions about peace processes. */
public final class ProcessQuestions {
    private final ProcessRows rows;
    private final Processes processes;

    /**
     * @param rows what the record has of processes, as it is now
     * @param processes the processes that are known
     */
    public ProcessQuestions(ProcessRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    /** A process of which so many days no page tells is silent. */
    private static final int SILENT_DAYS = 180;

    /**
     * @param byOne whether one publisher has all pages
     * @param last the day of the last page
     */
    private record Size(int pages, boolean byOne, @Nullable LocalDate last) {
        static Size of(List<ProcessPage> pages) {
            int last = pages.stream().mapToInt(ProcessPage::known).max().orElse(Deed.UNKNOWN);
            long publishers = pages.stream()
                    .mapToLong(ProcessPage::publisher)
                    .filter(publisher -> publisher != ProcessPage.NOBODY)
                    .distinct()
                    .limit(2)
                    .count();
            return new Size(pages.size(), publishers == 1, Telling.date(last));
        }
    }

    /**
     * The processes that pages of the ledger are about, that with the last change first.
     *
     * @param asOf as pages had it that could be known on this day; null for all pages
     */
    public List<ProcessSummary> all(@Nullable LocalDate asOf) throws IOException {
        List<ProcessSummary> summaries = new ArrayList<>();
        Scope scope = new Scope(rows, null, asOf);
        standings(scope).values().forEach(one -> summaries.add(one.summary()));
        summaries.addAll(new Proposals(processes).of(scope));
        summaries.sort(Comparator.comparing(ProcessSummary::lastChange, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(ProcessSummary::id));
        return summaries;
    }

    /** The state of a process; null where no page is about it and no file knows it. */
    public @Nullable ProcessState of(String id, @Nullable LocalDate asOf) throws IOException {
        KnownProcess process = processes.get(id);
        if (process == null) {
            return null;
        }
        Scope scope = new Scope(rows, id, asOf);
        Standing standing = standings(scope).get(id);
        return standing == null ? null : new StateOf(process, scope.store(), standing, processes).state();
    }

    /** The events of a process from a place in their order on, the latest first. */
    public List<TimelineEvent> timeline(String id, @Nullable LocalDate asOf, int limit, int offset) throws IOException {
        Scope scope = new Scope(rows, id, asOf);
        ToldEvents told = ToldEvents.of(ProcessPage.of(scope), ToldEvents.Together.of(scope))
                .getOrDefault(id, ToldEvents.NONE);
        Timeline timeline = new Timeline(told, scope.day(), limit, offset);
        return timeline.shown(CitedRows.of(rows.store(), timeline.keys()));
    }

    /**
     * What pages tell anew that became known after a day, by day.
     *
     * @param since what was known on this day is old
     * @param until what became known after this day is left out; null for all pages
     * @param process only of this process; null for all
     */
    public List<Change> changes(LocalDate since, @Nullable LocalDate until, @Nullable String process)
            throws IOException {
        Scope scope = new Scope(rows, process, until);
        LocalDate day = scope.day();
        List<String> touched = scope.ask(
                "DISTINCT t.process", "page_processes", " AND t.known > ? ORDER BY 1", row -> row.getString(1), since);
        List<Change> changes = new ArrayList<>();
        for (String id : touched) {
            KnownProcess known = processes.get(id);
            if (known != null) {
                changes.addAll(new Changes(rows, known, processes, since, day).changes());
            }
        }
        return changes;
    }

    private Map<String, Standing> standings(Scope scope) throws IOException {
        Aside<ToldEvents.Together> together =
                Aside.ask("what pages tell together", () -> ToldEvents.Together.of(scope));
        LocalDate day = scope.day();
        Map<String, List<ProcessPage>> pages = ProcessPage.of(scope);
        Map<String, ToldEvents> events = ToldEvents.of(pages, together.get());
        Map<String, Standing> standings = new HashMap<>();
        for (KnownProcess process : processes.all()) {
            String id = process.id();
            List<ProcessPage> some = pages.getOrDefault(id, List.of());
            if (scope.process() == null ? !some.isEmpty() : id.equals(scope.process())) {
                ToldEvents told = events.getOrDefault(id, ToldEvents.NONE);
                List<PhaseWalk.DayMove> moves = Moves.of(told);
                List<AgreementJoin.Joined> agreed = AgreementJoin.of(some);
                List<Step> steps = PhaseWalk.of(
                        Moves.with(moves, AgreementJoin.ends(agreed)), Moves.undated(told), process.until(), day);
                List<CommitmentJoin.Joined> promised = CommitmentJoin.of(some, day);
                ProcessSummary summary = summary(
                        process,
                        Size.of(some),
                        told.number(),
                        steps,
                        lastMove(moves, day),
                        Momenta.of(told),
                        promised,
                        day);
                standings.put(id, new Standing(summary, day, some, told, steps, agreed, promised));
            }
        }
        return standings;
    }

    private static ProcessSummary summary(
            KnownProcess process,
            Size size,
            int events,
            List<Step> steps,
            @Nullable String lastMove,
            List<Momentum> months,
            List<CommitmentJoin.Joined> promised,
            LocalDate day) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        int overdue = count(promised, one -> one.isOverdue(day));
        return new ProcessSummary(
                process.id(),
                process.name(),
                false,
                null,
                (last == null ? Phase.NO_TALKS : last.phase()).toString(),
                last == null || last.day() == null ? null : last.day().toString(),
                lastMove,
                months.subList(Math.max(0, months.size() - ProcessSummary.MONTHS), months.size()),
                count(promised, one -> one.status().equals("open")) - overdue,
                overdue,
                count(promised, one -> one.status().equals("broken")),
                warnings(size, count(promised, one -> one.status().equals("disputed")), day),
                size.pages,
                events);
    }

    private static int count(List<CommitmentJoin.Joined> promised, Predicate<CommitmentJoin.Joined> those) {
        return (int) promised.stream().filter(those).count();
    }

    private static List<String> warnings(Size size, int disputed, LocalDate day) {
        List<String> warnings = new ArrayList<>();
        if (size.pages == 1) {
            warnings.add("all of it rests on one page");
        } else if (size.byOne) {
            warnings.add("all of it rests on one publisher");
        }
        if (size.last != null && size.last.plusDays(SILENT_DAYS).isBefore(day)) {
            warnings.add("no page since " + size.last);
        }
        if (disputed > 0) {
            warnings.add(
                    "pages contradict each other on " + disputed + (disputed == 1 ? " commitment" : " commitments"));
        }
        return warnings;
    }

    private static @Nullable String lastMove(List<PhaseWalk.DayMove> moves, LocalDate day) {
        String last = null;
        for (PhaseWalk.DayMove move : moves) {
            last = move.day().isAfter(day) ? last : move.day().toString();
        }
        return last;
    }
}
