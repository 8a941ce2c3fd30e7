package dev.parley.app.sheet;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ids of a reading are called. */
final class Names {
    private final Map<String, String> byId = new HashMap<>();

    Names(Reading reading) {
        for (Actor actor : reading.actors()) {
            byId.put(actor.id(), actor.name());
        }
        for (Place place : reading.places()) {
            byId.put(place.id(), place.name());
        }
        for (Agreement agreement : reading.agreements()) {
            byId.put(agreement.id(), agreement.name());
        }
        for (Event event : reading.events()) {
            byId.put(event.id(), "“" + event.text() + "”");
        }
        for (Count count : reading.counts()) {
            byId.put(count.id(), count.text());
        }
        byId.put(Actor.OUTLET, "the page");
    }

    /** The name of an id; the id itself where nothing has it. */
    String of(String id) {
        return byId.getOrDefault(id, id);
    }

    /** All names, once each, with commas. */
    String of(List<String> ids) {
        Set<String> names = new LinkedHashSet<>();
        ids.forEach(id -> names.add(of(id)));
        return String.join(", ", names);
    }
}
