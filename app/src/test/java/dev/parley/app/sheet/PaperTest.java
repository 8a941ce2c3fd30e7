package dev.parley.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.sheet.Paper.Margin;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PaperTest {
    @Property
    void wrappingLosesNoLetter(
            @ForAll @StringLength(max = 300) String text, @ForAll @IntRange(min = 24, max = 100) int width) {
        Paper paper = new Paper(new Style(false), width);
        paper.paragraph(Margin.of(3), text, List.of());
        String clean = Columns.clean(text);
        assertThat(paper.toString().replaceAll("[ \n]", "")).isEqualTo(clean.replace(" ", ""));
    }

    @Property
    void aPageCannotPlayTricksOnTheTerminal(@ForAll String text) {
        Paper paper = new Paper(new Style(false), 60);
        paper.paragraph(Margin.of(0), "\u001B[2J\u0007\u009B" + text + "\u202E", List.of());
        assertThat(paper.toString()).doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202E]");
    }

    @Test
    void wideLettersTakeTwoColumns() {
        assertThat(Columns.width("停戦 e\u0301")).isEqualTo(6);
    }
}
