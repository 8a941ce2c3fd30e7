package dev.parley.ledger.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A format of the field for events: tab-separated text, a line for each event. */
interface EventSheet {
    /** The names of the columns, in order. */
    List<String> columns();

    /** Whether a first line names the columns. */
    boolean hasHeader();

    /** Whether it has a line for each page that tells an event. */
    default boolean isOfTellings() {
        return false;
    }

    /** The values for an event; null where the format has no place for it, as for one without a code. */
    @Nullable List<String> row(CodedEvent event);
}
