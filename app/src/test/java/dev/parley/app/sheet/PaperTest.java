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

    @Test
    void datesAreWrittenAsPeopleDo() {
        assertThat(Dates.shown("2024-08-19")).isEqualTo("19 August 2024");
        assertThat(Dates.shown("2020-11")).isEqualTo("November 2020");
        assertThat(Dates.shown("2018/..")).isEqualTo("since 2018");
        assertThat(Dates.shown("2020-11/2024-06")).isEqualTo("November 2020 to June 2024");
        assertThat(Dates.shown("2025-06~")).isEqualTo("about June 2025");
        assertThat(Dates.shown("P1M")).isEqualTo("1 month");
        assertThat(Dates.shown("PT20M")).isEqualTo("20 minutes");
        assertThat(Dates.shown("P1Y6M")).isEqualTo("P1Y6M");
        assertThat(Dates.shown("XXXX-06")).isEqualTo("XXXX-06");
        assertThat(Dates.shown("2024-02-31")).isEqualTo("2024-02-31");
    }
}
