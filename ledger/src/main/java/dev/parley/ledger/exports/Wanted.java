package dev.parley.ledger.exports;

import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.Filter;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a ledger is wanted. What is null or empty is not asked about, and a table is asked only about what it has: one of quotes
 * has no acts.
 *
 * @param who an id or a name of someone who takes part, speaks or promises
 * @param acts one of these acts
 * @param stages one of these stages
 * @param place an id, a name or a country (ISO 3166-1 alpha-3)
 * @param statuses commitments with one of these statuses
 * @param since the first day: of an event, or of the page for all else
 * @param until the last day
 * @param asOf only what pages tell that could be known on this day
 */
public record Wanted(
        @Nullable String who,
        List<String> acts,
        List<String> stages,
        @Nullable String place,
        List<String> statuses,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate asOf) {

    /** All that is there. */
    public static final Wanted ALL = new Wanted(null, List.of(), List.of(), null, List.of(), null, null, null);

    public Wanted {
        acts = List.copyOf(acts);
        stages = List.copyOf(stages);
        statuses = List.copyOf(statuses);
    }

    /** The events that are wanted. */
    EventQuestion events() {
        return new EventQuestion(who, acts, stages, place, window());
    }

    private Window window() {
        return new Window(since, until, asOf, 1, 0);
    }

    /** The conditions on a table of events. */
    Filter events(Store store) throws LedgerFault {
        return new Filter(store, asOf)
                .takesPart(who)
                .acts(acts)
                .stages(stages)
                .happenedIn(place)
                .within(window(), "t.day", "t");
    }

    /** The conditions on a table of quotes. */
    Filter quotes(Store store) throws LedgerFault {
        return new Filter(store, asOf).speaks(who).within(window(), "p.known", "p");
    }

    /** The conditions on a table of commitments. */
    Filter commitments(Store store) throws LedgerFault {
        return new Filter(store, asOf)
                .commits(who)
                .acts(acts)
                .statuses(statuses)
                .within(window(), "p.known", "p");
    }

    /** The conditions on any other table. */
    Filter pages(Store store) {
        return new Filter(store, asOf).within(window(), "p.known", "p");
    }
}
