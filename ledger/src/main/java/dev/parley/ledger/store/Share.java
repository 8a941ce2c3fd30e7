package dev.parley.ledger.store;

import dev.parley.ledger.joining.Deed;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a page belongs to one process: that from which states of the process are put together, kept packed ({@link ShareCodec}). Days
 * are counted since 1970; {@link Deed#UNKNOWN} stands where none is told. A {@code place} is the offset of a
 * finding's first char on the page.
 */
public record Share(
        List<OfEvent> events,
        List<OfAgreement> agreements,
        List<OfCommitment> commitments,
        List<OfQuote> quotes,
        List<OfRelation> relations,
        List<OfCount> counts,
        List<Participant> participants) {

    /** The number of a day. */
    public static int day(@Nullable LocalDate day) {
        return day == null ? Deed.UNKNOWN : Math.toIntExact(day.toEpochDay());
    }

    /**
     * An event, as {@link Belonging.OfEvent}.
     *
     * @param until the last day on which it can have happened, where the page tells one
     * @param move the place of the move among all, as the record's type {@code move} has them
     * @param signs whether its act is to sign or to ratify
     */
    public record OfEvent(
            int number,
            int day,
            int until,
            int move,
            Stage stage,
            double weight,
            boolean signs,
            boolean negated,
            boolean gain,
            boolean dated) {}

    /**
     * An agreement.
     *
     * @param key tells which agreements of other pages are the same
     * @param signed when it was signed, in EDTF
     * @param from the first day on which it can have been signed, and {@code until} the last
     */
    public record OfAgreement(
            String id,
            int place,
            String key,
            String name,
            String kind,
            String status,
            @Nullable String signed,
            int from,
            int until) {}

    /**
     * A commitment.
     *
     * @param key a number for what is promised and those who promise it
     * @param due the last day by which it is to be kept
     */
    public record OfCommitment(String id, int place, long key, CommitmentStatus status, int due) {}

    /** A quote of somebody who takes part. */
    public record OfQuote(int place) {}

    /** A relation; those of one key are the same. */
    public record OfRelation(String id, int place, String key) {}

    /**
     * A number for an event of which the page tells the day.
     *
     * @param event the event's place among those of the page, from 0
     * @param low the least, and {@code high} the greatest that it can be; the number itself where the page doesn't say
     */
    public record OfCount(String id, int place, int event, String what, double low, double value, double high) {}

    /** Somebody who takes part in a role; {@code name} is what the page calls them. */
    public record Participant(
            String actor, String role, @Nullable String name) {}
}
