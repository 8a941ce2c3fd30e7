package dev.parley.reader.events;

import dev.parley.reader.actors.Actors;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Place;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** CAMEO's codes of the actors that take part in an event. */
final class ActorCodes {
    private final Actors actors;

    ActorCodes(Actors actors) {
        this.actors = actors;
    }

    /** The code of the first of these actors that has one, or null. */
    @Nullable String of(Draft draft, Collection<String> ids) {
        for (String id : ids) {
            String code = draft.get(id) instanceof Actor actor ? actors.cameoCode(actor) : "";
            if (!code.isEmpty()) {
                return code;
            }
        }
        return null;
    }

    /** The code of the first of these places' lands, but for the source's own; null where there is none. */
    @Nullable String ofLand(Draft draft, Collection<String> places, @Nullable String source) {
        for (String id : places) {
            String land = draft.get(id) instanceof Place place ? place.country() : null;
            if (land != null && (source == null || !source.startsWith(land))) {
                return land;
            }
        }
        return null;
    }
}
