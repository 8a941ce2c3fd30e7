package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Family;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who the ids of a correction are, so that its line says so wherever it is laid over a page that doesn't have them. */
final class Naming {
    private Naming() {}

    /**
     * The correction, with names beside all ids that a page of the ledger names.
     *
     * @throws CorrectionFault where an id is of somebody whom no page of the ledger names, and the correction doesn't either
     */
    static Correction complete(Store store, Correction correction) throws IOException, CorrectionFault {
        RecordKey key = correction.key();
        Family family = key == null ? null : key.family();
        if (key == null || family == null) {
            return correction;
        }
        return switch (correction.kind()) {
            case CHANGE -> correction.with(value(store, Fields.of(family, key.field()), correction.value()));
            case ADD -> {
                ObjectNode fields = JsonNodeFactory.instance.objectNode();
                for (var field : correction.value().properties()) {
                    fields.set(field.getKey(), value(store, Fields.of(family, field.getKey()), field.getValue()));
                }
                yield correction.with(fields);
            }
            case RELINK -> {
                if (!correction.value().has("to")) {
                    yield correction.with(named(store, correction.value()));
                }
                ObjectNode link = correction.value().deepCopy();
                link.set("to", named(store, link.get("to")));
                yield correction.with(link);
            }
            default -> correction;
        };
    }

    private static JsonNode value(Store store, Fields.Field field, JsonNode value) throws IOException, CorrectionFault {
        if (field.holds() == Fields.Holds.ID) {
            return value.isNull() ? value : named(store, value.isArray() && value.size() == 1 ? value.get(0) : value);
        }
        if (field.holds() != Fields.Holds.IDS || value.isNull()) {
            return value;
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : Party.in(value)) {
            ids.add(named(store, one));
        }
        return ids;
    }

    private static JsonNode named(Store store, JsonNode party) throws IOException, CorrectionFault {
        String id = Party.id(party).asText();
        boolean ofPage = id.indexOf(':') < 0; // an event, a count or an agreement of the page itself
        if (Party.isNamed(party) || ofPage || id.equals(dev.parley.reader.reading.Actor.OUTLET)) {
            return party;
        }
        ObjectNode named = Party.isPlace(id) ? place(store, id) : actor(store, id);
        if (named == null) {
            throw new CorrectionFault("no page of the ledger names " + id
                    + "; say what it is called, or take the id that parley events --json shows");
        }
        return named;
    }

    private static @Nullable ObjectNode actor(Store store, String id) throws IOException {
        List<ObjectNode> found = store.ask(
                "SELECT id, name, kind FROM actors WHERE id = ? ORDER BY name, kind LIMIT 1",
                List.of(id),
                row -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", row.getString(1))
                        .put("name", row.getString(2))
                        .put("kind", row.getString(3)));
        return found.isEmpty() ? null : found.get(0);
    }

    private static @Nullable ObjectNode place(Store store, String id) throws IOException {
        List<ObjectNode> found = store.ask(
                "SELECT id, name, kind, country, lat, lon, disputed FROM places WHERE id = ? ORDER BY name, country LIMIT 1",
                List.of(id),
                row -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", row.getString(1))
                        .put("name", row.getString(2))
                        .put("kind", row.getString(3))
                        .put("country", row.getString(4))
                        .put("lat", (Double) row.getObject(5))
                        .put("lon", (Double) row.getObject(6))
                        .put("disputed", row.getBoolean(7)));
        return found.isEmpty() ? null : found.get(0);
    }
}
