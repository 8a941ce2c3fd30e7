package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.EventCounts;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.NameQuestion;
import dev.parley.ledger.asking.PageQuestion;
import dev.parley.ledger.asking.PlaceQuestion;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.asking.Story;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.processes.Change;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessSummary;
import dev.parley.ledger.search.Hits;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API and its description hold each other: every route is described and every description has a route; schemas follow from
 * the records; every operation is asked for here, and what it answers fits its schema.
 */
class DescriptionTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path FILE =
            Path.of("src/main/resources/dev/parley/app/desk/openapi.json").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static OpenDesk desk;
    private static ObjectNode description;
    private static final Set<String> ASKED = new TreeSet<>();

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        description = (ObjectNode) MAPPER.readTree(FILE.toFile());
        desk = OpenDesk.withExamples(folder.resolve("ledger"));
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        desk.close();
        assertThat(desk.faults).isEmpty();
    }

    private static Map<String, ObjectNode> schemas() {
        return Schemas.of(
                Problem.Body.class,
                SessionRoutes.Session.class,
                SessionRoutes.SignIn.class,
                Desk.State.class,
                Incoming.class,
                IntakeRoutes.Came.class,
                IntakeRoutes.Pasted.class,
                PageQuestion.PageRow.class,
                PageRoutes.Why.class,
                Story.class,
                EventRow.class,
                EventCounts.class,
                JoinedEvent.class,
                QuoteQuestion.QuoteRow.class,
                CommitmentQuestion.CommitmentRow.class,
                Hits.Hit.class,
                NameQuestion.NameRow.class,
                ProcessSummary.class,
                ProcessState.class,
                PlaceQuestion.PlaceRow.class,
                Change.class,
                CorrectionRow.class,
                CorrectionRoutes.Wish.class,
                CorrectionRoutes.Undo.class,
                CorrectionRoutes.Written.class,
                CorrectionRoutes.Precedence.class);
    }

    @Test
    void schemasFollowFromTheRecords() throws IOException {
        ObjectNode written = (ObjectNode) description.path("components").path("schemas");
        ObjectNode wanted = MAPPER.createObjectNode();
        wanted.set("Reading", written.path("Reading"));
        schemas().forEach(wanted::set);
        if (Boolean.getBoolean("documents.write")) {
            ((ObjectNode) description.path("components")).set("schemas", wanted);
            Files.writeString(FILE, description.toPrettyString() + "\n");
        } else {
            assertThat(written)
                    .as("renew openapi.json with -Ddocuments.write=true")
                    .isEqualTo(wanted);
        }
    }

    @Test
    void routesAndPathsAreTheSame() {
        Set<String> routes = new TreeSet<>();
        for (Route route : desk.routes()) {
            if (route.path().startsWith("/api/")) {
                routes.add(route.method() + " " + route.path());
            }
        }
        assertThat(routes).isEqualTo(operations());
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    @Test
    void whatIsAnsweredFitsItsSchema() throws IOException, InterruptedException {
        JsonNode pages = get("/api/pages", "?limit=2&words=congo", 200);
        String page = pages.path("rows").path(0).path("page").asText();
        assertThat(page).hasSize(64);
        get("/api/pages", "?addedAfter=0&since=2020&offset=1", 200);
        get("/api/pages", "?limit=0", 400);
        JsonNode reading = ask("GET", "/api/pages/{page}", "/api/pages/" + page, null, 200);
        String event = reading.path("events").path(0).path("id").asText();
        ask("GET", "/api/pages/{page}", "/api/pages/none", null, 404);
        ask("GET", "/api/pages/{page}/story", "/api/pages/" + page + "/story", null, 200);
        String why = "/api/pages/{page}/events/{event}/why";
        JsonNode explained = ask("GET", why, "/api/pages/" + page + "/events/" + event + "/why", null, 200);
        assertThat(explained.path("explanation").path("reasons")).isNotEmpty();
        ask("GET", why, "/api/pages/" + page + "/events/e999/why", null, 404);

        assertThat(get("/api/events", "?act=sign,meet&stage=done", 200).path("rows"))
                .isNotEmpty();
        get("/api/events", "?since=never", 400);
        get("/api/events", "?stage=foo", 400);
        assertThat(get("/api/events/counts", "?act=sgin", 400).path("detail").asText())
                .isEqualTo("there is no act sgin; did you mean sign?");
        get("/api/events", "?who=a&who=b", 400);
        JsonNode counts = get("/api/events/counts", "?act=sign", 200);
        assertThat(counts.path("total").asLong())
                .isEqualTo(get("/api/events", "?act=sign&limit=500", 200)
                        .path("rows")
                        .size());
        JsonNode joined =
                get("/api/joined-events", "?act=sign&limit=2", 200).path("rows").path(0);
        assertThat(joined.path("tellings")).isNotEmpty();
        List<JsonNode> parts = new ArrayList<>();
        for (int offset : List.of(0, 3, 6, 3)) {
            get("/api/joined-events", "?limit=3&offset=" + offset, 200)
                    .path("rows")
                    .forEach(parts::add);
        }
        List<JsonNode> whole = new ArrayList<>();
        get("/api/joined-events", "?limit=9", 200).path("rows").forEach(whole::add);
        whole.addAll(whole.subList(3, 6));
        assertThat(parts).as("a list in parts is the list").isEqualTo(whole);
        String oneEvent = "/api/joined-events/{event}";
        assertThat(ask(
                        "GET",
                        oneEvent,
                        "/api/joined-events/" + joined.path("id").asText(),
                        null,
                        200))
                .isEqualTo(joined);
        ask("GET", oneEvent, "/api/joined-events/none", null, 404);
        assertThat(get("/api/quotes", "?limit=3", 200).path("more").asBoolean()).isTrue();
        get("/api/commitments", "?due=true&status=open,kept&dueUntil=2030", 200);
        get("/api/commitments", "?due=perhaps", 400);
        assertThat(get("/api/search", "?words=ceasefire", 200).path("rows")).isNotEmpty();
        get("/api/search", "", 400);
        get("/api/search", "?words=(", 400);
        assertThat(get("/api/names", "?begin=malay", 200).path("rows")).isNotEmpty();
        JsonNode processes = get("/api/processes", "", 200);
        String process = processes.path("rows").path(0).path("id").asText();
        ask("GET", "/api/processes/{process}", "/api/processes/" + process, null, 200);
        ask("GET", "/api/processes/{process}", "/api/processes/" + process + "?asOf=1990", null, 200);
        ask("GET", "/api/processes/{process}", "/api/processes/none", null, 404);
        JsonNode events = ask(
                "GET",
                "/api/processes/{process}/events",
                "/api/processes/" + process + "/events?limit=2&asOf=2026",
                null,
                200);
        assertThat(events.path("rows")).hasSize(2);
        ask("GET", "/api/processes/{process}/places", "/api/processes/" + process + "/places", null, 200);
        String brief = "/api/processes/{process}/brief";
        ask("GET", brief, "/api/processes/" + process + "/brief?asOf=2026", null, 200);
        ask("GET", brief, "/api/processes/none/brief", null, 404);
        assertThat(get("/api/changes", "?since=2020&until=2026&process=" + process, 200)
                        .path("rows"))
                .isNotEmpty();
        get("/api/changes", "", 400);
        get("/api/ledger", "", 200);
        get("/api/openapi.json", "", 200);
        get("/api/incoming", "", 200);
        assertThat(get("/api/session", "", 200).path("signedIn").asBoolean()).isTrue();
        ask("DELETE", "/api/session", "/api/session", null, 200);
        ask("POST", "/api/session", "/api/session", "{\"password\": \"x\"}", 409);
        ask("GET", "/api/exports/{format}", "/api/exports/gdelt?act=sign", null, 200);
        ask("GET", "/api/exports/{format}", "/api/exports/csv", null, 200);
        ask("GET", "/api/exports/{format}", "/api/exports/none", null, 404);
        String table = "/api/exports/{format}/{table}";
        ask("GET", table, "/api/exports/jsonl/events?who=Malaysia", null, 200);
        ask("GET", table, "/api/exports/jsonl/commitments?status=open,kept", null, 200);
        ask("GET", table, "/api/exports/csv/joined-events?act=sign", null, 200);
        ask("GET", table, "/api/exports/jsonl/none", null, 404);
        corrects(page, event);
        addsAndJoins(page, reading);
        holdsAlways(page, reading);
        takesPages();
        hearsProgress();
        assertThat(ASKED).as("operations that are asked for here").isEqualTo(operations());
    }

    private static void corrects(String page, String event) throws IOException, InterruptedException {
        String wish = "{\"who\": \"ana\", \"kind\": \"change\", \"page\": \"" + page + "\", \"record\": \"" + event
                + "\", \"field\": \"stage\", \"value\": \"refused\", \"note\": \"they did not\"}";
        String line = ask("POST", "/api/corrections", "/api/corrections", wish, 201)
                .path("id")
                .asText();
        JsonNode rows = get("/api/corrections", "?page=" + page, 200).path("rows");
        assertThat(rows.path(0).path("state").asText()).isEqualTo("applied");
        JsonNode corrected = ask("GET", "/api/pages/{page}", "/api/pages/" + page, null, 200);
        assertThat(corrected.path("events").path(0).path("stage").asText()).isEqualTo("refused");
        ask("POST", "/api/corrections", "/api/corrections", wish.replace("refused", "no-stage"), 422);
        ask("POST", "/api/corrections", "/api/corrections", "{\"who\": \"ana\"}", 400);
        String undo = "/api/corrections/{correction}/undo";
        ask("POST", undo, "/api/corrections/" + line + "/undo", "{\"who\": \"ana\"}", 201);
        ask("POST", undo, "/api/corrections/" + line + "/undo", "{\"who\": \"ana\"}", 422);
        ask("POST", undo, "/api/corrections/c999/undo", "{\"who\": \"ana\"}", 404);
    }

    private static void addsAndJoins(String page, JsonNode reading) throws IOException, InterruptedException {
        String corrections = "/api/corrections";
        JsonNode body = reading.path("sentences").path(2);
        String add = "{\"who\": \"ana\", \"kind\": \"add\", \"page\": \"" + page
                + "\", \"words\": {\"family\": \"events\", \"type\": \"mediate\", \"start\": "
                + body.path("start").asInt() + ", \"end\": " + body.path("end").asInt()
                + "}, \"value\": {\"stage\": \"offered\"}}";
        ask("POST", corrections, corrections, add, 201);
        JsonNode added = ask("GET", "/api/pages/{page}", "/api/pages/" + page, null, 200);
        assertThat(added.path("events"))
                .anyMatch(event -> event.path("act").asText().equals("mediate")
                        && event.path("stage").asText().equals("offered"));
        ask("POST", corrections, corrections, add.replace("mediate", "no-act"), 422);
        ask("POST", corrections, corrections, add.replace("\"start\": ", "\"start\": -"), 400);
        JsonNode one = get("/api/events", "?limit=2", 200).path("rows").path(0);
        JsonNode other = get("/api/events", "?limit=2", 200).path("rows").path(1);
        String merge = "{\"who\": \"ana\", \"kind\": \"merge\", \"page\": \"" + pageOf(one) + "\", \"record\": \""
                + one.path("id").asText() + "\", \"other\": {\"page\": \"" + pageOf(other) + "\", \"record\": \""
                + other.path("id").asText() + "\"}}";
        ask("POST", corrections, corrections, merge, 201);
        String id = "/api/joined-events/" + pageOf(one).substring(0, 12) + ":"
                + one.path("start").asInt() + ":" + one.path("id").asText();
        assertThat(ask("GET", "/api/joined-events/{event}", id, null, 200).path("tellings"))
                .extracting(telling -> telling.path("event").path("text").asText())
                .contains(one.path("text").asText(), other.path("text").asText());
        ask("POST", corrections, corrections, merge.replace("merge", "split"), 201);
        ask("POST", corrections, corrections, merge.replaceFirst(", \"other.*", "}"), 400);
    }

    private static String pageOf(JsonNode event) {
        return event.path("citation").path("page").asText();
    }

    private static void holdsAlways(String page, JsonNode reading) throws IOException, InterruptedException {
        String trial = "/api/corrections/trial";
        String actor = reading.path("actors").path(1).path("id").asText();
        String wish = "{\"who\": \"ana\", \"kind\": \"reject\", \"page\": \"" + page + "\", \"record\": \"" + actor
                + "\", \"always\": true}";
        JsonNode shown = ask("POST", trial, trial, wish, 200);
        assertThat(shown.path("file").asText()).isEqualTo("actors/not-actors.tsv");
        assertThat(shown.path("pages")).isNotEmpty();
        Path kept = folder.resolve("ledger/knowledge/actors/not-actors.tsv");
        assertThat(kept).as("what is only tried is not kept").doesNotExist();
        ask("POST", trial, trial, wish.replace("reject", "note").replace("}", ", \"note\": \"x\"}"), 422);
        String line = ask("POST", "/api/corrections", "/api/corrections", wish, 201)
                .path("id")
                .asText();
        assertThat(kept).content().contains(shown.path("line").asText());
        ask(
                "POST",
                "/api/corrections/{correction}/undo",
                "/api/corrections/" + line + "/undo",
                "{\"who\": \"ana\"}",
                201);
    }

    private static void takesPages() throws IOException, InterruptedException {
        ask("POST", "/api/texts", "/api/texts", "{\"text\": \"Chad and Niger signed a truce on Monday.\"}", 202);
        ask("POST", "/api/texts", "/api/texts", "{\"text\": null}", 400);
        ask("POST", "/api/texts", "/api/texts", "{\"address\": \"file:///etc/passwd\"}", 400);
        ask("POST", "/api/texts", "/api/texts", "not JSON", 400);
        ask("POST", "/api/examples", "/api/examples", null, 202);
        HttpResponse<String> file = desk.send(desk.request("/api/files?name=truce.txt&published=2025-03-02")
                .header(Guard.HEADER, "1")
                .POST(HttpRequest.BodyPublishers.ofString("Kenya hosted the talks.")));
        fits("POST", "/api/files", file, 202);
        desk.awaitEvent(line -> line.contains("\"name\":\"truce.txt\",\"state\":\"stored\""));
        HttpResponse<String> nameless = desk.send(desk.request("/api/files")
                .header(Guard.HEADER, "1")
                .POST(HttpRequest.BodyPublishers.ofString("Kenya hosted the talks.")));
        fits("POST", "/api/files", nameless, 400);
    }

    private static void hearsProgress() throws IOException, InterruptedException {
        assertThat(desk.awaitEvent(line -> line.startsWith("event: incoming"))).isNotEmpty();
        ASKED.add("GET /api/progress");
    }

    @Test
    void aBrowserAsksOnlyWhetherSomethingHasChanged() throws IOException, InterruptedException {
        String path = "/api/quotes?limit=1";
        HttpResponse<String> first = desk.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = desk.send(desk.request(path).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(desk.send(desk.request("/api/quotes?limit=2").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> script = desk.get("/assets/desk.js");
        String scriptTag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(desk.send(desk.request("/assets/desk.js").header("If-None-Match", scriptTag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void rowsCanBePagedThrough() throws IOException, InterruptedException {
        List<String> all = ids("/api/events?limit=40");
        List<String> parts = new ArrayList<>(ids("/api/events?limit=15"));
        parts.addAll(ids("/api/events?limit=15&offset=15"));
        parts.addAll(ids("/api/events?limit=10&offset=30"));
        assertThat(all).hasSize(40).doesNotHaveDuplicates().isEqualTo(parts);
    }

    private static List<String> ids(String path) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        MAPPER.readTree(desk.get(path).body())
                .path("rows")
                .forEach(row -> ids.add(row.path("citation").path("page").asText()
                        + row.path("id").asText()));
        return ids;
    }

    private static JsonNode get(String path, String query, int status) throws IOException, InterruptedException {
        return ask("GET", path, path + query, null, status);
    }

    /** Asks, and holds the answer to what its operation promises. */
    private static JsonNode ask(
            String method, String operation, String address, @org.jspecify.annotations.Nullable String json, int status)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = desk.request(address)
                .header(Guard.HEADER, "1")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        return fits(method, operation, desk.send(request), status);
    }

    private static JsonNode fits(String method, String operation, HttpResponse<String> answer, int status)
            throws IOException {
        ASKED.add(method + " " + operation);
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        JsonNode described = description
                .path("paths")
                .path(operation)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
        assertThat(described.isMissingNode())
                .as(operation + " describes " + status)
                .isFalse();
        if (described.has("$ref")) {
            described = description.at(described.path("$ref").asText().substring(1));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as(operation + " answers " + type + " with " + status)
                .isFalse();
        if (!type.endsWith("json")) {
            return MAPPER.missingNode();
        }
        JsonNode body = MAPPER.readTree(answer.body());
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        Set<ValidationMessage> messages = validator.validate(body);
        assertThat(messages).as(answer.uri().toString()).isEmpty();
        return body;
    }
}
