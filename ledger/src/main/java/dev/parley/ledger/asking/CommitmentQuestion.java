package dev.parley.ledger.asking;

import dev.parley.ledger.store.Citation;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments are wanted. What is null or empty is not asked about.
 *
 * @param who an id or a name of someone who is to do it or to whom it was promised
 * @param acts one of these acts
 * @param statuses one of these statuses
 * @param due only what has a day by which it is due
 * @param dueUntil and that is due on this day or before
 * @param window a commitment's day is that on which its page could be known
 */
public record CommitmentQuestion(
        @Nullable String who,
        List<String> acts,
        List<String> statuses,
        boolean due,
        @Nullable LocalDate dueUntil,
        Window window) {

    public CommitmentQuestion {
        acts = List.copyOf(acts);
        statuses = List.copyOf(statuses);
    }

    /** The commitments; what is due first comes first, what has no such day last. */
    public List<CommitmentRow> ask(Store store) throws IOException {
        Filter filter = new Filter(store, window.asOf())
                .commits(who)
                .acts(acts)
                .statuses(statuses)
                .compare("t.due_until <= ?", dueUntil)
                .within(window, "p.known", "p");
        if (due) {
            filter.always("t.due IS NOT NULL");
        }
        String order = "t.due_until NULLS LAST, p.known DESC NULLS LAST";
        return Answer.of(store, "commitments", filter, order, window, Reading::commitments, CommitmentRow::of);
    }

    /**
     * What somebody agreed, promised or offered to do; the fields are those of a reading's commitments.
     *
     * @param to whom it is promised, as far as they can be promised something: no places, and no people whom nothing is told of but
     *     what they are (prisoners)
     * @param negated whether it is promised not to do it
     * @param due by when, in EDTF
     */
    public record CommitmentRow(
            String id,
            int start,
            int end,
            String text,
            List<Named> by,
            List<Named> to,
            String act,
            boolean negated,
            List<Named> about,
            String status,
            @Nullable String condition,
            @Nullable String due,
            Citation citation) {

        static CommitmentRow of(Commitment commitment, OnPage page) {
            Event.When due = commitment.due();
            return new CommitmentRow(
                    commitment.id(),
                    commitment.start(),
                    commitment.end(),
                    commitment.text(),
                    page.named(commitment.by()),
                    page.named(page.promised(commitment)),
                    commitment.act(),
                    page.isToRefrain(commitment),
                    page.named(commitment.about()),
                    commitment.status().toString(),
                    commitment.condition(),
                    due == null ? null : due.value(),
                    page.citation(commitment));
        }
    }
}
