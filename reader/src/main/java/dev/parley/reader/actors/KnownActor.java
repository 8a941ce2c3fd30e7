package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.ActorKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state, land, organisation, mission or armed group that the knowledge files tell of.
 *
 * @param id the id that readings use, such as {@code state:ARM} or {@code org:african-union}
 * @param kind what kind of actor it is
 * @param name its canonical name
 * @param names its other names
 * @param partOf the id of what it belongs to
 * @param cameo its CAMEO actor code, empty where none is known
 * @param from the first year of its existence, or {@link Integer#MIN_VALUE}
 * @param until the last year of its existence, or {@link Integer#MAX_VALUE}
 */
record KnownActor(
        String id,
        ActorKind kind,
        String name,
        List<String> names,
        @Nullable String partOf,
        String cameo,
        int from,
        int until) {

    KnownActor {
        names = List.copyOf(names);
    }

    /**
     * The actor that a knowledge file means by an id.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where no file tells of it
     */
    static KnownActor named(String written, Map<String, KnownActor> known, Fact fact) {
        KnownActor actor = known.get(States.id(written, known));
        if (actor == null) {
            throw fact.fault(
                    "no file knows '" + written + "'", "add it to the files of actors, or write its id as it is there");
        }
        return actor;
    }

    boolean existsIn(int year) {
        return from <= year && year <= until;
    }

    boolean isState() {
        return id.startsWith(States.RECOGNISED) || id.startsWith(States.LAND);
    }
}
