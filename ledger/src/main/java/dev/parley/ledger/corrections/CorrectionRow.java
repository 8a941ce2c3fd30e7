package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A correction and what became of it.
 *
 * @param state whether it counts
 * @param because why it is orphaned, or by which line it is undone or overruled; null where it counts
 * @param against the ids of corrections that say something else of the same; the latest counts
 * @param record the id on the page of the record that it is about, where there is one now
 */
public record CorrectionRow(
        String id,
        String time,
        String who,
        CorrectionKind kind,
        @Nullable RecordKey key,
        JsonNode value,
        @Nullable String note,
        State state,
        @Nullable String because,
        List<String> against,
        @Nullable String record) {

    /** Whether a correction counts. */
    public enum State {
        /** It is laid over its record. */
        APPLIED,
        /** Its record, or its page, isn't there now; it waits for it. */
        ORPHANED,
        /** A later correction says something else of the same. */
        OVERRULED,
        /** A later line undoes it. */
        UNDONE;

        /** The word in JSON, such as {@code applied}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
