package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.ExitCode;
import dev.parley.app.Main;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcMemoryTest {
    private static final int ROUNDS = 60;
    private static final int PAGES = 25;
    private static final int LARGE = 5 << 20;

    @TempDir
    Path folder;

    /** 300 MB of records, and a heap of 96 MB. */
    @Test
    void anArchiveLargerThanMemoryIsReadRecordByRecord() throws Exception {
        WarcFile round = new WarcFile(true).others();
        for (int i = 0; i < PAGES; i++) {
            round.page(
                    "/story" + i,
                    "<html><body><h1>Truce holds, day " + i + "</h1><p>"
                            + "Two envoys met in Lomé and agreed to meet again. ".repeat(20) + "</p></body></html>");
        }
        round.answer("/film", 200, "video/mp4", new byte[LARGE])
                .answer("/gone", 404, "text/html", "gone".getBytes(StandardCharsets.UTF_8));
        Path archive = folder.resolve("large.warc.gz");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < ROUNDS; i++) {
                out.write(round.bytes());
            }
        }
        Path readings = folder.resolve("readings.jsonl");
        Path told = folder.resolve("told.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process reader = new ProcessBuilder(
                        java,
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Main.class.getName(),
                        "read",
                        "--until",
                        "page",
                        "--json",
                        "--out",
                        readings.toString(),
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(reader.waitFor()).as(Files.readString(told)).isEqualTo(ExitCode.OK);
        try (Stream<String> lines = Files.lines(readings)) {
            assertThat(lines).hasSize(ROUNDS * PAGES);
        }
        assertThat(Files.readString(told))
                .contains("parley: 1,500 pages read, 60 answers with another status than 200,")
                .contains("60 answers that are no pages by their media type, 180 records of other kinds passed over");
    }
}
