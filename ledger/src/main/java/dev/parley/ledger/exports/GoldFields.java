package dev.parley.ledger.exports;

import dev.parley.reader.reading.Family;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a record that a test page asks for: what they are called there, and where they lie in the record. */
final class GoldFields {
    private static final Map<Family, Map<String, String>> ALL = Map.of(
            Family.EVENTS,
            fields(
                    "act",
                    "act",
                    "stage",
                    "stage",
                    "negated",
                    "negated",
                    "agent",
                    "roles.agent",
                    "target",
                    "roles.target",
                    "holder",
                    "assertion.holder",
                    "stance",
                    "assertion.stance",
                    "when",
                    "when.value"),
            Family.QUOTES,
            fields("kind", "kind", "speaker", "speaker"),
            Family.COUNTS,
            fields("what", "what", "value", "value"),
            Family.AGREEMENTS,
            fields("kind", "kind", "status", "status", "parties", "parties"),
            Family.COMMITMENTS,
            fields("act", "act", "status", "status", "by", "by", "due", "due.value"),
            Family.RELATIONS,
            fields("kind", "kind", "from", "from", "to", "to"),
            Family.ACTORS,
            fields("kind", "kind", "name", "name"));

    private GoldFields() {}

    private static Map<String, String> fields(String... namesAndPaths) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPaths.length; i += 2) {
            fields.put(namesAndPaths[i], namesAndPaths[i + 1]);
        }
        return fields;
    }

    /** The fields of a family; none where test pages have no rows of it. */
    static Map<String, String> of(Family family) {
        return ALL.getOrDefault(family, Map.of());
    }
}
