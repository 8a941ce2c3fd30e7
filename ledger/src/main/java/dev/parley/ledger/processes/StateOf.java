package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.PhaseWalk.Step;
import dev.parley.ledger.processes.ProcessState.JoinedCommitment;
import dev.parley.ledger.processes.ProcessState.Participant;
import dev.parley.ledger.processes.ProcessState.Tie;
import dev.parley.ledger.store.Store;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.reading.Relation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the state of one process together: narrow questions first, then the few pages that hold the sentences. */
final class StateOf {
    private static final int STEPS = 4;
    private static final int TIMELINE = 12;
    private static final int AGREEMENTS = 6;
    private static final int COMMITMENTS = 8;
    private static final int QUOTES = 4;
    private static final int TIES = 6;

    private final KnownProcess process;
    private final Store store;
    private final Standing standing;
    private final Processes processes;

    StateOf(KnownProcess process, Store store, Standing standing, Processes processes) {
        this.standing = standing;
        this.process = process;
        this.store = store;
        this.processes = processes;
    }

    ProcessState state() throws IOException {
        ToldEvents told = standing.told();
        Aside<Tallies> counting = Aside.ask("what is counted", () -> new Tallies(standing.pages(), told));
        LocalDate day = standing.day();
        List<Step> steps = last(standing.steps(), STEPS);
        Map<Step, RowKey> tellings = Moves.tellings(told, steps);
        List<AgreementJoin.Joined> agreements = first(standing.agreements(), AGREEMENTS);
        List<CommitmentJoin.Joined> commitments = first(standing.commitments(), COMMITMENTS);
        Timeline timeline = new Timeline(told, day, TIMELINE, 0);
        Ladder ladder = new Ladder(told, standing.commitments());
        List<RowKey> quotes = LastQuotes.of(standing.pages(), QUOTES);
        List<Ties.Tie> ties = Ties.of(standing.pages(), TIES);
        List<Participant> participants = Participants.of(standing.pages(), process, processes);
        Tallies tallies = counting.get();
        List<RowKey> wanted = new ArrayList<>(tellings.values());
        wanted.addAll(timeline.keys());
        agreements.forEach(one -> wanted.addAll(AgreementSheet.keys(one)));
        commitments.forEach(one -> wanted.add(one.at()));
        wanted.addAll(ladder.keys());
        wanted.addAll(quotes);
        wanted.addAll(tallies.keys());
        ties.forEach(one -> wanted.add(one.at()));
        CitedRows rows = CitedRows.of(store, wanted);
        return new ProcessState(
                standing.summary(),
                day.toString(),
                process.names(),
                text(process.from()),
                text(process.until()),
                participants,
                Moves.shown(steps, tellings, rows),
                ladder.rungs(rows),
                agreements.stream().map(one -> AgreementSheet.of(one, rows)).toList(),
                commitments.stream().map(one -> commitment(one, rows, day)).toList(),
                timeline.shown(rows),
                quotes.stream().map(rows::quote).toList(),
                tallies.months(rows),
                ties.stream().map(one -> tie(one, rows)).toList());
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Tie tie(Ties.Tie one, CitedRows rows) {
        Relation relation = rows.relation(one.at());
        return new Tie(
                rows.named(one.at(), relation.from()),
                relation.kind().toString(),
                rows.named(one.at(), relation.to()),
                relation.trend() == null ? null : relation.trend().toString(),
                one.pages(),
                rows.citation(one.at()));
    }

    private static JoinedCommitment commitment(CommitmentJoin.Joined one, CitedRows rows, LocalDate day) {
        return new JoinedCommitment(
                one.status(),
                text(one.due()),
                one.isOverdue(day),
                text(one.first()),
                one.pages(),
                rows.commitment(one.at()));
    }
}
