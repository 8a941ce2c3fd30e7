package dev.parley.ledger.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Corrected pages as test pages: the page's text, and beside it the records that a reader must find in it and those that it must
 * not. What was corrected must be so; what people left as it was should.
 */
final class GoldPages {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NAME = 16;

    private GoldPages() {}

    /** Writes each page whose reading people corrected; the files and how many rows each has. */
    static void write(Store store, Path folder, Map<String, Long> written) throws IOException {
        List<String> pages = store.ask(
                "SELECT p.id FROM corrected JOIN pages p USING (page) ORDER BY p.id",
                List.of(),
                row -> row.getString(1));
        for (String id : pages) {
            Reading original = store.original(id);
            Reading corrected = store.reading(id);
            if (original != null && corrected != null) {
                String name = id.substring(0, NAME);
                Files.writeString(folder.resolve(name + ".txt"), original.page().text());
                StringBuilder lines =
                        new StringBuilder(head(name, original.page()).toString()).append('\n');
                long rows = 0;
                for (ObjectNode row : rows(original, corrected)) {
                    row.put("id", String.format(Locale.ROOT, "C%03d", ++rows));
                    lines.append(row).append('\n');
                }
                Files.writeString(folder.resolve(name + ".gold.jsonl"), lines);
                written.put(name + ".gold.jsonl", rows);
            }
        }
    }

    private static ObjectNode head(String name, Page page) {
        ObjectNode head = JSON.objectNode().put("page", name + ".txt");
        head.putObject("options").put("published", page.published().value());
        return head.putNull("process");
    }

    private static List<ObjectNode> rows(Reading original, Reading corrected) {
        Map<String, Finding> before = byId(original);
        Map<String, Finding> after = byId(corrected);
        Map<String, ObjectNode> rows = new TreeMap<>();
        after.forEach((id, now) -> {
            Finding was = before.get(id);
            if (GoldFields.of(now.family()).isEmpty()) {
                return;
            }
            rows.put(order(now), row(now, now.equals(was) ? "SHOULD" : "MUST", corrected));
        });
        before.forEach((id, was) -> {
            if (!after.containsKey(id) && !GoldFields.of(was.family()).isEmpty()) {
                rows.put(order(was), row(was, "NOT", original));
            }
        });
        return List.copyOf(rows.values());
    }

    private static String order(Finding record) {
        Integer start = record.start();
        return String.format(Locale.ROOT, "%s %08d %s", record.family(), start == null ? 0 : start, record.id());
    }

    private static Map<String, Finding> byId(Reading reading) {
        Map<String, Finding> all = new HashMap<>();
        List.of(
                        reading.actors(),
                        reading.events(),
                        reading.quotes(),
                        reading.counts(),
                        reading.agreements(),
                        reading.commitments(),
                        reading.relations())
                .forEach(family -> family.forEach(record -> all.put(record.id(), record)));
        return all;
    }

    private static ObjectNode row(Finding record, String level, Reading reading) {
        ObjectNode row = JSON.objectNode()
                .put("id", "")
                .put("level", level)
                .put("family", record.family().toString());
        if (record.text() != null) {
            row.put("near", record.text());
        }
        ObjectNode want = row.putObject("want");
        JsonNode tree = ReadingJson.tree((Record) record);
        Set<String> ids = byId(reading).keySet();
        GoldFields.of(record.family()).forEach((field, path) -> {
            JsonNode value = tree;
            for (String step : path.split("\\.")) {
                value = value.path(step);
            }
            want.set(field, wanted(value, ids, reading));
        });
        return row;
    }

    /** A value as gold has it: any of a list, names for ids of the page's own records, null for what must be empty. */
    private static JsonNode wanted(JsonNode value, Set<String> ids, Reading reading) {
        if (value.isArray()) {
            if (value.isEmpty()) {
                return JSON.nullNode();
            }
            ArrayNode any = JSON.arrayNode();
            value.forEach(one -> any.add(name(one.asText(), ids, reading)));
            return any;
        }
        if (value.isTextual()) {
            return JSON.arrayNode().add(name(value.asText(), ids, reading));
        }
        return value.isMissingNode() ? JSON.nullNode() : value;
    }

    private static String name(String value, Set<String> ids, Reading reading) {
        if (value.indexOf(':') >= 0 || !ids.contains(value)) {
            return value;
        }
        Finding record = byId(reading).get(value);
        String text = record == null ? null : record.text();
        return text == null ? value : text;
    }
}
