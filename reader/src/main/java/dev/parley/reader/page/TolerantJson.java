package dev.parley.reader.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as pages hold it: with comments, stray commas and bare line breaks; of broken JSON, what stands before the break. */
final class TolerantJson {
    private static final int LONGEST = 2_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private TolerantJson() {}

    /**
     * What was read.
     *
     * @param value maps, lists and texts; null where nothing could be read
     * @param cut whether the rest was left out because it is longer, or nested deeper, than this class reads
     */
    record Result(@Nullable Object value, boolean cut) {}

    static Result read(String json) {
        boolean cut = json.length() > LONGEST;
        Deque<Object> open = new ArrayDeque<>();
        Object root = null;
        String field = null;
        try (JsonParser parser = FACTORY.createParser(cut ? json.substring(0, LONGEST) : json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Object value = null;
                switch (token) {
                    case FIELD_NAME -> field = parser.currentName();
                    case START_OBJECT -> value = new LinkedHashMap<String, Object>();
                    case START_ARRAY -> value = new ArrayList<Object>();
                    case END_OBJECT, END_ARRAY -> {
                        open.pop();
                        if (open.isEmpty()) {
                            return new Result(root, cut);
                        }
                    }
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                        value = parser.getText();
                    default -> {}
                }
                if (value != null) {
                    if (open.isEmpty()) {
                        root = value;
                    } else {
                        put(open.peek(), field, value);
                    }
                    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                        open.push(value);
                    }
                }
            }
        } catch (StreamConstraintsException e) {
            return new Result(root, true);
        } catch (IOException e) {
            return new Result(root, cut); // broken JSON is common; what was read so far still counts
        }
        return new Result(root, cut);
    }

    @SuppressWarnings("unchecked") // only containers made above are open
    private static void put(@Nullable Object container, @Nullable String field, Object value) {
        if (container instanceof Map<?, ?> map && field != null) {
            ((Map<String, Object>) map).put(field, value);
        } else if (container instanceof List<?> list) {
            ((List<Object>) list).add(value);
        }
    }
}
