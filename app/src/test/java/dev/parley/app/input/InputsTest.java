package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.page.RawPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InputsTest {
    private static final int LINES = 500;

    @TempDir
    Path folder;

    private final List<RawPage> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeGivesItsLinesWhole() throws Exception {
        readPipe(lines(), Wanted.As.JSONL);
        assertThat(faults).isEmpty();
        assertThat(pages).hasSize(LINES);
        assertThat(new String(pages.get(LINES - 1).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(words(LINES - 1));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeGivesItsPageWhole() throws Exception {
        byte[] page = ("<html><body><h1>Ferry truce holds</h1><p>" + words(1).repeat(900) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        readPipe(page, Wanted.As.ANY);
        assertThat(faults).isEmpty();
        assertThat(pages)
                .singleElement()
                .satisfies(read -> assertThat(read.bytes()).isEqualTo(page));
    }

    @Test
    void linesThatAreCutOffEndInOneFault() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(lines());
        }
        Path file = folder.resolve("pages.jsonl.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        read(file, Wanted.As.JSONL);
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("pages.jsonl.gz:")
                .contains("it was cut off");
        assertThat(pages).hasSizeBetween(1, LINES - 1);
    }

    private void readPipe(byte[] content, Wanted.As as) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Callable<Path> writing = () -> Files.write(pipe, content);
            Future<Path> written = writer.submit(writing);
            read(pipe, as);
            written.get();
        } finally {
            writer.shutdownNow();
        }
    }

    private void read(Path place, Wanted.As as) throws InterruptedException {
        WebPages web = new WebPages(new WebPages.Manners(Duration.ofSeconds(5), Duration.ZERO, null, true));
        Inputs inputs =
                new Inputs(List.of(place.toString()), new Wanted(as, null, null), InputStream.nullInputStream(), web);
        while (inputs.hasNext()) {
            try {
                pages.add(inputs.next().page());
            } catch (InputFault e) {
                faults.add(e.getMessage());
            }
        }
    }

    private static byte[] lines() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            lines.write(("{\"id\": \"" + i + "\", \"text\": \"" + words(i) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }

    /** Words that don't pack into nothing. */
    private static String words(int seed) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder("Envoys of two river provinces met on day ");
        for (int i = 0; i < 20; i++) {
            words.append(random.nextInt(1_000_000)).append(' ');
        }
        return words.toString();
    }
}
