package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheTest {
    private static final int ADDRESSES = 5;

    @TempDir
    Path folder;

    @Test
    void anEntryComesBackAsItWasKept() throws Exception {
        PageCache cache = PageCache.in(folder.resolve("new/pages"));
        PageCache.Entry kept = entry("https://a.example/ö?x=1", 300);
        assertThat(cache.find(kept.url())).isNull();
        cache.keep(entry(kept.url(), 10));
        cache.keep(kept);
        assertThat(cache.find(kept.url())).usingRecursiveComparison().isEqualTo(kept);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    /** A process writes the same few entries again and again, and is killed in the middle. */
    @Test
    void aProcessThatIsKilledLeavesNoHalfEntry() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (int kill = 0; kill < 3; kill++) {
            Process writer = new ProcessBuilder(java, "-cp", classes, Writer.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader told =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                for (int line = 0; line < 7 + 5 * kill; line++) {
                    assertThat(told.readLine()).isEqualTo("kept");
                }
                writer.destroyForcibly();
                assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> entries = files.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .toList();
                assertThat(entries).hasSize(ADDRESSES);
            }
            PageCache cache = PageCache.in(folder);
            for (int i = 0; i < ADDRESSES; i++) {
                assertThat(cache.find("https://a.example/" + i)).as("whole").isNotNull();
            }
        }
    }

    /** Runs until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            PageCache cache = PageCache.in(Path.of(arguments[0]));
            for (int i = 0; ; i++) {
                cache.keep(entry("https://a.example/" + i % ADDRESSES, 500_000 + i));
                System.out.println("kept");
            }
        }
    }

    private static PageCache.Entry entry(String url, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) '\n');
        return new PageCache.Entry(
                url, null, "text/html", "\"tag\"", null, Instant.parse("2024-05-04T10:11:12Z"), bytes);
    }
}
