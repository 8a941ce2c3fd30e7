package dev.parley.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.reader.knowledge.Example;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the examples of the knowledge files: each sentence is read as the body of a page published on {@value #PUBLISHED},
 * and its reading must hold what the example says. docs/knowledge.md tells how an expectation is written.
 */
public final class Examples {
    private static final String PUBLISHED = "2024-08-20";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first word of an expectation → the collection, and the field that the second word is about. */
    private static final Map<String, String[]> FAMILIES = Map.of(
            "time", new String[] {"times", "value"},
            "place", new String[] {"places", "name"},
            "mention", new String[] {"mentions", "text"},
            "quote", new String[] {"quotes", "kind"},
            "count", new String[] {"counts", "value"},
            "actor", new String[] {"actors", "id"},
            "agreement", new String[] {"agreements", "kind"},
            "commitment", new String[] {"commitments", "act"},
            "relation", new String[] {"relations", "kind"},
            "event", new String[] {"events", "act"});

    private static final Map<String, String> PATHS = Map.of(
            "agent", "/roles/agent",
            "target", "/roles/target",
            "about", "/roles/about",
            "place", "/roles/place",
            "count", "/roles/count",
            "holder", "/assertion/holder",
            "stance", "/assertion/stance",
            "when", "/when/value",
            "cameo", "/codes/cameo");

    private static final Set<String> ROLES = Set.of("agent", "target", "about", "place", "count");

    private final Parley parley;
    private final Knowledge knowledge;

    /** The acts in which agent and target may stand either way. */
    private final Set<String> symmetric = new HashSet<>();

    public Examples(Parley parley, Knowledge knowledge) {
        this.parley = parley;
        this.knowledge = knowledge;
        for (Fact fact : knowledge.facts("acts.tsv")) {
            if (fact.optional(2).equals("yes")) {
                symmetric.add(fact.column(0, "the act"));
            }
        }
    }

    /**
     * An example that did not come out.
     *
     * @param example what was read and expected
     * @param found what the reading holds instead, for people
     */
    public record Failure(Example example, String found) {}

    /**
     * How the examples came out.
     *
     * @param facts number of facts in all files
     * @param examples number of examples run
     * @param failures those that did not come out
     */
    public record Result(int facts, int examples, List<Failure> failures) {}

    /** Runs all examples, in the order of the files. */
    public Result run() {
        int facts = 0;
        int examples = 0;
        List<Failure> failures = new ArrayList<>();
        for (String file : knowledge.all()) {
            for (Fact fact : knowledge.facts(file)) {
                facts++;
                for (Example example : fact.examples()) {
                    examples++;
                    Failure failure = run(example);
                    if (failure != null) {
                        failures.add(failure);
                    }
                }
            }
        }
        return new Result(facts, examples, failures);
    }

    /** Runs one example; null where it comes out. */
    public @Nullable Failure run(Example example) {
        RawPage page = new RawPage(
                example.text().getBytes(StandardCharsets.UTF_8),
                example.file() + ":" + example.line(),
                null,
                PUBLISHED,
                null,
                RawPage.Format.BODY);
        try {
            Reading reading = parley.read(page);
            return holds(example, JSON.readTree(ReadingJson.write(reading)));
        } catch (PageFault | JsonProcessingException e) {
            return new Failure(example, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Failure holds(Example example, JsonNode reading) {
        List<String> words = new ArrayList<>(Arrays.asList(example.expected().split("\\s+")));
        boolean absent = words.get(0).equals("no");
        if (absent) {
            words.remove(0);
        }
        String[] family = FAMILIES.get(words.get(0));
        boolean act = family == null || words.get(0).equals("event");
        String collection = family == null ? "events" : family[0];
        if (family != null) {
            words.remove(0);
        }
        Map<String, Set<String>> names = names(reading);
        JsonNode records = reading.path(collection);
        for (JsonNode record : records) {
            if (fits(record, words, act, family == null ? "act" : family[1], names)) {
                return absent ? new Failure(example, summary(records)) : null;
            }
        }
        return absent ? null : new Failure(example, summary(records));
    }

    private boolean fits(
            JsonNode record, List<String> words, boolean event, String main, Map<String, Set<String>> names) {
        boolean negated = false;
        int bare = 0;
        for (String word : words) {
            int equal = word.indexOf('=');
            if (equal > 0) {
                String field = word.substring(0, equal);
                String wanted = word.substring(equal + 1);
                if (!matches(record, path(field, event), wanted, names)
                        && !(event && matchesOtherSide(record, field, wanted, names))) {
                    return false;
                }
            } else if (event && word.equals("not")) {
                negated = true;
            } else {
                String field = bare == 0 ? main : "stage";
                if (!matches(record, "/" + field, word, names)) {
                    return false;
                }
                bare++;
            }
        }
        // An expectation without words is of any event at all, negated or not.
        return !event || words.isEmpty() || record.path("negated").asBoolean() == negated;
    }

    /** Who meets whom is the same the other way round. */
    private boolean matchesOtherSide(JsonNode record, String field, String wanted, Map<String, Set<String>> names) {
        String other =
                switch (field) {
                    case "agent" -> "target";
                    case "target" -> "agent";
                    default -> "";
                };
        return !other.isEmpty()
                && symmetric.contains(record.path("act").asText())
                && matches(record, path(other, true), wanted, names);
    }

    private static String path(String field, boolean event) {
        boolean known = event || !ROLES.contains(field);
        return known ? PATHS.getOrDefault(field, "/" + field) : "/" + field;
    }

    private static boolean matches(JsonNode record, String path, String wanted, Map<String, Set<String>> names) {
        JsonNode value = record.at(path);
        String plain = plain(wanted);
        if (value.isArray()) {
            if (value.isEmpty()) {
                return plain.equals("none");
            }
            for (JsonNode item : value) {
                if (same(item, plain, names)) {
                    return true;
                }
            }
            return false;
        }
        if (value.isNull() || value.isMissingNode()) {
            return plain.equals("none");
        }
        return same(value, plain, names);
    }

    private static boolean same(JsonNode value, String wanted, Map<String, Set<String>> names) {
        if (value.isObject()) {
            return same(value.path(value.has("value") ? "value" : "text"), wanted, names);
        }
        if (value.isNumber()) {
            return isNumber(wanted) && Double.parseDouble(wanted) == value.asDouble();
        }
        String text = plain(value.asText());
        return text.equals(wanted)
                || names.getOrDefault(value.asText(), Set.of()).contains(wanted);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** In lower case, without the punctuation that may close quoted words. */
    private static String plain(String text) {
        String words = text.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.endsWith(",") || words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /**
     * Every id → the names of what has it and the words that mention it, and the last word of each, so that an example may say {@code
     * agent=Putin} or {@code agent=commander}.
     */
    private static Map<String, Set<String>> names(JsonNode reading) {
        Map<String, Set<String>> all = new HashMap<>();
        for (String family : List.of("actors", "places", "agreements")) {
            for (JsonNode record : reading.path(family)) {
                Set<String> names = all.computeIfAbsent(record.path("id").asText(), id -> new HashSet<>());
                addName(record.path("name").asText(), names);
                record.path("names").forEach(name -> addName(name.asText(), names));
                addName(record.path("kind").asText(), names);
            }
        }
        // "The Thai commander" has the canonical name "commander of Thailand"; the text's own words mean him too.
        for (JsonNode mention : reading.path("mentions")) {
            Set<String> names = all.get(mention.path("target").asText());
            if (names != null) {
                addName(mention.path("text").asText(), names);
            }
        }
        return all;
    }

    private static void addName(String name, Set<String> into) {
        String plain = plain(name);
        into.add(plain);
        into.add(plain.substring(plain.lastIndexOf(' ') + 1));
    }

    private static String summary(JsonNode records) {
        if (records.isEmpty()) {
            return "nothing";
        }
        List<String> all = new ArrayList<>();
        for (JsonNode record : records) {
            StringBuilder line = new StringBuilder();
            for (String field : List.of("act", "stage", "kind", "value", "name", "target", "how", "status")) {
                if (record.hasNonNull(field)) {
                    line.append(record.path(field).asText()).append(' ');
                }
            }
            if (record.path("negated").asBoolean()) {
                line.append("not ");
            }
            if (record.has("roles") && record.path("roles").isObject()) {
                line.append("agent=")
                        .append(record.at("/roles/agent"))
                        .append(" target=")
                        .append(record.at("/roles/target"));
            }
            all.add(line.append("(")
                    .append(record.path("text").asText())
                    .append(")")
                    .toString());
        }
        return String.join("; ", all);
    }
}
