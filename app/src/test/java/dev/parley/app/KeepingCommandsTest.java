package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.sheet.RiverTalks;
import dev.parley.ledger.Ledger;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley correct}, {@code corrections}, {@code undo}, {@code export} and {@code dump}. */
class KeepingCommandsTest {
    @TempDir
    Path folder;

    private final Reading reading = RiverTalks.reading();
    private Path ledger;

    @BeforeEach
    void fill() throws IOException {
        ledger = folder.resolve("rivers");
        Path ready = Files.writeString(folder.resolve("ready.jsonl"), ReadingJson.write(reading) + "\n");
        assertThat(run("add", ready.toString()).exitCode()).isZero();
    }

    private Run run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--ledger", ledger.toString()));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    private String mediation() {
        return reading.page().source() + "#"
                + reading.events().stream()
                        .filter(event -> event.act().equals("mediate"))
                        .map(Event::id)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aRecordIsRejectedListedAndTakenBack() {
        Run reject = run("correct reject", "--who", "amina", "--note", "an old story", mediation());
        assertThat(reject.exitCode()).as(reject.err()).isEqualTo(ExitCode.OK);
        assertThat(reject.out()).startsWith("c1     reject events mediate").contains("amina · 2", " · an old story");
        assertThat(run("events", "--act", "mediate").out()).startsWith("Nothing");
        Run undo = run("undo", "c1");
        assertThat(undo.out()).contains("undone by c2");
        assertThat(run("events", "--act", "mediate").out()).contains("mediate");
        assertThat(run("corrections", "--json").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"state\":\"undone\"");
        failed(run("undo", "c1"), "c1 is undone already; parley undo c2 lets it count again");
        assertThat(run("corrections", "--orphaned").out()).isEqualTo("There are no such corrections.\n");
    }

    @Test
    void fieldsAreChangedAndConflictsAreShown() {
        assertThat(run("correct change", "--who", "amina", mediation(), "stage=agreed", "when=2024-08-19")
                        .exitCode())
                .isZero();
        assertThat(run("events", "--act", "mediate").out()).startsWith("agreed").contains("19 August 2024");
        run("correct change", "--who", "ben", mediation(), "stage=refused");
        assertThat(run("corrections", "--conflicting").out())
                .contains("overruled by c3", "against c1", "against c3")
                .doesNotContain("when");
        String commitment =
                reading.page().source() + "#" + reading.commitments().get(0).id();
        assertThat(run("correct status", commitment, "kept").exitCode()).isZero();
        assertThat(run("commitments", "--status", "kept").out()).startsWith("kept");
        assertThat(run("correct note", mediation(), "ask", "the", "ministry").out())
                .contains("ask the ministry");
    }

