package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The states, lands, organisations and groups of the knowledge files, by id and by name, for those who write about them
 * outside of a page: {@code state:SDN} is Sudan, and "Sudan" is {@code state:SDN}.
 */
public final class Register {
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    /** Someone whom the files know. */
    public record Entry(String id, String name, ActorKind kind) {}

    /** The register of this knowledge. */
    public Register(Knowledge knowledge) {
        for (KnownActor actor : Almanac.known(knowledge).values()) {
            byId.put(actor.id(), new Entry(actor.id(), actor.name(), actor.kind()));
            add(actor.name(), actor.id());
            actor.names().forEach(name -> add(name, actor.id()));
        }
    }

    private void add(String name, String id) {
        byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new TreeSet<>())
                .add(id);
    }

    /** Who has an id; null where no file tells of it. */
    public @Nullable Entry of(String id) {
        return byId.get(id);
    }

    /** The ids of all who are called so, in any case. */
    public Set<String> called(String name) {
        return byName.getOrDefault(name.strip().toLowerCase(Locale.ROOT), Set.of());
    }
}
