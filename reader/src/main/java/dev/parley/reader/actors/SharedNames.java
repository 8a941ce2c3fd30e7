package dev.parley.reader.actors;

import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the plural of a name that two states share: "the two Koreas", "both Congos", "the Sudans". */
final class SharedNames {
    /** The plural of the last word of a state's name → the states whose names end with that word. */
    private final Map<String, List<KnownActor>> byPlural = new HashMap<>();

    SharedNames(Collection<KnownActor> known) {
        for (KnownActor actor : known) {
            if (actor.kind() == ActorKind.STATE) {
                String last = actor.name().substring(actor.name().lastIndexOf(' ') + 1);
                byPlural.computeIfAbsent(last + "s", ignored -> new ArrayList<>())
                        .add(actor);
            }
        }
    }

    /** Refers the token to both states that it names; does nothing where it names no two. */
    void read(Cast cast, int position, int token) {
        List<KnownActor> named = byPlural.get(cast.trees().get(position).form(token));
        if (named == null || cast.taken(position, token)) {
            return;
        }
        List<KnownActor> sharing =
                named.stream().filter(state -> state.existsIn(cast.year())).toList();
        if (sharing.size() != 2) {
            return;
        }
        for (KnownActor actor : sharing) {
            cast.refer(
                    position, token, token + 1, cast.known(actor).id, MentionKind.NAME, "one of the two of this name");
        }
    }
}
