package dev.parley.reader.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** A reading as JSON, one object on one line, and back. Safe for use by many threads. */
public final class ReadingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Reading.class);
    private static final ObjectReader READER = MAPPER.readerFor(Reading.class);

    private ReadingJson() {}

    /** The reading on one line, without a line break at its end. Fields without a value are there as {@code null}. */
    public static String write(Reading reading) {
        try {
            return WRITER.writeValueAsString(reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading of " + reading.page().source() + " can't be written", e);
        }
    }

    /** The same as {@link #write(Reading)} in UTF-8. */
    public static byte[] bytes(Reading reading) {
        try {
            return WRITER.writeValueAsBytes(reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading of " + reading.page().source() + " can't be written", e);
        }
    }

    /** Another record of Parley's on one line, written as readings are. */
    public static String write(Record record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can't be written: " + record, e);
        }
    }

    /**
     * A reading from its JSON. Fields that are not known are passed over, so that readings of later versions load.
     *
     * @throws JsonProcessingException where the text is not a reading; the message names line, column and field
     */
    public static Reading read(String json) throws JsonProcessingException {
        return READER.readValue(json);
    }

    /** The same as {@link #read(String)} from UTF-8. */
    public static Reading read(byte[] json) throws IOException {
        return READER.readValue(json);
    }

    /** A reading, or one of its records, as a tree that can be changed. */
    public static ObjectNode tree(Record record) {
        return MAPPER.valueToTree(record);
    }

    /** A text as a tree. */
    public static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    /**
     * A record from its tree.
     *
     * @throws JsonProcessingException where the tree is no such record; the message names the field
     */
    public static <R> R of(JsonNode tree, Class<R> type) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, type);
    }
}
