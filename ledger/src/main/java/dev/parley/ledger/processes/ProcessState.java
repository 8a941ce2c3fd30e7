package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.Named;
import dev.parley.ledger.asking.QuoteQuestion.QuoteRow;
import dev.parley.ledger.store.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process as it stood on a day, with the sentences that say so. Days are written as {@code 2024-08-20}.
 *
 * @param summary what stands in the list of processes
 * @param asOf the day: the one asked for, or else that of the ledger's last page
 * @param names its other names
 * @param from its first day by the file that knows it
 * @param until its last day by that file; null where it goes on
 * @param participants who takes part: known from the file, seen in pages, or both
 * @param moves what brought it into its phase, the last move first
 * @param ladder how far things have got
 * @param agreements its agreements, each joined across pages, the latest first
 * @param commitments its commitments, each joined across pages: overdue ones, open ones by the day they are due, then the others
 * @param timeline its latest events, the latest first
 * @param quotes what those who take part said last
 * @param counts how many were killed, displaced and so on, by month
 * @param relations ties of those who take part, each with the sentence that tells it last
 */
public record ProcessState(
        ProcessSummary summary,
        String asOf,
        List<String> names,
        @Nullable String from,
        @Nullable String until,
        List<Participant> participants,
        List<PhaseMove> moves,
        List<Rung> ladder,
        List<JoinedAgreement> agreements,
        List<JoinedCommitment> commitments,
        List<TimelineEvent> timeline,
        List<QuoteRow> quotes,
        List<CountMonth> counts,
        List<Tie> relations) {

    public ProcessState {
        names = List.copyOf(names);
        participants = List.copyOf(participants);
        moves = List.copyOf(moves);
        ladder = List.copyOf(ladder);
        agreements = List.copyOf(agreements);
        commitments = List.copyOf(commitments);
        timeline = List.copyOf(timeline);
        quotes = List.copyOf(quotes);
        counts = List.copyOf(counts);
        relations = List.copyOf(relations);
    }

    /**
     * Somebody who takes part.
     *
     * @param who the actor
     * @param role {@code party}, {@code mediator} or {@code guarantor}
     * @param known whether a file knows it in this role
     * @param period from when to when, as the file writes it ({@code 2013..2020-06}); null where no file knows it
     * @param firstSeen the day of the first page that has it in this role; null where none has
     * @param lastSeen the day of the last such page
     * @param pages how many pages have it in this role
     */
    public record Participant(
            Named who,
            String role,
            boolean known,
            @Nullable String period,
            @Nullable String firstSeen,
            @Nullable String lastSeen,
            int pages) {}

    /**
     * A step from one phase into the next.
     *
     * @param phase the phase that began
     * @param day when; null where pages tell it without a day
     * @param why in a few words: {@code talks}, {@code an agreement}, {@code a year without talks}
     * @param event the event that tells it; null where none does, as for the end that a file knows or a year of silence
     */
    public record PhaseMove(
            String phase,
            @Nullable String day,
            String why,
            @Nullable EventRow event) {}

    /**
     * What of the process has got so far: a rung of the ladder from what is asked for to what is kept. Only acts of cooperation stand on
     * it.
     *
     * @param rung {@code requested demanded offered signalled planned promised agreed signed done}, {@code refused}, or of commitments
     *     {@code kept broken}
     * @param number how many events, each counted once, or commitments
     * @param last the latest of them in a few words
     * @param day its day; null where none is told
     * @param citation where it is told
     */
    public record Rung(
            String rung, int number, String last, @Nullable String day, Citation citation) {}

    /**
     * An event of the timeline, as the page tells it that says most.
     *
     * @param id leads to the joined event ({@link dev.parley.ledger.asking.JoinedEvent#idOf})
     * @param day when it happened, or else the page's day
     * @param move what it moves: {@code contact talk deal deed break force none}
     * @param weight for cooperation (positive) or conflict (negative)
     * @param pages how many pages tell it
     * @param families how many stories do, each of which counts once
     */
    public record TimelineEvent(
            String id, String day, String move, double weight, int pages, int families, EventRow event) {}

    /**
     * An agreement as all pages tell it.
     *
     * @param name the name that says most
     * @param names all names that pages give it
     * @param kind such as {@code ceasefire}
     * @param status how far it has got by the last page that says
     * @param statusDay the day of that page
     * @param signed when it was signed, in EDTF
     * @param pages how many pages tell of it
     * @param citation where its status is told
     */
    public record JoinedAgreement(
            String name,
            List<String> names,
            String kind,
            List<Named> parties,
            List<Named> mediators,
            List<Named> guarantors,
            String status,
            @Nullable String statusDay,
            @Nullable String signed,
            List<JoinedProvision> provisions,
            int pages,
            Citation citation) {
        public JoinedAgreement {
            names = List.copyOf(names);
            parties = List.copyOf(parties);
            mediators = List.copyOf(mediators);
            guarantors = List.copyOf(guarantors);
            provisions = List.copyOf(provisions);
        }
    }

    /**
     * A class of provisions of an agreement.
     *
     * @param type its class in the Peace Accords Matrix
     * @param implementation from 0, not at all, to 3, in full, by the last page that says; null where none does
     * @param due by when, in EDTF
     * @param text the words of the last page
     */
    public record JoinedProvision(
            String type,
            @Nullable Integer implementation,
            @Nullable String due,
            String text,
            Citation citation) {}

    /**
     * A commitment as all pages tell it.
     *
     * @param status {@code open kept partly broken lapsed withdrawn disputed}, by the last page that says
     * @param due the last day by which it is due; null where none is told
     * @param overdue whether it is open though that day has gone by
     * @param first the day of the first page that tells of it
     * @param pages how many pages do
     * @param last as the page has it that its status is taken from
     */
    public record JoinedCommitment(
            String status,
            @Nullable String due,
            boolean overdue,
            @Nullable String first,
            int pages,
            CommitmentRow last) {}

    /**
     * Numbers of a month, from the counts of the events that happened in it, each event counted once.
     *
     * @param what {@code killed wounded displaced} and the like
     * @param low by the lowest number of each event
     * @param best by the number of each event that most pages give
     * @param high by the highest
     * @param citation one of the sentences
     */
    public record CountMonth(String period, String what, double low, double best, double high, Citation citation) {}

    /** A tie between two who are there, as the last page has it that tells it. */
    public record Tie(
            Named from, String kind, Named to, @Nullable String trend, int pages, Citation citation) {}
}
