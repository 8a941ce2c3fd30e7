package dev.parley.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final String PLAIN = """
            Lowland brokers peace on the river
            The Ferryman · World · by Ilse Rivers · 20 August 2024 (as given) · river.html
            Article of 2 paragraphs; left aside: 1 teaser

              ! The headline says more than the body.
                │ brokers peace
                │ would gladly

            Who did what to whom

              offered       Ana Moro → mediate → Hillside, Dale
                            in the words of Ana Moro · about peace · 19 August 2024 · CAMEO 039
                            │ President Ana Moro of Lowland said on Monday that she “would gladly”
                            │ mediate between Hillside and Dale.

              done          Dale → attack
                            alleged by Hillside · CAMEO 190
              not agreed    Hillside → lift-blockade
                            the page’s own word
                            │ Hillside accused Dale of shelling the ferry, and did not agree to
                            │ reopen the bridge unless Dale withdrew.

            Who said what

              Ana Moro: “would gladly”

            Agreements

              proposed      peace
                            peace-treaty · between Hillside, Dale

            Still open

              open          Ana Moro → mediate
                            promised to Hillside, Dale · “mediate”

            Who is who

              Ana Moro  President, Lowland

            Ties

              Hillside  adversary Dale (growing)

            ──────────────────────────────────────────────────────────────────────────────────────

            """;

    @Test
    void everySectionIsLaidOut() {
        assertThat(new Sheet(new Style(false), 86).reading(RiverTalks.reading()))
                .isEqualTo(PLAIN);
    }

    @Test
    void coloursChangeNothingButTheColour() {
        String coloured = new Sheet(new Style(true), 86).reading(RiverTalks.reading());
        assertThat(coloured)
                .contains("\u001B[34moffered\u001B[0m", "\u001B[1;32mdone\u001B[0m", "\u001B[4mmediate\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(PLAIN);
    }

    @Property(tries = 80)
    void noLineIsWiderThanTheTerminal(@ForAll @IntRange(min = 40, max = 140) int width) {
        String text = new Sheet(new Style(false), width).reading(RiverTalks.reading());
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void partsThatFeedNothingAreFaint() {
        String text = new Sheet(new Style(true), 86).parts(RiverTalks.reading());
        assertThat(text).contains("\u001B[1;32mheadline\u001B[0m", "\u001B[2mteaser\u001B[0m");
    }
}
