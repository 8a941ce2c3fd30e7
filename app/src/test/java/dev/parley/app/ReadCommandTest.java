package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parley.app.input.WarcFile;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCommandTest {
    private static final String GOOD = """
            Envoys meet in Lomé

            LOMÉ, 4 May 2024 - Two envoys met in Lomé on Saturday, and agreed to meet again. Nobody signed anything.
            """;

    @TempDir
    Path folder;

    private Path good;

    @BeforeEach
    void writeGoodPage() throws IOException {
        good = Files.writeString(folder.resolve("good.txt"), GOOD);
    }

    @Test
    void aPageIsReadAsTextForPeople() {
        String page = Project.ROOT.resolve("examples/oromia-talks.txt").toString();
        Run plain = Run.of("read", page);
        assertThat(plain.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(plain.out()).startsWith("Talks between Ethiopia and Oromo rebels end without deal\n");
        assertThat(plain.out())
                .contains("Who said what", "“unrealistic demands”", "Dates")
                .doesNotContain("\u001B");
        Run coloured = Run.of("read", "--color", "always", page);
        assertThat(coloured.out().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain.out());
        assertThat(coloured.out()).contains("\u001B[1m");
    }

    @Test
    void theOtherPagesAreReadWhereOneIsMissing() throws IOException {
        Run run = label(folder.resolve("none.txt").toString(), good.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("none.txt: there is no such file or folder; check the path");
        assertThat(readings(run))
                .singleElement()
                .satisfies(reading -> assertThat(reading.page().source()).isEqualTo(good.toString()));
    }

    @Test
    void anEmptyFileIsAFault() throws IOException {
        failsBesideGood(Files.createFile(folder.resolve("empty.txt")), "empty");
    }

    @Test
    void aPdfIsAFaultWhateverItsName() throws IOException {
        failsBesideGood(Files.writeString(folder.resolve("paper.txt"), "%PDF-1.4\n%binary"), "PDF");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedUnread() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        failsBesideGood(large, "it has 200 MB, and a page may have 64");
    }

    @Test
    void bytesThatAreNoTextAreAFault() throws IOException {
        byte[] noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 37 % 256);
        }
        failsBesideGood(Files.write(folder.resolve("noise.txt"), noise), "binary");
    }

    @Test
    void aGzipFileCutShortIsAFault() throws IOException {
        byte[] whole = gzipped(GOOD);
        failsBesideGood(Files.write(folder.resolve("cut.txt.gz"), java.util.Arrays.copyOf(whole, 40)), "was cut off");
        failsBesideGood(Files.write(folder.resolve("stub.txt.gz"), java.util.Arrays.copyOf(whole, 5)), "was cut off");
    }

    @Test
    void aFolderWithoutPagesIsAFault() throws IOException {
        Path none = Files.createDirectory(folder.resolve("photographs"));
        Files.createFile(none.resolve("one.jpg"));
        failsBesideGood(none, "the folder holds no page; pages are files that end in .txt");
    }

    @Test
    void archivesSavedPagesAndMailsInAFolderAreReadAndWhatIsPassedOverIsCounted() throws IOException {
        WarcFile crawl = new WarcFile(true)
                .others()
                .page("/truce", "<h1>Truce holds</h1><p>" + GOOD + "</p>")
                .answer("/gone", 404, "text/html", "gone".getBytes(StandardCharsets.UTF_8))
                .answer("/a.pdf", 200, "application/pdf", new byte[] {1})
                .answer("/b.pdf", 200, "application/pdf", new byte[] {1});
        Files.write(folder.resolve("crawl.warc.gz"), crawl.bytes());
        Files.writeString(
                folder.resolve("letter.eml"),
                "From: a@b.example\nDate: Sat, 4 May 2024 12:00:00 +0000\nMIME-Version: 1.0\n"
                        + "Content-Type: text/plain; charset=utf-8\n\n" + GOOD);
        Files.writeString(folder.resolve("feed.xml"), "<rss/>");
        Run run = label(folder.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .isEqualTo("parley: 3 pages read, 1 other file, 1 answer with another status than 200,"
                        + " 2 answers that are no pages by their media type, 3 records of other kinds passed over\n");
        List<Reading> readings = readings(run);
        assertThat(readings.get(0).page().source()).contains("crawl.warc.gz#");
        assertThat(readings.get(0).page().url()).isEqualTo("http://outlet.example/truce");
        assertThat(readings.get(2).page().published().value()).isEqualTo("2024-05-04");
        assertThat(readings.get(0).page().retrieved()).isEqualTo("2024-05-04T10:11:12Z");
        assertThat(readings.get(1).page().retrieved()).as("a file").isNull();
        assertThat(readings.get(2).page().published().value()).isEqualTo("2024-05-04");
        assertThat(label(folder.toString()).out()).isEqualTo(run.out());
    }

    @Test
    void anArchiveOnStandardInputIsKnownByItsFirstBytes() throws IOException {
        byte[] archive =
                new WarcFile(true).page("/truce", "<p>" + GOOD + "</p>").bytes();
        Run run = Run.withInput(archive, "read", "--until", "page", "--json", "-");
        assertThat(readings(run))
                .singleElement()
                .satisfies(reading -> assertThat(reading.page().source()).isEqualTo("-#0"));
    }

    private void failsBesideGood(Path bad, String message) throws IOException {
        Run run = label(bad.toString(), good.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(bad.toString()).contains(message).contains("1 page read, 1 failed");
        assertThat(readings(run)).hasSize(1);
    }

    @Test
    void aFolderIsWalkedByNameAndGzipIsUnpacked() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("inner.html"), "<p>" + GOOD + "</p>");
        Files.write(folder.resolve("c.txt.gz"), gzipped(GOOD));
        Files.writeString(folder.resolve("a.csv"), "1,2");
        Files.writeString(folder.resolve(".hidden.txt"), GOOD);
        Run run = label(folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(readings(run).stream()
                        .map(reading -> folder.relativize(Path.of(reading.page().source()))
                                .toString()))
                .containsExactly("b/inner.html", "c.txt.gz", "good.txt");
        assertThat(run.err()).contains("1 other file passed over");
    }

    @Test
    void linesOfJsonKeepIdAndTextAndABadLineIsNamed() throws IOException {
        String lines = """
                {"id": "one", "text": "They met in Lomé.", "published": "2024-05-04", "url": null, "retrieved": "2024-05-05T01:02:03Z"}
                {"id": "two", "text":

                {"id": 3, "text": "They parted."}
                {"id": "four", "text": ""}
                []
                {"id": "seven", "text": "They met.", "retrieved": "yesterday"}
                {"id": "eight", "text": "They met.", "published": "2024-02-30"}
                {"id": "nine", "text": "They left.", "published": "2024-05-04T23:30:00-05:00"}
                """;
        Run run = Run.withInput(
                lines.getBytes(StandardCharsets.UTF_8), "read", "--until", "page", "--as", "jsonl", "--json", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        List<Reading> readings = readings(run);
        assertThat(readings.stream().map(reading -> reading.page().source())).containsExactly("one", "3", "nine");
        assertThat(readings.get(0).page().text()).isEqualTo("They met in Lomé.");
        assertThat(readings.get(0).page().published().value()).isEqualTo("2024-05-04");
        assertThat(readings.get(0).page().retrieved()).isEqualTo("2024-05-05T01:02:03Z");
        assertThat(run.err())
                .contains(
                        "-:2: the line is no JSON",
                        "-:5: four: ",
                        "-:6: the line is no JSON object",
                        "-:7: \"retrieved\" is no time",
                        "-:8: \"published\" is no date");
    }

    @ParameterizedTest
    @CsvSource({
        "read --until page -, Broken pipe, 141, ''",
        "read --until page -, No space left on device, 3, is the disk full?",
        "parse -, Broken pipe, 141, ''",
        "parse -, No space left on device, 3, is the disk full?"
    })
    void anOutputThatTakesNoMoreIsToldUnlessNobodyReadsIt(String line, String fault, int exitCode, String told) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException(fault);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream("They met in Lomé.".getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80,
                false);
        assertThat(ParleyCommand.line(terminal).execute(line.split(" "))).isEqualTo(exitCode);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(told).doesNotContain("Exception");
        assertThat(err.size() == 0).isEqualTo(told.isEmpty());
    }

    @Test
    void theOrderIsThatOfTheInputWhateverTheThreads() throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add("page" + i);
            lines.append("{\"id\": \"page").append(i).append("\", \"text\": \"");
            lines.append("The envoys met in Lomé. ".repeat(1 + i * 7 % 13)).append("\"}\n");
        }
        byte[] input = lines.toString().getBytes(StandardCharsets.UTF_8);
        Run many = Run.withInput(input, "read", "--until", "page", "--as", "jsonl", "--json", "--threads", "7", "-");
        Run one = Run.withInput(input, "read", "--until", "page", "--as", "jsonl", "--json", "--threads", "1", "-");
        assertThat(readings(many).stream().map(reading -> reading.page().source()))
                .containsExactlyElementsOf(ids);
        assertThat(many.out()).isEqualTo(one.out());
    }

    @Test
    void outWritesWhatWouldBePrinted() throws IOException {
        Path file = folder.resolve("readings.jsonl");
        Run printed = label(good.toString());
        Run written = label("--out", file.toString(), good.toString());
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(printed.out());
    }

    @Test
    void outDoesNotOverwriteThePageItself() throws IOException {
        Run run = Run.of("read", "--out", good.toString(), good.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Files.readString(good)).isEqualTo(GOOD);
    }

    @Test
    void whatTheCallerSaysStandsInTheReading() throws IOException {
        Run run = Run.of(
                "read",
                "--until",
                "page",
                "--json",
                "--published",
                "2024-05",
                "--url",
                "https://outlet.example/1",
                good.toString());
        Reading reading = readings(run).get(0);
        assertThat(reading.page().published().value()).isEqualTo("2024-05");
        assertThat(reading.page().url()).isEqualTo("https://outlet.example/1");
    }

    @Test
    void wrongUseIsExplained() {
        wrong("--threads must be 1 or more", "read", "--threads", "0", good.toString());
        wrong("--until knows one step", "read", "--until", "events", good.toString());
        wrong("--published must be a date", "read", "--published", "2024-02-30", good.toString());
        wrong("--published must be a date", "read", "--published", "yesterday", good.toString());
        wrong(
                "--url is the address of one page",
                "read",
                "--url",
                "https://a.example/",
                good.toString(),
                good.toString());
        wrong("--url is the address of one page", "read", "--url", "https://a.example/", folder.toString());
        wrong(
                "--url is the address of one page",
                "read",
                "--url",
                "https://a.example/",
                "--as",
                "warc",
                good.toString());
        wrong("--delay must be from 0 to 3600 seconds", "read", "--delay", "-1", good.toString());
        wrong("can't be made", "read", "--cache", good.toString(), good.toString());
        wrong("standard input (-) can be read once", "read", "-", "-");
        wrong("is no folder", "read", "--knowledge", good.toString(), good.toString());
        wrong("Missing required parameter", "read");
    }

    private static void wrong(String message, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(message).contains("See: parley read --help");
        assertThat(run.out()).isEmpty();
    }

    /** No models are loaded for labelling, which makes it quick. */
    private static Run label(String... places) {
        return Run.of(Stream.concat(Stream.of("read", "--json", "--until", "page"), Stream.of(places))
                .toArray(String[]::new));
    }

    private static List<Reading> readings(Run run) throws JsonProcessingException {
        List<Reading> readings = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            readings.add(ReadingJson.read(line));
        }
        return readings;
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
