package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostilePagesTest {
    private static final Pages PAGES = new Pages(Knowledge.shipped());
    private static final String PARAGRAPH =
            "<p>The guards of the upper ford laid down their lances at noon, and the regent of the lower ford thanked them.</p>";

    private enum Page {
        DEEP("<div>".repeat(60_000) + PARAGRAPH.repeat(3)),
        DEEP_INLINE("<b><i>".repeat(20_000) + PARAGRAPH.repeat(3)),
        UNCLOSED_LINKS("<a href=x>ferry ".repeat(20_000)),
        BREAKS("<p>" + "x<br>".repeat(200_000)),
        LINES("<p>" + "a few words of it<br>".repeat(50_000)),
        ENTITIES("<p>" + "&amp;&#x41;&nosuch;".repeat(100_000)),
        SCRIPTS("<script>var a = '<p>no</p>';</script>".repeat(20_000) + PARAGRAPH.repeat(3)),
        BROKEN_JSON(
                "<script type='application/ld+json'>" + "{\"a\":[".repeat(50_000) + "</script>" + PARAGRAPH.repeat(3)),
        HEADINGS("<h1>The fords at peace</h1>" + PARAGRAPH.repeat(4) + "<div>" + "<h3>Related</h3>".repeat(20_000)
                + "</div>"),
        TABLES("<table><tr><td>".repeat(5_000) + PARAGRAPH.repeat(3));

        private final String html;

        Page(String body) {
            html = "<html><body>" + body;
        }
    }

    private static Draft label(String text, RawPage.Format format) throws PageFault {
        return PAGES.label(new RawPage(text.getBytes(StandardCharsets.UTF_8), "hostile", null, null, null, format));
    }

    @ParameterizedTest
    @EnumSource
    void noPageTakesStackOrQuadraticTime(Page page) {
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(label(page.html, RawPage.Format.HTML).parts()).isNotEmpty());
    }

    @Test
    void anOverlongPageIsCutAndSaysSo() throws PageFault {
        Draft draft = label("The ferry left on time. ".repeat(200_000), RawPage.Format.TEXT);
        assertThat(draft.page().text()).hasSize(VisibleText.LONGEST);
        assertThat(draft.warnings()).extracting(Warning::code).contains("CUT_SHORT");
    }

    @Property(tries = 150)
    void partsCoverTheTextInOrder(@ForAll @StringLength(min = 1, max = 400) String text) throws PageFault {
        Draft draft;
        try {
            draft = label("Ferry\n" + text, RawPage.Format.TEXT);
        } catch (PageFault e) {
            return; // control chars make binary data of it
        }
        int last = 0;
        for (Part part : draft.parts()) {
            assertThat(draft.words(last, part.start()).chars().allMatch(c -> Shape.isBlank((char) c)))
                    .isTrue();
            assertThat(part.end()).isGreaterThan(part.start());
            last = part.end();
        }
        assertThat(draft.words(last, draft.page().text().length()).chars().allMatch(c -> Shape.isBlank((char) c)))
                .isTrue();
    }

    @Property(tries = 150)
    void anyMarkUpIsReadTheSameTwice(@ForAll @StringLength(max = 300) String inside) throws PageFault {
        String html = "<html><body><h1>Fords</h1>" + PARAGRAPH + "<div class='x " + inside + "'>" + inside + "</div>";
        assertThat(label(html, RawPage.Format.HTML).finish(""))
                .isEqualTo(label(html, RawPage.Format.HTML).finish(""));
    }
}