    @Test
    void whoIsMeantMayBeNamed() {
        Run named = run("correct change", "--who", "amina", mediation(), "agent=Kenya,state:TCD");
        assertThat(named.exitCode()).as(named.err()).isZero();
        assertThat(run("events", "--act", "mediate").out()).contains("Kenya, Chad → mediate");
        Run again = run("correct change", "--who", "amina", mediation(), "agent=Kenya,state:TCD");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).isEqualTo("parley: c1 says so already; nothing was written\n");
    }

    @Test
    void whereAnExportCantBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        failed(
                run("export", "--format", "csv", "--out", file.toString()),
                file + ": this is a file, where a folder is wanted; choose another place");
        failed(run("export", "--format", "gdelt", "--out", file + "/g.tsv"), file + ": this is a file");
        assertThat(file).hasContent("mine");
        wrong(run("export", "--format", "gdelt", "--out", "-"), "export writes files");
        Run full = run("export", "--format", "gdelt", "--out", "/dev/full");
        if (Files.exists(Path.of("/dev/full"))) {
            failed(full, "/dev/full: ");
        }
    }

    @Test
    void aRecordIsAdded() {
        String words = reading.events().get(0).text();
        Run add = run("correct add", reading.page().source(), "events", "meet", "--words", words, "stage=planned");
        assertThat(add.exitCode()).as(add.err()).isZero();
        assertThat(run("events", "--act", "meet", "--stage", "planned").out()).contains("meet");
    }

    @Test
    void whatCantBeCorrectedIsTold() {
        failed(run("correct reject", reading.page().source() + "#e99"), "the page has no record e99");
        failed(run("correct reject", "nowhere.html#e1"), "the ledger has no page nowhere.html");
        failed(run("correct change", mediation(), "stage=halfway"), "stage can't be halfway; there are done, ongoing");
        failed(
                run("correct change", mediation(), "agent=state:XYZ"),
                "neither a page of the ledger nor the files of actors know state:XYZ");
        failed(run("correct change", mediation(), "agent=zork"), "nobody is called zork");
        failed(run("correct note", mediation(), ""), "the note is empty");
        failed(run("correct reject", mediation(), "--always"), "parley explain");
        failed(run("undo", "c9"), "there is no correction c9");
        wrong(run("correct reject", "page.html"), "names no record");
        wrong(run("correct change", mediation(), "stage"), "write FIELD=VALUE");
        wrong(run("correct relink", mediation(), "state:KEN", "--role", "agent"), "--role and --from go together");
        wrong(run("correct add", "x", "nouns", "y", "--words", "z"), "there is no family nouns");
        wrong(run("correct reject", mediation(), "--keep"), "--keep goes with --always");
        assertThat(ledger.resolve("corrections.jsonl")).doesNotExist();
    }

    private static void failed(Run run, String message) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("parley: ").contains(message);
    }

    private static void wrong(Run run, String message) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(message);
    }

    @Test
    void aLineOfKnowledgeIsProposedTriedAndKept() throws Exception {
        Path page = Files.writeString(
                folder.resolve("gulf.txt"),
                "Envoys meet in Lomé\n\nLOMÉ, 4 May 2024 - Envoys of the United Nations met in Lomé on Saturday. The Lakeside Club was"
                        + " praised by the United Nations.\n");
        run("add", page.toString());
        String mention;
        try (Ledger open = Ledger.existing(ledger)) {
            Reading read = Objects.requireNonNull(open.reading(open.page(page.toString())));
            mention = read.mentions().stream()
                    .filter(one -> one.text().contains("United Nations"))
                    .map(one -> one.id())
                    .findFirst()
                    .orElseGet(() -> read.actors().stream()
                            .filter(actor -> actor.name().equals("United Nations"))
                            .map(actor -> actor.id())
                            .findFirst()
                            .orElseThrow());
        }
        Run shown = run("correct reject", page + "#" + mention, "--always");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out())
                .startsWith("proposed line of actors/not-actors.tsv\n")
                .contains("United Nations", "nothing is kept");
        assertThat(ledger.resolve("knowledge")).doesNotExist();
        assertThat(run("corrections").out()).isEqualTo("There are no such corrections.\n");
        Run kept = run("correct reject", page + "#" + mention, "--always", "--keep");
        assertThat(kept.out()).contains("kept in ");
        assertThat(Files.readString(ledger.resolve("knowledge/actors/not-actors.tsv")))
                .contains("United Nations");
        assertThat(run("corrections").out()).startsWith("c1     reject");
        assertThat(run("add", page.toString()).err())
                .as("its own knowledge is other knowledge")
                .contains("1 read anew");
    }

    @Test
    void tablesAndDataSetsAreExported() throws IOException {
        Path events = folder.resolve("events.csv");
        Run run = run("export", "--format", "csv", "--table", "events", "--out", events.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(events)).startsWith("page,id,act,");
        assertThat(run.err()).contains(events + ": " + reading.events().size() + " rows");
        Path joined = folder.resolve("joined.csv");
        assertThat(run(
                                "export",
                                "--format",
                                "csv",
                                "--table",
                                "joined-events",
                                "--act",
                                "mediate",
                                "--out",
                                joined.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(joined)).hasSize(2).element(1).asString().contains(",mediate,offered,");
        Path promises = folder.resolve("promises.csv");
        for (String status : List.of("open", "broken")) {
            run(
                    "export",
                    "--format",
                    "csv",
                    "--table",
                    "commitments",
                    "--status",
                    status,
                    "--out",
                    promises.toString());
            assertThat(Files.readAllLines(promises))
                    .hasSize(1
                            + (int) reading.commitments().stream()
                                    .filter(one -> one.status().toString().equals(status))
                                    .count());
        }
        Path gdelt = folder.resolve("g.tsv");
        assertThat(run("export", "--format", "gdelt", "--out", gdelt.toString()).exitCode())
                .isZero();
        assertThat(Files.readAllLines(gdelt)).allMatch(line -> line.split("\t", -1).length == 61);
        wrong(run("export", "--format", "xml", "--out", "x"), "there is no form xml; there are csv, jsonl");
        wrong(run("export", "--format", "ics", "--table", "events", "--out", "x"), "--table goes with csv");
        wrong(run("export", "--format", "csv", "--table", "nouns", "--out", "x"), "there is no table nouns");
        wrong(run("export", "--format", "brief", "--out", "x"), "go together");
        failed(run("export", "--format", "brief", "--process", "atlantis", "--out", "x"), "nothing is known");
    }

    @Test
    void aLedgerIsDumpedInAnOrderOfItsOwn() throws IOException {
        Path file = folder.resolve("dump.txt");
        assertThat(run("dump", "--out", file.toString()).exitCode()).isZero();
        assertThat(run("dump").out()).isEqualTo(Files.readString(file)).contains("events\t{");
        try (Ledger owner = Ledger.existing(ledger)) {
            failed(run("dump"), "in use by process");
            assertThat(owner.corrections()).isEmpty();
        }
    }
}
