package dev.parley.ledger.processes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process in a list of processes. Days are written as {@code 2024-08-20}.
 *
 * @param id such as {@code mali-north}; of a proposed one the ids of its two parties with {@code +} between them
 * @param name what it is called
 * @param proposed whether no file knows it, and it is proposed from what pages tell
 * @param reason why it is proposed; null where a file knows it
 * @param phase how far it has got ({@link Phase})
 * @param since since when it has been in this phase; null where that isn't known
 * @param lastChange the last day on which an event moved something in it; null where none did
 * @param momentum its months with events, the first one first, the last {@link #MONTHS} at most
 * @param open how many commitments are open and not overdue
 * @param overdue how many are open though the day by which they were due has gone by
 * @param broken how many are broken
 * @param warnings what a reader should beware of
 * @param pages how many pages are about it
 * @param events how many events of these pages belong to it
 */
public record ProcessSummary(
        String id,
        String name,
        boolean proposed,
        @Nullable String reason,
        String phase,
        @Nullable String since,
        @Nullable String lastChange,
        List<Momentum> momentum,
        int open,
        int overdue,
        int broken,
        List<String> warnings,
        int pages,
        int events) {
    /** How many months of momentum a summary has. */
    public static final int MONTHS = 24;

    public ProcessSummary {
        momentum = List.copyOf(momentum);
        warnings = List.copyOf(warnings);
    }
}
