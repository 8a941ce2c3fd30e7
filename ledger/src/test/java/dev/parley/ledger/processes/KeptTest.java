package dev.parley.ledger.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.store.PackedReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
    private final List<String> asked = new ArrayList<>();

    private String ask(Kept<String, String> kept, String state, String question) throws IOException {
        String answer = kept.of(state, question, () -> {
            asked.add(question);
            return question;
        });
        return answer == null ? "" : answer;
    }

    @Test
    void anAnswerIsWorkedOutAnewWhenTheLedgerHasChanged() throws IOException {
        Kept<String, String> kept = new Kept<>(2);
        ask(kept, "1", "a");
        assertThat(ask(kept, "1", "a")).isEqualTo("a");
        ask(kept, "2", "a");
        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void whatWasAskedForLongestAgoGivesWayToWhatIsNew() throws IOException {
        Kept<String, String> kept = new Kept<>(5, String::length);
        ask(kept, "1", "aa");
        ask(kept, "1", "bb");
        ask(kept, "1", "aa");
        ask(kept, "1", "cc"); // for which bb makes room
        ask(kept, "1", "longer than all");
        ask(kept, "1", "aa");
        ask(kept, "1", "cc");
        ask(kept, "1", "longer than all");
        ask(kept, "1", "bb");
        assertThat(asked).containsExactly("aa", "bb", "cc", "longer than all", "longer than all", "bb");
    }

    @Test
    void statesOfAllDaysTellWhatWasAddedSinceTheyWereAsked(@TempDir Path folder) throws IOException {
        List<PackedReading> pages = new ArrayList<>();
        AcehStory.pages().forEach(page -> pages.add(PackedReading.of(page.reading())));
        List<LocalDate> days = List.of(LocalDate.of(2004, 6, 1), LocalDate.of(2005, 8, 20), LocalDate.of(2006, 1, 1));
        try (Ledger grown = Ledger.open(folder.resolve("grown"));
                Ledger whole = Ledger.open(folder.resolve("whole"))) {
            whole.add(pages);
            for (PackedReading page : pages) {
                grown.add(List.of(page));
                for (LocalDate day : days) {
                    grown.process(AcehStory.PROCESS, day);
                }
                grown.process(AcehStory.PROCESS, null);
            }
            for (LocalDate day : days) {
                assertThat(grown.process(AcehStory.PROCESS, day)).isEqualTo(whole.process(AcehStory.PROCESS, day));
            }
            assertThat(grown.process(AcehStory.PROCESS, null)).isEqualTo(whole.process(AcehStory.PROCESS, null));
        }
    }
}
