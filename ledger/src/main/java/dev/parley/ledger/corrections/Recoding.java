package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ledger.store.Shipped;
import dev.parley.reader.events.Codes;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes that follow from what was corrected. */
final class Recoding {
    /** Fields of an event from which its CAMEO code follows. */
    static final Set<String> OF_EVENT = Set.of("act", "stage", "negated", "scope");

    private static Codes codes() {
        return Shipped.codes();
    }

    boolean isCode(String cameo) {
        return codes().knows(cameo);
    }

    boolean isAct(String word) {
        return codes().acts().contains(word);
    }

    /** Gives an event the CAMEO code of its act and stage, as they are now. */
    void event(ObjectNode event) {
        Stage stage = word(Stage.values(), event.path("stage"));
        if (stage != null) {
            boolean negated = event.path("negated").asBoolean();
            Scope scope = word(Scope.values(), event.path("scope"));
            cameo(event, codes().cameo(event.path("act").asText(), stage, negated, scope));
        }
    }

    /** Gives an event a CAMEO code, and what follows from it in PLOVER. */
    void cameo(ObjectNode event, @Nullable String cameo) {
        ObjectNode into = event.get("codes") instanceof ObjectNode there ? there : event.putObject("codes");
        Event.Plover plover = codes().plover(cameo);
        into.put("cameo", cameo);
        into.set("plover", plover == null ? null : ReadingJson.tree(plover));
    }

    /**
     * Gives an event the codes of the actors that take part, where they can be told: a state's is in its id, and another
     * actor's is what the page's other events say.
     */
    static void actors(ObjectNode event, Reading reading) {
        if (event.get("codes") instanceof ObjectNode codes) {
            codes.put("source", code(event.path("roles").path("agent"), reading));
            codes.put("target", code(event.path("roles").path("target"), reading));
        }
    }

    private static @Nullable String code(JsonNode ids, Reading reading) {
        for (JsonNode id : ids) {
            String code = code(id.asText(), reading);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static @Nullable String code(String id, Reading reading) {
        if (id.startsWith("state:")) {
            return id.substring("state:".length());
        }
        for (Event event : reading.events()) {
            if (isFirst(event.roles().agent(), id) && event.codes().source() != null) {
                return event.codes().source();
            }
            if (isFirst(event.roles().target(), id) && event.codes().target() != null) {
                return event.codes().target();
            }
        }
        return null;
    }

    private static boolean isFirst(List<String> ids, String id) {
        return !ids.isEmpty() && ids.get(0).equals(id);
    }

    private static <E extends Enum<E>> @Nullable E word(E[] values, JsonNode word) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(word.asText()))
                .findFirst()
                .orElse(null);
    }
}
