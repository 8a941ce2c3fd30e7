package dev.parley.reader.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final String TEXT = "Ghana hosts the talks.";

    private static Draft draft() {
        Page page = new Page("0", "test", null, null, null, "en", TEXT, Page.Published.ABSENT);
        Article article = new Article(null, null, List.of(), null, null, List.of(), List.of());
        return new Draft(page, article, List.of(new Part(PartKind.BODY, 0, TEXT.length(), null, false)));
    }

    private static Mention mention(String id, int start, int end, String words) {
        return new Mention(id, start, end, words, null, "state:GHA", MentionKind.NAME, null);
    }

    @Test
    void keepsWhatIsAdded() {
        Draft draft = draft();
        draft.add(mention("m1", 0, 5, "Ghana"));

        assertThat(draft.mentions()).hasSize(1);
        assertThat(draft.nextId(Family.MENTIONS)).isEqualTo("m2");
        assertThat(draft.finish("hash").mentions()).isEqualTo(draft.mentions());
    }

    @Test
    void refusesWordsThatDoNotStandAtTheirOffsets() {
        assertThatThrownBy(() -> draft().add(mention("m1", 0, 5, "Gabon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m1 says 'Gabon' where the text has 'Ghana'");
    }

    @Test
    void refusesOffsetsOutsideTheText() {
        assertThatThrownBy(() -> draft().add(mention("m1", 20, 40, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside the text");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        Draft draft = draft();
        draft.add(mention("m1", 0, 5, "Ghana"));

        assertThatThrownBy(() -> draft.add(mention("m1", 0, 5, "Ghana")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the id m1 is taken");
        assertThat(draft.mentions()).hasSize(1);
    }

    @Test
    void itsListsCannotBeChangedFromOutside() {
        Draft draft = draft();

        assertThatThrownBy(() -> draft.mentions().add(mention("m1", 0, 5, "Ghana")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aReadingComesBackFromItsJson() throws Exception {
        Draft draft = draft();
        draft.add(mention("m1", 0, 5, "Ghana"));
        draft.add(new Warning("w1", null, null, null, null, "NO_AUTHOR_NAME", "Nobody signs.", List.of()));
        Reading reading = draft.finish("hash");

        String json = ReadingJson.write(reading);

        assertThat(json).doesNotContain("\n").contains("\"how\":\"name\"").contains("\"published\":{\"value\":null");
        assertThat(ReadingJson.read(json)).isEqualTo(reading);
    }
}
