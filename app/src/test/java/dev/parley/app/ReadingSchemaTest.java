package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reading.schema.json, docs/reading.md and the records say the same. */
class ReadingSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCS = Project.ROOT.resolve("docs");

    @Test
    void everyReadingOfTheExamplesFitsTheSchema() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        Run run = Run.of("read", "--json", Project.ROOT.resolve("examples").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        for (String line : run.out().lines().toList()) {
            assertThat(schema.validate(JSON.readTree(line))).isEmpty();
        }
    }

    @Test
    void recordsAndSchemaHaveTheSameFields() throws IOException {
        JsonNode schema = schema();
        assertThat(names(schema.path("properties"))).isEqualTo(fields(Reading.class));
        Map<String, Class<?>> records = records();
        assertThat(names(schema.path("$defs"))).isEqualTo(records.keySet());
        records.forEach((name, type) -> {
            JsonNode definition = schema.path("$defs").path(name);
            assertThat(names(definition.path("properties"))).as(name).isEqualTo(fields(type));
            assertThat(Set.of(JSON.convertValue(definition.path("required"), String[].class)))
                    .as(name)
                    .isEqualTo(fields(type));
        });
    }

    @Test
    void enumsAndSchemaHaveTheSameWords() throws IOException {
        JsonNode schema = schema();
        records().forEach((name, type) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType().isEnum() && !name.equals("SentenceSpan")) {
                    JsonNode field =
                            schema.path("$defs").path(name).path("properties").path(component.getName());
                    Set<String> words = Stream.of(component.getType().getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.toSet());
                    Set<String> told = Stream.of(JSON.convertValue(field.path("enum"), String[].class))
                            .filter(word -> word != null)
                            .collect(Collectors.toSet());
                    assertThat(told).as(name + "." + component.getName()).isEqualTo(words);
                }
            }
        });
    }

    @Test
    void theDocumentTellsOfEveryField() throws IOException {
        String document = Files.readString(DOCS.resolve("reading.md"));
        Map<String, Class<?>> all = records();
        all.put("Reading", Reading.class);
        all.forEach((name, type) -> assertThat(fields(type))
                .as(name)
                .allSatisfy(field -> assertThat(document).contains("`" + field + "`")));
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(DOCS.resolve("reading.schema.json").toFile());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    /** The names that a record's fields have in JSON. */
    private static Set<String> fields(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
            fields.add(given == null ? component.getName() : given.value());
        }
        return fields;
    }

    /** All records that a reading is made of, itself aside. */
    private static Map<String, Class<?>> records() {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        collect(Reading.class, found);
        return new java.util.TreeMap<>(found);
    }

    private static void collect(Class<?> type, Map<String, Class<?>> into) {
        for (RecordComponent component : type.getRecordComponents()) {
            Type used = component.getGenericType();
            if (used instanceof ParameterizedType list) {
                used = list.getActualTypeArguments()[0];
            }
            if (used instanceof Class<?> inner
                    && inner.isRecord()
                    && into.putIfAbsent(inner.getSimpleName(), inner) == null) {
                collect(inner, into);
            }
        }
    }
}
