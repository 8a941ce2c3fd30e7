package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final byte[] PAGE =
            "Peru pampered Chile. Bolivia offered to mediate.".getBytes(StandardCharsets.UTF_8);

    @Test
    void namesTheLinesToChange() {
        Run run = Run.withInput(PAGE, "explain", "--as", "body", "-", "e1");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("“mediate”: expresses mediate", "  knowledge/events/expressions/diplomacy.tsv line ")
                .contains("“offered”: offered, by “to”", "  knowledge/events/stages.tsv line ")
                .contains("“Bolivia”: state:BOL, first named here");
    }

    @Test
    void showsLinesOfTheUsersOwnFolder(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("events/expressions")).resolve("own.tsv");
        Files.writeString(own, "# Kindness\npamper obj>target  praise\n");
        Run people = Run.withInput(
                PAGE, "explain", "--as", "body", "--knowledge", folder.toString(), "--near", "PAMPERED", "-");
        assertThat(people.out()).contains("  " + own + " line 2\n").doesNotContain("knowledge/" + own);
        Run programs =
                Run.withInput(PAGE, "explain", "--json", "--as", "body", "--knowledge", folder.toString(), "-", "e1");
        JsonNode explanation = new ObjectMapper().readTree(programs.out());
        assertThat(explanation.at("/event/act").asText()).isEqualTo("praise");
        JsonNode line = explanation.at("/reasons/0/line");
        assertThat(line.get("file").asText()).isEqualTo(own.toString());
        assertThat(line.get("line").asInt()).isEqualTo(2);
        assertThat(line.get("text").asText()).isEqualTo("pamper obj>target  praise");
    }

    @Test
    void listsTheEventsThereAreWhereNoneIsMeant() {
        Run byId = Run.withInput(PAGE, "explain", "--as", "body", "-", "e7");
        assertThat(byId.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(byId.err()).contains("there is no event e7", "e1   mediate");
        Run byWords = Run.withInput(PAGE, "explain", "--as", "body", "--near", "besiege", "-");
        assertThat(byWords.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(byWords.err()).contains("no event's words hold \"besiege\"", "e1   mediate");
        Run nothing = Run.withInput("It rained.".getBytes(StandardCharsets.UTF_8), "explain", "--as", "body", "-");
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(nothing.err()).contains("the page tells of no events");
    }

    @Test
    void saysWhatIsWrong(@TempDir Path folder) throws IOException {
        assertThat(Run.of("explain").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("explain", "--near", "met", "page.txt", "e1").err()).contains("not by both");
        assertThat(Run.of("explain", "--as", "warc", "page.txt").err()).contains("html, text or body");
        assertThat(Run.of("explain", "--published", "soon", "page.txt").err()).contains("must be a date");
        Run missing = Run.of("explain", folder.resolve("none.txt").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains("there is no such file");
        Path empty = Files.writeString(folder.resolve("empty.html"), "");
        assertThat(Run.of("explain", empty.toString()).err())
                .isEqualTo("parley: " + empty + ": the page is empty; check how it was saved\n");
        assertThat(Run.of("explain", "page.txt", "e1", "e2").err()).contains("takes no argument e2");
        assertThat(Run.of("explain", "").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        Files.delete(empty);
        Files.writeString(folder.resolve("one.txt"), "One.");
        Files.writeString(folder.resolve("two.txt"), "Two.");
        Run several = Run.of("explain", folder.toString());
        assertThat(several.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(several.err()).contains("takes one page");
    }
}
