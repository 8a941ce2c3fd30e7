package dev.parley.reader.events;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Place;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CAMEO's codes of the actors that take part in an event. */
final class ActorCodes {
    private final Function<Actor, String> codes;

    /**
     * @param codes the code of an actor alone
     */
    ActorCodes(Function<Actor, String> codes) {
        this.codes = codes;
    }

    /** The code of the first of these actors that has one, or the land of the first place; null where there is none. */
    @Nullable String of(Draft draft, Collection<String> ids) {
        for (String id : ids) {
            String code = of(draft.get(id));
            if (code != null && !code.isEmpty()) {
                return code;
            }
        }
        return null;
    }

    private @Nullable String of(@Nullable Finding taking) {
        if (taking instanceof Actor actor) {
            return codes.apply(actor);
        }
        return taking instanceof Place place ? place.country() : null;
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
