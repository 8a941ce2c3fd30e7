package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.input.Site;
import dev.parley.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley watch}. */
class WatchCommandTest {
    @TempDir
    Path folder;

    private Site site;
    private Path ledger;

    @BeforeEach
    void serve() throws IOException {
        ledger = folder.resolve("ledger");
        site = new Site();
        site.page(
                "/feed",
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>T</title><link>" + site.address("/")
                        + "</link><description>D</description>"
                        + "<item><title>A</title><link>" + site.address("/a") + "</link></item>"
                        + "<item><title>B</title><link>" + site.address("/none") + "</link></item></channel></rss>");
        site.page(
                "/a",
                "text/html",
                "<html><body><article><h1>Envoys meet in Lomé</h1><p>Two envoys met in Lomé on 4 May 2024, and agreed to meet"
                        + " again in the autumn, the mediator said.</p></article></body></html>");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Run watch(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"watch", "--ledger", ledger.toString(), "--delay", "0", site.address("/feed")},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }

    @Test
    void whatIsDueIsReadOnce() {
        Run first = watch("--once");
        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.FAILED);
        assertThat(first.err()).contains("/none: the server answers 404").endsWith("parley: 1 page added, 1 failed\n");
        Run events = Run.of("events", "--ledger", ledger.toString(), "--act", "meet");
        assertThat(events.out()).contains("Two envoys met in Lomé").contains(site.address("/a"));
        assertThat(watch("--once").err()).contains("parley: 0 pages added");
    }

    @Test
    void aLedgerInUseIsToldAndItsPagesComeLater() throws IOException {
        try (Ledger owner = Ledger.open(ledger)) {
            Run run = watch("--once");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err())
                    .contains("in use by process " + ProcessHandle.current().pid());
            assertThat(owner.corrections()).isEmpty();
        }
        java.nio.file.Path state = ledger.resolve("watch/feeds.json");
        assertThat(state).exists().satisfies(file -> java.nio.file.Files.delete(file));
        assertThat(watch("--once").err()).contains("1 page added");
    }

    @Test
    void itEndsCleanlyWhenItIsAskedTo() throws Exception {
        AtomicReference<Run> ended = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        site.page("/last", "text/html", "<h1>Last</h1>");
        Thread watching = new Thread(() -> {
            asked.countDown();
            ended.set(watch());
        });
        watching.start();
        asked.await();
        while (!java.nio.file.Files.exists(ledger.resolve("watch/links.txt"))) {
            Thread.onSpinWait(); // the first round is over when what it read is noted
        }
        watching.interrupt();
        watching.join();
        assertThat(Objects.requireNonNull(ended.get()).exitCode()).isEqualTo(ExitCode.OK);
        try (Ledger after = Ledger.existing(ledger)) {
            assertThat(after.page(site.address("/a"))).hasSize(64);
        }
    }

    @Test
    void wrongUseIsExplained() {
        assertThat(watch("--delay", "-1", "--once").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }
}
