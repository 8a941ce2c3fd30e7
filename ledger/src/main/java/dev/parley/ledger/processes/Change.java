package dev.parley.ledger.processes;

import dev.parley.ledger.store.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Something new in a process between two days.
 *
 * @param process the process's id
 * @param day the day from which pages tell it
 * @param kind {@code phase}, {@code event}, {@code stage}, {@code agreement}, {@code commitment} or {@code participant}
 * @param before what was told until then; null for what is new
 * @param after what is told now
 * @param what in a few words, what it is that changed
 * @param citation a sentence that tells it; null where none does, as for a phase that ended by silence
 */
public record Change(
        String process,
        String day,
        String kind,
        String what,
        @Nullable String before,
        String after,
        @Nullable Citation citation) {}
