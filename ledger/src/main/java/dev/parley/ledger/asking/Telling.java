package dev.parley.ledger.asking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as one page tells it, as part of a joined event.
 *
 * @param event the event, with the sentence that tells it
 * @param family the family of its page ({@link Family#id}): pages of one family count once
 * @param known the day on which its page could be known
 * @param position {@code supports}; {@code contradicts} where it denies what most tell; {@code copy} where an earlier page of its
 *     family tells the same
 * @param reason why it was joined to the others, in words; null for the first telling
 */
public record Telling(
        EventRow event,
        String family,
        @Nullable LocalDate known,
        String position,
        @Nullable String reason) {}
