package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.app.sheet.RiverTalks;
import dev.parley.ledger.Ledger;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley add} and what asks a ledger. */
class LedgerCommandsTest {
    @TempDir
    Path folder;

    private Path ledger;
    private Path ready;

    @BeforeEach
    void writeReadings() throws IOException {
        ledger = folder.resolve("rivers");
        ready = Files.writeString(folder.resolve("ready.jsonl"), ReadingJson.write(RiverTalks.reading()) + "\n");
    }

    private Run run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--ledger", ledger.toString()));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void readingsThatAreReadyAreAddedOnce() throws IOException {
        assertThat(run("add", ready.toString()).err()).isEqualTo("parley: 1 page added\n");
        assertThat(run("add", ready.toString()).err()).isEqualTo("parley: 0 pages added, 1 there already\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(ready));
        }
        Run piped = Run.withInput(packed.toByteArray(), "add", "--ledger", ledger.toString(), "-");
        assertThat(piped.err()).isEqualTo("parley: 0 pages added, 1 there already\n");
    }

    @Test
    void pagesAreReadAndNotReadAgain() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.txt"),
                "Envoys meet in Lomé\n\nLOMÉ, 4 May 2024 - Two envoys met in Lomé on Saturday, and agreed to meet again.\n");
        Run run = run(
                "add",
                page.toString(),
                ready.toString(),
                folder.resolve("none.txt").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("none.txt: there is no such file or folder")
                .endsWith("parley: 2 pages added, 1 failed\n");
        assertThat(run("add", page.toString()).err()).isEqualTo("parley: 0 pages added, 1 there already\n");
        assertThat(run("add", "--published", "2024-05-04", page.toString()).exitCode())
                .isZero();
        assertThat(run("events", "--act", "meet").out()).contains("Two envoys met in Lomé on Saturday");
    }

    @Test
    void aPromiseNotToDoSomethingSaysSo() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.txt"),
                "A pledge in Lomé\n\nLOMÉ, 4 May 2024 - Togo promised not to attack the town of Kara before 1 June 2024.\n");
        run("add", page.toString());
        assertThat(run("commitments").out()).contains("Togo → not attack");
        assertThat(run("commitments", "--json").out()).contains("\"negated\":true");
    }

    @Test
    void aLineThatIsNoReadingIsNamedAndTheOthersAreAdded() throws IOException {
        String good = ReadingJson.write(RiverTalks.reading());
        String bad = "{\"schema\":\"parley.reading/1\",\"page\":{}}";
        Path mixed = Files.writeString(folder.resolve("mixed.jsonl"), good + "\n\n" + bad + "\n{\"schema\":\n" + good);
        Run run = run("add", mixed.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("mixed.jsonl:3: the line is no reading", "mixed.jsonl:4: the line is no reading")
                .endsWith("parley: 1 page added, 1 there already, 2 failed\n");
    }

    @Test
    void whatALineLacksIsNamed() throws IOException {
        String whole = ReadingJson.write(RiverTalks.reading());
        String lacks = whole.replaceFirst("\"target\":\\[[^]]*\\],\"about\"", "\"about\"");
        String strange = whole.replaceFirst("\"stage\":\"[a-z]+\"", "\"stage\":\"halfway\"");
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), lacks + "\n" + strange + "\n");
        assertThat(run("add", lines.toString()).err())
                .contains(
                        "lines.jsonl:1: the line is no reading (events[0].roles.target is missing)",
                        "lines.jsonl:2: the line is no reading (events[0].stage can't be halfway)")
                .doesNotContain("java", "dev.parley");
    }

    @Test
    void aLedgerThatCantBeThereIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no ledger");
        Run run = Run.of("add", "--ledger", file.toString(), ready.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("parley: " + file + ": this is a file, where a folder is wanted; choose another place\n");
    }

    @Test
    void readingsThatAreCutOffAreAddedUpToTheCut() throws IOException {
        byte[] line = Files.readAllBytes(ready);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int whole;
        try (GZIPOutputStream out = new GZIPOutputStream(packed, true)) {
            out.write(line);
            out.flush();
            whole = packed.size();
            out.write(line);
        }
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed.toByteArray(), whole));
        Run run = run("add", cut.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("cut.jsonl.gz:2: it was cut off").endsWith("parley: 1 page added, 1 failed\n");
    }

    @Test
    void eventsEndAtTheirSentences() throws IOException {
        run("add", ready.toString());
        Run run = run("events", "--who", "Ana Moro");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .startsWith("offered         Ana Moro → mediate → Hillside, Dale\n")
                .contains("│ "
                        + RiverTalks.reading()
                                .page()
                                .text()
                                .lines()
                                .toList()
                                .get(2)
                                .substring(0, 30))
                .contains("river.html:");
        assertThat(run("events", "--act", "shell,assault,attack").out()).contains("accused Dale of shelling");
        assertThat(run("events", "--act", "MEDIATE").out()).contains("mediate");
        assertThat(run("events", "--who", "Nobody").out()).isEqualTo("Nothing of that kind is in the ledger.\n");
        assertThat(run("events", "--stage", "offered", "--until", "2023").out()).startsWith("Nothing");
        assertThat(run("events", "--as-of", "2024-08-19").out()).startsWith("Nothing");
        assertThat(run("events", "--as-of", "2024-08").out()).contains("mediate");
    }

    @Test
    void rowsOfJsonLeadToTheWordsOnThePage() throws IOException {
        Reading reading = RiverTalks.reading();
        String text = reading.page().text();
        run("add", ready.toString());
        List<String> lines =
                run("events", "--each-telling", "--json").out().lines().toList();
        assertThat(lines).hasSize(reading.events().size());
        for (String line : run("events", "--json").out().lines().toList()) {
            JsonNode event = new JsonMapper().readTree(line);
            assertThat(event.get("tellings")).hasSize(1);
            JsonNode telling = event.get("tellings").get(0);
            assertThat(lines).contains(telling.get("event").toString());
            assertThat(telling.get("position").asText()).isEqualTo("supports");
        }
        for (String line : lines) {
            JsonNode row = new JsonMapper().readTree(line);
            assertThat(row.get("text").asText())
                    .isEqualTo(text.substring(
                            row.get("start").asInt(), row.get("end").asInt()));
            JsonNode citation = row.get("citation");
            assertThat(citation.get("page").asText()).isEqualTo(reading.page().id());
            assertThat(citation.get("sentence").asText())
                    .isEqualTo(text.substring(
                            citation.get("start").asInt(), citation.get("end").asInt()));
        }
        assertThat(run("quotes", "--json").out().lines()).hasSize(1);
        assertThat(run("commitments", "--json").out().lines()).hasSize(1);
        assertThat(run("search", "--json", "bridge").out().lines()).hasSize(1);
    }

    @Test
    void renderingsOfAStoryAreShownWithWhatChanged() throws IOException {
        Path first = folder.resolve("first.txt");
        Path second = folder.resolve("second.txt");
        String body =
                "\n\nThe government of Kenya offered on Tuesday to mediate between Ethiopia and the Oromo Liberation Army."
                        + "\n\nFighters of the group killed 12 soldiers near Nekemte on Monday, the army said.\n\n";
        Files.writeString(
                first,
                "Kenya offers to mediate in Ethiopia" + body + "The rebels did not answer a request for comment.\n");
        Files.writeString(
                second,
                "Offer of mediation for Ethiopia" + body.replace("12", "14")
                        + "The rebels did not answer a request for comment.\n");
        run("add", "--as", "body", "--published", "2024-05-15", first.toString(), second.toString());
        assertThat(run("sources").out()).contains("original").contains("copy");
        Run story = run("sources", second.toString());
        assertThat(story.out()).contains("killed: 12 soldiers → 14 soldiers").contains("near Nekemte");
        assertThat(run("sources", "--json", second.toString()).out()).contains("\"kinship\":\"copy\"");
        assertThat(run("sources", "elsewhere.txt").out()).startsWith("Nothing");
        assertThat(run("events", "--act", "mediate").out()).contains("told by 2 pages, 1 independent");
    }

    @Test
    void searchMarksTheWords() {
        run("add", ready.toString());
        String words = "\"shelling the ferry\"";
        Run coloured = run("search", "--color", "always", words);
        assertThat(coloured.out()).contains("\u001B[4mshelling the ferry\u001B[0m");
        assertThat(run("search", words).out()).doesNotContain("\u001B").contains("shelling the ferry");
        assertThat(run("search", "--limit", "1", "hillside", "OR", "lowland").out())
                .contains("1 of 3 sentences");
    }

    @Test
    void aRebuiltLedgerAnswersAsBefore() {
        run("add", ready.toString());
        String before = run("events").out();
        assertThat(run("rebuild").err()).isEqualTo("parley: 1 page in the ledger\n");
        assertThat(run("events").out()).isEqualTo(before);
    }

    @Test
    void aLedgerThatIsMissingOrInUseIsTold() throws IOException {
        Run missing = run("events");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains("there is no ledger; make one with parley add");
        try (Ledger owner = Ledger.open(ledger)) {
            Run second = run("add", ready.toString());
            assertThat(second.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(second.err())
                    .contains("in use by process " + ProcessHandle.current().pid());
            assertThat(owner.reading("0")).isNull();
        }
    }

    @Test
    void wrongUseIsExplained() {
        run("add", ready.toString());
        wrong(run("search", "colour:red"), "there is no field colour");
        wrong(run("events", "--since", "yesterday"), "--since must be a date");
        wrong(run("events", "--limit", "0"), "--limit must be 1 or more");
        wrong(run("events", "--stage", "finished"), "Invalid value for option '--stage'");
        wrong(run("commitments", "--due=soon"), "--due must be a date");
        wrong(run("events", "--act", "sgin"), "there is no act sgin; did you mean sign?");
        wrong(run("commitments", "--act", "zork"), "there is no act zork; knowledge/acts.tsv lists them");
        wrong(run("search", "stage:offred"), "there is no stage offred; did you mean offered?");
        wrong(run("search", "who:state:COD"), "who:\"state:COD\"");
        wrong(run("events", "--limit", "99999999999"), "--limit must be a whole number up to 2147483647");
        wrong(run("events", "rivers"), "parley events takes no argument rivers");
        wrong(run("diff", "--since", "2024", "--process", "nope"), "there is no process nope");
        wrong(run("add", ""), "a page without a name can't be read");
    }

    private static void wrong(Run run, String message) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(message);
    }
}
