package dev.parley.app.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of the records that go over the wire, as their declarations tell them. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /** The schemas of records, and of all that they hold, by name. */
    static Map<String, ObjectNode> of(Class<?>... records) {
        Schemas schemas = new Schemas();
        for (Class<?> type : records) {
            schemas.reference(type);
        }
        return schemas.schemas;
    }

    /** The name of a record's schema: its own. */
    private static String name(Class<?> type) {
        return type == Problem.Body.class ? "Problem" : type.getSimpleName();
    }

    private ObjectNode reference(Class<?> type) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            ObjectNode schema = JSON.objectNode();
            schemas.put(name, schema);
            fill(schema, type);
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void fill(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed != null && !renamed.value().isEmpty() ? renamed.value() : component.getName();
            required.add(name);
            properties.set(name, schema(component.getAnnotatedType()));
        }
    }

    private ObjectNode schema(AnnotatedType type) {
        boolean nullable = type.isAnnotationPresent(Nullable.class);
        if (type instanceof AnnotatedParameterizedType list) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", schema(list.getAnnotatedActualTypeArguments()[0]));
            return array;
        }
        Class<?> plain = (Class<?>) type.getType();
        if (JsonNode.class.isAssignableFrom(plain)) {
            return JSON.objectNode();
        }
        if (plain.isRecord()) {
            ObjectNode reference = reference(plain);
            return nullable ? either(reference) : reference;
        }
        ObjectNode schema = JSON.objectNode();
        if (plain.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                values.add(constant.toString());
            }
            return nullable ? either(schema) : schema;
        }
        String name = word(plain);
        if (nullable) {
            schema.putArray("type").add(name).add("null");
        } else {
            schema.put("type", name);
        }
        return schema;
    }

    private static ObjectNode either(ObjectNode schema) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
        return either;
    }

    private static String word(Class<?> type) {
        if (type == String.class || type == LocalDate.class) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "integer";
        }
        throw new IllegalArgumentException("no schema for " + type);
    }
}
