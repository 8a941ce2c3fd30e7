package dev.parley.ledger.asking;

import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as one page tells it; the fields are those of a reading's events (docs/reading.md).
 *
 * @param id unique on its page
 * @param start offset of its words in the page's text
 * @param end offset after them
 * @param holder on whose word it stands
 * @param happened when, in EDTF
 */
public record EventRow(
        String id,
        int start,
        int end,
        String text,
        String act,
        String stage,
        boolean negated,
        @Nullable String scope,
        Named holder,
        String stance,
        boolean anonymous,
        List<Named> agent,
        List<Named> target,
        List<Named> about,
        List<Named> place,
        List<Named> count,
        @Nullable String happened,
        @Nullable String cameo,
        Citation citation) {

    static EventRow of(Event event, OnPage page) {
        Event.Roles roles = event.roles();
        Scope scope = event.scope();
        return new EventRow(
                event.id(),
                event.start(),
                event.end(),
                event.text(),
                event.act(),
                event.stage().toString(),
                event.negated(),
                scope == null ? null : scope.toString(),
                page.named(event.assertion().holder()),
                event.assertion().stance().toString(),
                event.assertion().anonymous(),
                page.named(roles.agent()),
                page.named(roles.target()),
                page.named(roles.about()),
                page.named(roles.place()),
                page.named(roles.count()),
                event.when().value(),
                event.codes().cameo(),
                page.citation(event));
    }
}
