package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what the documents show. In a block marked {@code console}, a line that begins with {@code $ ./parley} is a command,
 * and what follows is what it prints: on standard output, then on standard error, then its exit code where that isn't 0. A
 * line {@code …} stands for any lines. A command with nothing after it must succeed. With {@code -Ddocuments.write=true}
 * what a command prints now is written into its document instead.
 */
class DocumentsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
    private static final String PROMPT = "$ ";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    record Example(String document, String command, String printed) {
        @Override
        public String toString() {
            return document + ": " + command;
        }
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Project.ROOT.resolve("docs"));
                Stream<Path> top = Files.list(Project.ROOT)) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    static Stream<Example> examples() throws IOException {
        return documents().flatMap(DocumentsTest::examplesOf);
    }

    private static Stream<Example> examplesOf(Path document) {
        List<Example> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(read(document));
        while (block.find()) {
            for (String piece : block.group(1).split("(?m)^" + Pattern.quote(PROMPT), -1)) {
                int end = piece.indexOf('\n');
                if (piece.startsWith("./parley")) {
                    found.add(new Example(
                            Project.ROOT.relativize(document).toString(),
                            piece.substring(0, end),
                            piece.substring(end + 1)));
                }
            }
        }
        return found.stream();
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatDocumentsShowIsWhatHappens(Example example) throws IOException {
        Run run = Run.inProject(example.command().substring("./parley".length()).trim());
        String printed = run.out() + run.err() + (run.exitCode() == 0 ? "" : "[exit code " + run.exitCode() + "]\n");
        if (Boolean.getBoolean("documents.write")
                && !example.printed().isBlank()
                && !example.printed().contains("…\n")) {
            write(example, stripped(printed));
        } else if (example.printed().isBlank()) {
            assertThat(run.exitCode()).isZero();
        } else {
            assertThat(stripped(printed)).matches(pattern(stripped(example.printed())));
        }
    }

    private static void write(Example example, String printed) throws IOException {
        Path document = Project.ROOT.resolve(example.document());
        String shown = PROMPT + example.command() + "\n";
        Files.writeString(document, read(document).replace(shown + example.printed(), shown + printed));
    }

    /** The text as a pattern in which a line of three dots stands for any lines. */
    private static Pattern pattern(String expected) {
        String pattern = expected.lines()
                .map(line -> line.strip().equals("…") ? "(?:.*\\n)*?" : Pattern.quote(line) + "\\n")
                .collect(Collectors.joining());
        return Pattern.compile(pattern);
    }

    private static String stripped(String text) {
        return text.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .strip() + "\n";
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) {
        Matcher link = LINK.matcher(read(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void commandsTellOfEveryOption() throws IOException {
        String told = Files.readString(Project.ROOT.resolve("docs/commands.md"));
        for (String command : List.of(
                "read",
                "explain",
                "add",
                "events",
                "quotes",
                "commitments",
                "search",
                "rebuild",
                "check",
                "correct",
                "corrections",
                "undo",
                "export",
                "watch",
                "dump")) {
            Matcher option = Pattern.compile("--[a-z]+")
                    .matcher(Run.of(command, "--help").out());
            while (option.find()) {
                assertThat(told).as(command).contains(option.group());
            }
        }
    }
}
