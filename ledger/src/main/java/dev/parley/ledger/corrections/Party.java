package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import java.util.ArrayList;
import java.util.List;

/**
 * Whoever a correction puts into a record: an id, or an object of id, name and kind (for a place with its country and
 * coordinates too), by which it can be told where its page doesn't have it otherwise.
 */
final class Party {
    private static final String PLACE = "place:";

    private Party() {}

    /** Its id, as a text. */
    static JsonNode id(JsonNode party) {
        if (party.isArray() && party.size() == 1) {
            return id(party.get(0));
        }
        JsonNode id = party.get("id");
        return id == null ? party : id;
    }

    /** All parties of a value. */
    static List<JsonNode> in(JsonNode value) {
        List<JsonNode> parties = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(parties::add);
        } else if (value.has("to")) {
            parties.add(value.get("to"));
        } else {
            parties.add(value);
        }
        return parties;
    }

    /** Whether it names itself, so that a record of it can be made. */
    static boolean isNamed(JsonNode party) {
        return party.path("id").isTextual() && party.path("name").isTextual();
    }

    static boolean isPlace(String id) {
        return id.startsWith(PLACE);
    }

    /** What kind of actor an id of this form is. */
    static ActorKind kind(String id) {
        return switch (id.substring(0, Math.max(0, id.indexOf(':')))) {
            case "person" -> ActorKind.PERSON;
            case "state" -> ActorKind.STATE;
            case "source" -> ActorKind.SOURCE;
            case "group" -> ActorKind.GROUP;
            default -> ActorKind.ORGANISATION;
        };
    }

    /** The record of an actor that no words of the page are told to mean. */
    static ObjectNode actor(JsonNode party, ObjectNode empty) {
        String id = party.path("id").asText();
        String name = party.path("name").asText();
        empty.put("id", id)
                .put("kind", party.path("kind").asText(kind(id).toString()))
                .put("name", name)
                .put("anonymous", false)
                .put("basis", Basis.GIVEN.toString());
        empty.putArray("names").add(name);
        empty.putArray("roles");
        return empty;
    }

    /** The record of a place, on the words that a correction is about. */
    static ObjectNode place(JsonNode party, JsonNode on, ObjectNode empty) {
        empty.put("id", party.path("id").asText())
                .put("kind", party.path("kind").asText("place"))
                .put("name", party.path("name").asText())
                .put("disputed", party.path("disputed").asBoolean(false));
        for (String field : List.of("start", "end", "text", "sentence")) {
            empty.set(field, on.get(field));
        }
        for (String field : List.of("country", "within", "lat", "lon", "precision", "geonamesId")) {
            empty.set(field, party.get(field));
        }
        return empty;
    }
}
