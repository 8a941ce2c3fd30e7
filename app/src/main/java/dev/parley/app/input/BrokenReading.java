package dev.parley.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.parley.reader.reading.ReadingJson;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line that should be a reading, told by its fields: "events[3].stage can't be halfway". */
final class BrokenReading {
    private BrokenReading() {}

    static String told(String line, JsonProcessingException fault) {
        if (fault instanceof InvalidFormatException value) {
            return path(value.getPath()) + " can't be " + value.getValue();
        }
        if (!(fault instanceof JsonMappingException broken)) {
            return "it is cut off, or no JSON";
        }
        String path = path(broken.getPath());
        String missing =
                broken instanceof ValueInstantiationException made ? missing(at(line, broken.getPath()), made) : null;
        if (missing != null) {
            return (path.isEmpty() ? missing : path + "." + missing) + " is missing";
        }
        return (path.isEmpty() ? "the line" : path) + " has another form than readings have";
    }

    /** The first field of a record that must be there and isn't. */
    private static @Nullable String missing(JsonNode record, ValueInstantiationException fault) {
        RecordComponent[] fields = fault.getType().getRawClass().getRecordComponents();
        for (RecordComponent field : fields == null ? new RecordComponent[0] : fields) {
            boolean may =
                    field.getType().isPrimitive() || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!may && !record.hasNonNull(field.getName())) {
                return field.getName();
            }
        }
        return null;
    }

    private static JsonNode at(String line, List<JsonMappingException.Reference> steps) {
        try {
            JsonNode node = ReadingJson.tree(line);
            for (JsonMappingException.Reference step : steps) {
                node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the line was read once", e);
        }
    }

    /** {@code events[3].roles}, of the steps that lead there. */
    private static String path(List<JsonMappingException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
