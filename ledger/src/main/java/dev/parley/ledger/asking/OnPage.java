package dev.parley.ledger.asking;

import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ids are called on a page, and where its findings stand. */
final class OnPage {
    private final Reading reading;
    private final Map<String, String> names = new HashMap<>();
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

    /** Where a finding stands. */
    Citation citation(Finding finding) {
        String sentence = finding.sentence();
        return Citation.of(reading, sentence == null ? null : sentences.get(sentence));
    }
}
