package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Shipped;
import dev.parley.ledger.store.Store;
import dev.parley.reader.actors.Register;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Family;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells who the ids and names of a correction are, so that its line says so wherever it is laid over a page that doesn't have
 * them: "Kenya" becomes {@code state:KEN} with its name beside it.
 */
final class Naming {
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]*:\\S+");

    private final Store store;
    /** The page that is corrected; null where the ledger doesn't have it. */
    private final @Nullable CorrectedPage page;

    Naming(Store store, @Nullable CorrectedPage page) {
        this.store = store;
        this.page = page;
    }

    /**
     * The correction, with names beside all ids, and ids in place of all names.
     *
     * @throws CorrectionFault where somebody is meant whom neither the page, nor another page of the ledger, nor the files of
     *     actors know, and the correction doesn't say what they are called
     */
    Correction complete(Correction correction) throws IOException, CorrectionFault {
        RecordKey key = correction.key();
        Family family = key == null ? null : key.family();
        if (key == null || family == null) {
            return correction;
        }
        return switch (correction.kind()) {
            case CHANGE -> correction.with(value(Fields.of(family, key.field()), correction.value()));
            case ADD -> {
                ObjectNode fields = JsonNodeFactory.instance.objectNode();
                for (var field : correction.value().properties()) {
                    fields.set(field.getKey(), value(Fields.of(family, field.getKey()), field.getValue()));
                }
                yield correction.with(fields);
            }
            case RELINK -> {
                if (!correction.value().has("to")) {
                    yield correction.with(named(correction.value(), true));
                }
                ObjectNode link = correction.value().deepCopy();
                Fields.Field role = Fields.of(family, key.field());
                link.set("to", named(link.get("to"), role.holds() == Fields.Holds.RECORDS));
                yield correction.with(link);
            }
            default -> correction;
        };
    }

    private JsonNode value(Fields.Field field, JsonNode value) throws IOException, CorrectionFault {
        return switch (field.holds()) {
            case ID, RECORD -> {
                JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
                yield one.isNull() ? one : named(one, field.holds() == Fields.Holds.RECORD);
            }
            case IDS, RECORDS -> {
                ArrayNode ids = JsonNodeFactory.instance.arrayNode();
                for (JsonNode one : value.isNull() ? List.<JsonNode>of() : Party.in(value)) {
                    ids.add(named(one, field.holds() == Fields.Holds.RECORDS));
                }
                yield value.isNull() ? value : ids;
            }
            default -> value;
        };
    }

    /** @param anything whether any record of the page may be meant, not only an actor or a place */
    private JsonNode named(JsonNode party, boolean anything) throws IOException, CorrectionFault {
        JsonNode written = Party.id(party);
        String id = written.asText().strip();
        if (!written.isTextual() || id.isEmpty()) {
            throw new CorrectionFault(
                    party + " is nobody; give an id such as state:KEN, or a name that the page or the ledger knows");
        }
        if (id.equals(Actor.OUTLET) || (page != null && page.has(id, anything))) {
            return isOnlyOfPage(id) || id.equals(Actor.OUTLET) || Party.isNamed(party) ? party : known(id, party);
        }
        if (!ID.matcher(id).matches()) {
            return called(id);
        }
        return Party.isNamed(party) ? party : known(id, null);
    }

    private static boolean isOnlyOfPage(String id) {
        return id.indexOf(':') < 0;
    }

    /** @param otherwise what to answer where nobody tells what the id is called; null where that is a fault */
    private JsonNode known(String id, @Nullable JsonNode otherwise) throws IOException, CorrectionFault {
        ObjectNode named = Party.isPlace(id) ? place(store, id) : actor(store, id);
        if (named == null && otherwise == null) {
            throw new CorrectionFault(
                    "neither a page of the ledger nor the files of actors know " + id
                            + "; take an id that parley events --json shows, or say what it is called with parley correct relink --name");
        }
        return named != null ? named : otherwise == null ? new TextNode(id) : otherwise;
    }

    /** The one who is called so. */
    private JsonNode called(String name) throws IOException, CorrectionFault {
        Set<String> ids = page == null ? Set.of() : page.called(name);
        if (ids.size() != 1) {
            ids = new TreeSet<>(ids);
            ids.addAll(Shipped.register().called(name));
            ids.addAll(inLedger(name));
        }
        if (ids.size() > 1) {
            throw new CorrectionFault(
                    name + " may be " + String.join(" or ", ids) + "; give the id of the one that is meant");
        }
        if (ids.isEmpty()) {
            throw new CorrectionFault(
                    "nobody is called " + name
                            + ", on the page, in the ledger or in the files of actors; give an id such as state:KEN, as parley events --json shows them");
        }
        return known(ids.iterator().next(), null);
    }

    private Set<String> inLedger(String name) throws LedgerFault {
        String small = name.toLowerCase(Locale.ROOT);
        return new TreeSet<>(store.ask(
                "SELECT n.actor FROM actor_names n JOIN actors a ON a.page = n.page AND a.id = n.actor"
                        + " WHERE n.name = ? AND NOT a.anonymous UNION SELECT id FROM places WHERE lower(name) = ?",
                List.of(small, small),
                row -> row.getString(1)));
    }

    private static @Nullable ObjectNode actor(Store store, String id) throws IOException {
        List<ObjectNode> found = store.ask(
                "SELECT id, name, kind FROM actors WHERE id = ? ORDER BY name, kind LIMIT 1",
                List.of(id),
                row -> actor(row.getString(1), row.getString(2), row.getString(3)));
        Register.Entry known = found.isEmpty() ? Shipped.register().of(id) : null;
        return known != null
                ? actor(known.id(), known.name(), known.kind().toString())
                : found.isEmpty() ? null : found.get(0);
    }

    private static ObjectNode actor(String id, String name, String kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("kind", kind);
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
