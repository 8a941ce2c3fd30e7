package dev.parley.reader.events;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** CAMEO's codes of actors. */
final class ActorCodes {
    ActorCodes(Knowledge knowledge) {}

    /** The code of the first of these actors that has one, or null. */
    @Nullable String of(Draft draft, Collection<String> actors) {
        for (String id : actors) {
            if (id.startsWith("state:")) {
                return id.substring("state:".length());
            }
        }
        return null;
    }
}
