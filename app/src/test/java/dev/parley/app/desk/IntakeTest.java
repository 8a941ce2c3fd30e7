package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir
    private Path folder;

    private static RawPage page(String text) {
        return new RawPage(text.getBytes(StandardCharsets.UTF_8), "page", null, null, null, RawPage.Format.TEXT);
    }

    @Test
    @Timeout(60)
    void closingWaitsForWhatIsBeingStoredAndInterruptsNothingOfIt() throws IOException, InterruptedException {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        try (Ledger ledger = Ledger.open(folder)) {
            Intake intake = new Intake(ledger, new Reader(Knowledge.shipped()), incoming -> {}, () -> {
                storing.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    interrupted.set(true); // and swallowed, as libraries do
                }
            });
            intake.take("page", 0, () -> page("Talks in Nairobi\n\nKenya hosted Chad and Niger on 3 March 2025."));
            storing.await();
            Thread closing = new Thread(intake::close);
            closing.start();
            while (closing.getState() != Thread.State.BLOCKED && closing.isAlive()) {
                Thread.onSpinWait();
            }
            goOn.countDown();

            closing.join(30_000);
            assertThat(closing.isAlive()).isFalse();
            assertThat(interrupted).isFalse();
            assertThat(ledger.pageCount()).isEqualTo(1);
        }
    }
}
