package dev.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tellings of two pages")
class JoinedTellingsTest {
    private static final String TOGO = "state:TGO";
    private static final String FRONT = "org:river-front";

    @TempDir
    Path folder;

    private static SamplePage page(String name, String day, String sentence) {
        return new SamplePage("What Togo and the River Front did, by the " + name)
                .sentence(sentence)
                .from(name + ".txt")
                .published(day)
                .actor(TOGO, ActorKind.STATE, "Togo")
                .actor(FRONT, ActorKind.ORGANISATION, "River Front");
    }

    private List<JoinedEvent> joined(SamplePage... pages) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(List.of(pages).stream()
                    .map(page -> PackedReading.of(page.reading()))
                    .toList());
            return ledger.joinedEvents(new EventQuestion(null, List.of(), List.of(), null, Window.first(100)));
        }
    }

    @Test
    void toAgreeToATruceIsToMakeOne() throws IOException {
        assertThat(joined(
                        page("Courier", "2024-05-04", "Both consented to silence their guns on Saturday.")
                                .deed("silence their guns", "cease-fire", Stage.AGREED, TOGO, FRONT, "2024-05-04"),
                        page("Gazette", "2024-05-05", "A truce has begun between the two, envoys say.")
                                .deed("A truce has begun", "cease-fire", Stage.DONE, TOGO, FRONT, "2024-05-04")))
                .singleElement()
                .satisfies(event -> assertThat(event.tellings()).hasSize(2));
    }

    @Test
    void toAgreeToAWithdrawalIsNotYetToWithdraw() throws IOException {
        assertThat(joined(
                        page("Courier", "2024-05-04", "Lomé consented to pull its soldiers out on Saturday.")
                                .deed("pull its soldiers out", "withdraw", Stage.AGREED, TOGO, FRONT, "2024-05-04"),
                        page("Gazette", "2024-05-05", "A column has left the delta, fishermen say.")
                                .deed("has left the delta", "withdraw", Stage.DONE, TOGO, FRONT, "2024-05-04")))
                .hasSize(2);
    }
}
