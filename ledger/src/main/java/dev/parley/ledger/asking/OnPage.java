package dev.parley.ledger.asking;

import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ids are called on a page, and where its findings stand. */
final class OnPage {
    private final Reading reading;
    private final Map<String, String> names = new HashMap<>();
    /** ids of those who can be promised something */
    private final Set<String> bodies = new HashSet<>();

    private final Map<String, SentenceSpan> sentences = new HashMap<>();

    OnPage(Reading reading) {
        this.reading = reading;
        for (Event event : reading.events()) {
            names.put(event.id(), event.text());
        }
        for (Count count : reading.counts()) {
            names.put(count.id(), count.text());
        }
        for (Agreement agreement : reading.agreements()) {
            names.put(agreement.id(), agreement.name());
        }
        for (Place place : reading.places()) {
            names.put(place.id(), place.name());
        }
        for (Actor actor : reading.actors()) {
            names.put(actor.id(), actor.name());
            if (isBody(actor)) {
                bodies.add(actor.id());
            }
        }
        names.put(Actor.OUTLET, "the page");
        reading.sentences().forEach(sentence -> sentences.put(sentence.id(), sentence));
    }

    Named named(String id) {
        return new Named(id, names.getOrDefault(id, id));
    }

    @Nullable Named namedOrNull(@Nullable String id) {
        return id == null ? null : named(id);
    }

    List<Named> named(List<String> ids) {
        return ids.stream().map(this::named).toList();
    }

    /** The sentence around an offset in the page's text; the page alone where it lies in none. */
    Citation citationOf(int offset) {
        return Citation.of(
                reading,
                reading.sentences().stream()
                        .filter(sentence -> sentence.start() <= offset && offset < sentence.end())
                        .findFirst()
                        .orElse(null));
    }

    /** Whether it was promised not to do something. */
    boolean isToRefrain(Commitment commitment) {
        return commitment.isToRefrain(reading.events());
    }

    /**
     * To whom something is promised. A reading has there whom the act is done to as well: who is to withdraw from a town promises the
     * town nothing, nor do prisoners get a promise by whoever is to release them.
     */
    List<String> promised(Commitment commitment) {
        return commitment.to().stream().filter(bodies::contains).toList();
    }

    /** Whether an actor is somebody: people of a kind are only where they belong to somebody. */
    private static boolean isBody(Actor actor) {
        return actor.kind() != ActorKind.GROUP || actor.partOf() != null;
    }

    /** Where a finding stands. */
    Citation citation(Finding finding) {
        String sentence = finding.sentence();
        return Citation.of(reading, sentence == null ? null : sentences.get(sentence));
    }
}
