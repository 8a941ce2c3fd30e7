package dev.parley.reader.agreements;

import dev.parley.reader.events.Events;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Stage;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Makes a commitment of what somebody agreed, promised or offered to do. A plan or a threat makes none. It is kept where
 * the page tells the same act done by the same hands, and broken only where the page says that it was not done.
 */
final class Commitments {

    void add(Draft draft, Events.Found found) {
        for (Event event : List.copyOf(draft.events())) {
            boolean binds =
                    switch (event.stage()) {
                        case AGREED, PROMISED, OFFERED -> true;
                        default -> false;
                    };
            if (binds && !event.negated()) {
                add(draft, event, found.conditions());
            }
        }
    }

    private static void add(Draft draft, Event event, Map<String, String> conditions) {
        List<String> by = event.roles().agent();
        if (by.isEmpty()) {
            if (event.assertion().holder().equals(Actor.OUTLET)) {
                return;
            }
            by = List.of(event.assertion().holder());
        }
        draft.add(new Commitment(
                draft.nextId(Family.COMMITMENTS),
                event.start(),
                event.end(),
                event.text(),
                event.sentence(),
                by,
                event.roles().target(),
                event.act(),
                event.roles().about(),
                status(draft, event),
                conditions.get(event.id()),
                event.when().value() == null ? null : event.when()));
    }

    private static CommitmentStatus status(Draft draft, Event commitment) {
        for (Event event : draft.events()) {
            boolean sameAct = event.act().equals(commitment.act()) && event.stage() == Stage.DONE;
            boolean sameHands = !Collections.disjoint(
                    event.roles().agent(), commitment.roles().agent());
            if (sameAct && sameHands && event.start() > commitment.start()) {
                return event.negated() ? CommitmentStatus.BROKEN : CommitmentStatus.KEPT;
            }
        }
        return CommitmentStatus.OPEN;
    }
}
