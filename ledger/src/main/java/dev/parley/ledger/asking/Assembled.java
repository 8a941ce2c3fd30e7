package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.joining.Consensus;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.Joining;
import dev.parley.ledger.store.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A joined event before its words are fetched.
 *
 * @param told its tellings, the first one first
 * @param deeds the same, as they are compared
 * @param families the names of their families
 */
record Assembled(List<Told> told, List<Joining.Told> deeds, List<String> families, Consensus consensus) {

    /** Whether it can have happened within a window, or nobody says when. */
    boolean mayLieIn(Window window) {
        LocalDate since = window.since();
        LocalDate until = window.until();
        LocalDate first = day(consensus.first());
        LocalDate last = day(consensus.last());
        return (since == null || last == null || !last.isBefore(since))
                && (until == null || first == null || !first.isAfter(until));
    }

    static @Nullable LocalDate day(int day) {
        return day == Deed.UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }
}
