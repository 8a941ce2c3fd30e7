package dev.parley.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of a record's fields as people type them: {@code FIELD=VALUE}, several values apart by commas, nothing for null. */
final class FieldValues {
    private static final Set<String> LISTS =
            Set.of("agent", "target", "about", "place", "count", "parties", "mediators", "guarantors", "by", "to");
    private static final Set<String> NUMBERS = Set.of("value", "low", "high", "lat", "lon");
    private static final Set<String> TRUTHS = Set.of("negated", "private", "anonymous", "approximate", "disputed");

    private FieldValues() {}

    /**
     * The fields and their values.
     *
     * @throws IllegalArgumentException where one is not written so
     */
    static ObjectNode of(List<String> fields) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            int mark = field.indexOf('=');
            if (mark < 1) {
                throw new IllegalArgumentException(
                        field + " gives no field a value; write FIELD=VALUE, as in stage=offered");
            }
            String name = field.substring(0, mark);
            values.set(name, value(name, field.substring(mark + 1)));
        }
        return values;
    }

    private static JsonNode value(String field, String written) {
        if (LISTS.contains(field)) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (String one : written.split(",")) {
                if (!one.isBlank()) {
                    list.add(one.strip());
                }
            }
            return list;
        }
        if (written.isEmpty()) {
            return NullNode.getInstance();
        }
        if (TRUTHS.contains(field) && (written.equals("true") || written.equals("false"))) {
            return BooleanNode.valueOf(written.equals("true"));
        }
        if (NUMBERS.contains(field)) {
            try {
                return DoubleNode.valueOf(Double.parseDouble(written));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(field + " must be a number, not " + written, e);
            }
        }
        return new TextNode(written);
    }

    /** Somebody by id, and by name where it is told. */
    static JsonNode party(String id, @Nullable String name) {
        return name == null
                ? new TextNode(id)
                : JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }
}
