package dev.parley.app.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;

/** What goes over the wire: records as JSON, with enums as readings write them. */
final class Json {
    static final String TYPE = "application/json";
    static final String PROBLEM = "application/problem+json";
    /** Javalin writes what it doesn't know as JSON in Latin letters alone. */
    private static final String IN_UTF_8 = "; charset=utf-8";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be written", e);
        }
    }

    static void answer(Context context, Object value) {
        context.contentType(TYPE).result(write(value));
    }

    static void answer(Context context, Problem problem) {
        context.status(problem.status()).contentType(PROBLEM + IN_UTF_8).result(write(problem.body()));
    }

    /**
     * The body of a request.
     *
     * @throws Problem where it is too large, no JSON in UTF-8, or JSON of something else
     */
    static <T> T body(Context context, Class<T> type) {
        if (!TYPE.equals(String.valueOf(context.contentType()).replaceFirst("\\s*;.*", ""))) {
            throw new Problem(415, "The body is of another kind", "send " + TYPE);
        }
        try {
            T value = MAPPER.readValue(Bodies.read(context), type);
            if (value == null) {
                throw Problem.wrong("the body is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Problem.wrong("the body can't be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Problem.wrong("the body is not in UTF-8: " + e.getMessage());
        }
    }
}
