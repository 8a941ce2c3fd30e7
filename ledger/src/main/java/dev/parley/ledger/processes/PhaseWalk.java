package dev.parley.ledger.processes;

import dev.parley.ledger.membership.Move;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through the moves of a process, day after day, and tells in which phase it is; the rule stands in docs/processes.md. */
final class PhaseWalk {
    /** Contacts and talks of which nothing is heard for so long are over. */
    private static final int SILENCE_DAYS = 365;
    /** So many days of fighting within so many days after an agreement break it. */
    private static final int FIGHTING_DAYS = 3;

    private static final int FIGHTING_WITHIN = 30;

    private static final String UNDATED = "told without a day";

    private final List<Step> steps = new ArrayList<>();
    private final Deque<LocalDate> fighting = new ArrayDeque<>();
    private Phase phase = Phase.NO_TALKS;
    private @Nullable LocalDate heard;

    /**
     * A day on which something moved.
     *
     * @param ended what became of an agreement that stood till then, if that is what broke: {@code expired}; null for all else
     */
    record DayMove(LocalDate day, Move move, @Nullable String ended) {
        DayMove(LocalDate day, Move move) {
            this(day, move, null);
        }

        static final Comparator<DayMove> ORDER = Comparator.comparing(DayMove::day)
                .thenComparing(DayMove::move)
                .thenComparing(DayMove::ended, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /**
     * A phase that began, by a move; the move is null where it began by silence or by what the file knows.
     *
     * @param day null where no page tells it
     */
    record Step(
            Phase phase,
            @Nullable LocalDate day,
            String why,
            @Nullable Move move) {}

    private PhaseWalk() {}

    /**
     * The phases that a process went through.
     *
     * @param moves in their order
     * @param undated what moved of which no page tells the day: it says how far things have got where no other move does
     * @param until the last day of the process by the file that knows it; null where it goes on
     * @param day the day up to which to walk
     */
    static List<Step> of(List<DayMove> moves, Set<Move> undated, @Nullable LocalDate until, LocalDate day) {
        PhaseWalk walk = new PhaseWalk();
        for (DayMove move : moves) {
            if (!move.day().isAfter(day)) {
                walk.take(move);
            }
        }
        walk.silence(day);
        if (walk.steps.isEmpty()) {
            walk.takeUndated(undated);
        }
        if (until != null && until.isBefore(day)) {
            walk.begin(Phase.ENDED, until, "the list of processes has it end then", null);
        }
        return walk.steps;
    }

    private void takeUndated(Set<Move> undated) {
        if (undated.contains(Move.DEAL)) {
            begin(Phase.AGREEMENT, null, UNDATED, Move.DEAL);
        } else if (undated.contains(Move.TALK)) {
            begin(Phase.TALKS, null, UNDATED, Move.TALK);
        } else if (undated.contains(Move.CONTACT)) {
            begin(Phase.CONTACTS, null, UNDATED, Move.CONTACT);
        }
    }

    private void take(DayMove next) {
        silence(next.day());
        Move move = next.move();
        if (move == Move.CONTACT || move == Move.TALK) {
            heard = next.day();
        }
        switch (move) {
            case CONTACT -> {
                if (phase == Phase.NO_TALKS || phase == Phase.BREAKDOWN) {
                    begin(Phase.CONTACTS, next.day(), "contacts", move);
                }
            }
            case TALK -> {
                if (phase == Phase.NO_TALKS || phase == Phase.CONTACTS || phase == Phase.BREAKDOWN) {
                    begin(Phase.TALKS, next.day(), "talks", move);
                }
            }
            case DEAL -> {
                if (phase != Phase.AGREEMENT && phase != Phase.IMPLEMENTATION) {
                    begin(Phase.AGREEMENT, next.day(), "an agreement", move);
                }
            }
            case DEED -> {
                if (phase == Phase.AGREEMENT && isAfterLast(next.day())) {
                    begin(Phase.IMPLEMENTATION, next.day(), "a step of implementation", move);
                }
            }
            case BREAK -> {
                if (next.ended() != null) {
                    if (phase == Phase.AGREEMENT || phase == Phase.IMPLEMENTATION) {
                        begin(Phase.BREAKDOWN, next.day(), "an agreement " + next.ended(), null);
                    }
                } else if (phase != Phase.NO_TALKS && phase != Phase.BREAKDOWN) {
                    begin(Phase.BREAKDOWN, next.day(), "talks or an agreement broken off", move);
                }
            }
            case FORCE -> fight(next.day());
            case NONE -> {}
        }
    }

    private boolean isAfterLast(LocalDate day) {
        LocalDate last = steps.get(steps.size() - 1).day();
        return last == null || day.isAfter(last);
    }

    private void fight(LocalDate day) {
        if (phase != Phase.AGREEMENT && phase != Phase.IMPLEMENTATION) {
            return;
        }
        if (fighting.isEmpty() || !fighting.getLast().equals(day)) {
            fighting.add(day);
        }
        while (fighting.getFirst().isBefore(day.minusDays(FIGHTING_WITHIN))) {
            fighting.removeFirst();
        }
        if (fighting.size() >= FIGHTING_DAYS) {
            begin(Phase.BREAKDOWN, day, "fighting on several days after an agreement", Move.FORCE);
        }
    }

    private void silence(LocalDate now) {
        if ((phase == Phase.CONTACTS || phase == Phase.TALKS)
                && heard != null
                && heard.plusDays(SILENCE_DAYS).isBefore(now)) {
            begin(Phase.NO_TALKS, heard.plusDays(SILENCE_DAYS + 1L), "a year without contacts or talks", null);
        }
    }

    private void begin(Phase next, @Nullable LocalDate day, String why, @Nullable Move move) {
        phase = next;
        fighting.clear();
        steps.add(new Step(next, day, why, move));
    }
}
