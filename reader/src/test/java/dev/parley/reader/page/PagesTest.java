package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Warning;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Pages PAGES = new Pages(Knowledge.shipped());

    private static final String DUMP = """
            Lakeside Observer

            Log in | Register

            World

            Mediators return to the lake after a year of silence

            By Mara Tolliver

            12 March 2021

            ARUSHA — Envoys of the two river provinces met on Thursday for the first time in a year, and agreed to meet again before the rains.

            The talks were opened by the regional bloc, which had asked both sides to stop shelling the ferry landings. Neither of them refused.

            “We came because our children can no longer cross,” the chief negotiator of the northern province told reporters at the hotel.

            Share this story

            About the author

            Mara Tolliver has reported from the Great Lakes since 2009 and once ran a ferry.

            You may also like

            Sport

            The rowing club of the southern shore has won its fourth regatta in a row after a storm...

            © 2021 Lakeside Observer
            """;

    private static final String HTML = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry truce holds | Lakeside Observer</title>
            <meta property="og:site_name" content="Lakeside Observer">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
            "headline":"Ferry truce holds","datePublished":"2021-03-14T23:30:00-05:00","author":{"@id":"#a"}},
            {"@id":"#a","@type":"Person","name":"Mara Tolliver"}]}</script></head><body>
            <nav><a href="/w">World</a> <a href="/s">Sport</a></nav>
            <main><h1>Ferry truce holds</h1><p class="byline">By Mara Tolliver</p>
            <div class="text"><p>The truce on the ferry landings has held for a second week, monitors of the regional bloc said on Sunday.</p>
            <p>Both provinces have pulled back their guns from the shore, and the first boats crossed at dawn with rice and salt.</p>
            <div class="box"><a href="/n/7">Regatta ends in a storm and a quarrel over the cup</a><p>The umpire had left before the last boats reached...</p></div>
            <h2>What comes next</h2>
            <p>A joint commission is to inspect the depots in April. Its chairman warned that a single shot could undo the work.</p></div>
            <div class="comments"><p>Nobody believes this truce will last longer than the last three of them did.</p></div></main>
            <footer>All rights reserved.</footer></body></html>
            """;

    private static Draft label(String text, RawPage.Format format, @Nullable String published) throws PageFault {
        return PAGES.label(new RawPage(text.getBytes(StandardCharsets.UTF_8), "page", null, published, null, format));
    }

    private static PartKind kindOf(Draft draft, String words) {
        int at = draft.page().text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        for (Part part : draft.parts()) {
            if (part.start() <= at && at < part.end()) {
                return part.kind();
            }
        }
        throw new AssertionError("no part holds " + words);
    }

    private static List<String> codes(Draft draft) {
        return draft.warnings().stream().map(Warning::code).toList();
    }

    @Test
    void aDumpIsLabelledByItsLines() throws PageFault {
        Draft draft = label(DUMP, RawPage.Format.ANY, null);
        assertThat(draft.page().text()).isEqualTo(DUMP);
        assertThat(kindOf(draft, "Log in")).isEqualTo(PartKind.NAVIGATION);
        assertThat(kindOf(draft, "World")).isEqualTo(PartKind.SECTION);
        assertThat(kindOf(draft, "Mediators return")).isEqualTo(PartKind.HEADLINE);
        assertThat(kindOf(draft, "By Mara")).isEqualTo(PartKind.AUTHOR);
        assertThat(kindOf(draft, "12 March")).isEqualTo(PartKind.DATELINE);
        assertThat(kindOf(draft, "ARUSHA")).isEqualTo(PartKind.BODY);
        assertThat(kindOf(draft, "no longer cross")).isEqualTo(PartKind.BODY);
        assertThat(kindOf(draft, "has reported from")).isEqualTo(PartKind.BIO);
        assertThat(kindOf(draft, "The rowing club")).isEqualTo(PartKind.TEASER);
        assertThat(kindOf(draft, "© 2021")).isEqualTo(PartKind.NOTICE);
        assertThat(draft.article().paragraphs()).hasSize(3);
        assertThat(draft.article().authors()).containsExactly("Mara Tolliver");
        assertThat(draft.article().dateline()).isEqualTo("ARUSHA");
        assertThat(draft.article().section()).isEqualTo("World");
        assertThat(draft.page().published().value()).isEqualTo("2021-03-12");
        assertThat(draft.page().published().basis()).isEqualTo(Basis.STATED);
        assertThat(codes(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turkey frees US pastor", "Israel strikes Beirut suburb", "Rebels shell Goma"})
    void aShortHeadlineIsNoSection(String headline) throws PageFault {
        Draft draft = label(
                headline + DUMP.substring(DUMP.indexOf("\n", DUMP.indexOf("Mediators return"))),
                RawPage.Format.TEXT,
                null);
        assertThat(kindOf(draft, headline)).isEqualTo(PartKind.HEADLINE);
        assertThat(draft.article().headline()).isEqualTo(headline);
    }

    @Test
    void anAgencyInADumpIsCreditedButNamesNobody() throws PageFault {
        Draft draft = label(DUMP.replace("By Mara Tolliver", "By Reuters"), RawPage.Format.ANY, null);
        assertThat(draft.article().authors()).containsExactly("Reuters");
        assertThat(codes(draft)).containsExactly("NO_AUTHOR_NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "'BAMAKO (18 March 2024) —', 2024-03-18",
        "'PORT MORESBY, 12 November 2025 -', 2025-11-12",
        "'DUSHANBE, March 3, 2025 (Agency) -', 2025-03-03",
        "'ASUNCION, Nov. 7 2023 —', 2023-11-07",
        "'Mopti, Mali (Sept. 2, 2019) –', 2019-09-02",
        "'Bouaké, 14 March 2025 –', 2025-03-14",
        "'SUVA, Feb 4 (Agency) -', ",
        "'On Monday, 14 March 2025 –', ",
        "'Since 9 May 2021 -', "
    })
    void aPageWithoutAnotherDateIsOfTheDayOfItsDateline(String front, @Nullable String day) throws PageFault {
        Draft draft = label(
                "Talks on the ferry go on\n\n" + front
                        + " Envoys of the two river provinces met on Thursday, and agreed to meet again before the rains.\n",
                RawPage.Format.TEXT,
                null);

        assertThat(draft.page().published().value()).isEqualTo(day);
        assertThat(codes(draft).contains("NO_PUBLICATION_DATE")).isEqualTo(day == null);
        assertThat(draft.article().missing().contains("published")).isEqualTo(day == null);
    }

    @Test
    void aTeaserHasItsSectionAndIsTruncated() throws PageFault {
        Draft draft = label(DUMP, RawPage.Format.TEXT, null);
        Part teaser = draft.parts().stream()
                .filter(part -> part.kind() == PartKind.TEASER)
                .findFirst()
                .orElseThrow();
        assertThat(teaser.section()).isEqualTo("Sport");
        assertThat(teaser.truncated()).isTrue();
    }

    @Test
    void htmlIsLabelledByItsElements() throws PageFault {
        Draft draft = label(HTML, RawPage.Format.ANY, null);
        assertThat(kindOf(draft, "World")).isEqualTo(PartKind.NAVIGATION);
        assertThat(kindOf(draft, "Ferry truce holds")).isEqualTo(PartKind.HEADLINE);
        assertThat(kindOf(draft, "Regatta ends")).isEqualTo(PartKind.TEASER);
        assertThat(kindOf(draft, "The umpire")).isEqualTo(PartKind.TEASER);
        assertThat(kindOf(draft, "What comes next")).isEqualTo(PartKind.SUBHEAD);
        assertThat(kindOf(draft, "Nobody believes")).isEqualTo(PartKind.COMMENT);
        assertThat(kindOf(draft, "All rights")).isEqualTo(PartKind.NOTICE);
        assertThat(draft.article().paragraphs()).hasSize(3);
        assertThat(draft.article().authors()).containsExactly("Mara Tolliver");
        assertThat(draft.page().publisher()).isEqualTo("Lakeside Observer");
        assertThat(draft.page().language()).isEqualTo("en");
    }

    @Test
    void aDayIsKeptInThePagesOwnZone() throws PageFault {
        assertThat(label(HTML, RawPage.Format.HTML, null).page().published().value())
                .isEqualTo("2021-03-14");
    }

    @Test
    void bareTextIsAllBody() throws PageFault {
        String text = "By the river\nThe boats came at noon.\n\nNobody was hurt.";
        Draft draft = label(text, RawPage.Format.BODY, "2021-03");
        assertThat(draft.parts())
                .extracting(Part::kind)
                .containsOnly(PartKind.BODY)
                .hasSize(3);
        assertThat(draft.article().headline()).isNull();
        assertThat(draft.page().published().basis()).isEqualTo(Basis.GIVEN);
        assertThat(draft.page().published().precision()).isEqualTo("month");
    }

    @Test
    void theCallersDateWinsAndIsMissedOnThePageAllTheSame() throws PageFault {
        Draft draft = label(DUMP.replace("12 March 2021", ""), RawPage.Format.TEXT, "2021-03-15");
        assertThat(draft.page().published().value()).isEqualTo("2021-03-15");
        assertThat(draft.article().missing()).contains("published");
        assertThat(codes(draft)).contains("NO_PUBLICATION_DATE");
    }

    @Test
    void whatIsNoPageIsRefusedWithARemedy() {
        assertThatThrownBy(() -> label("", RawPage.Format.ANY, null))
                .isInstanceOf(PageFault.class)
                .hasMessage("page: the page is empty; check how it was saved");
        assertThatThrownBy(() -> label(" \n\t ", RawPage.Format.ANY, null)).hasMessageContaining("white space");
        assertThatThrownBy(() -> label("%PDF-1.7 ...", RawPage.Format.ANY, null))
                .hasMessageContaining("a PDF");
        assertThatThrownBy(() -> label("<html><script>x()</script></html>", RawPage.Format.ANY, null))
                .hasMessageContaining("no text");
        assertThatThrownBy(
                        () -> PAGES.label(new RawPage(new byte[4000], "zeros", null, null, null, RawPage.Format.ANY)))
                .hasMessageContaining("binary");
    }

    @Test
    void theCharsetIsFoundAndInvalidBytesAreTold() throws PageFault {
        byte[] cyrillic = "<html><meta charset=windows-1251><p>Стороны договорились о встрече.</p>"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(PAGES.label(new RawPage(cyrillic, "page", null, null, null, RawPage.Format.ANY))
                        .page()
                        .text())
                .contains("договорились");
        byte[] broken = "<!DOCTYPE html><p>Die Gespräche über die Brücke wurden für eröffnet erklärt, hieß es. Xx"
                .getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xC3;
        Draft draft = PAGES.label(new RawPage(broken, "page", null, null, null, RawPage.Format.HTML));
        assertThat(draft.page().text()).contains("Brücke").endsWith("X\uFFFD");
        assertThat(codes(draft)).contains("INVALID_CHARS");
    }

    @Test
    void charsOfSeveralBytesAreReadWhereverTheyStand() throws PageFault {
        for (int before = 0; before < 4; before++) {
            String words = "a".repeat(before) + "é€😀 ".repeat(200);
            assertThat(label("<!DOCTYPE html><p>" + words, RawPage.Format.HTML, null)
                            .page()
                            .text())
                    .isEqualTo(words.strip());
        }
    }

    @Test
    void statesOfAPageAreTold() throws PageFault {
        String live = HTML.replace("<h1>Ferry truce holds", "<h1>Liveticker: Ferry truce holds");
        assertThat(codes(label(live, RawPage.Format.HTML, null))).contains("LIVE_BLOG");
        String olive = HTML.replace("<h1>Ferry truce holds", "<h1>Olive: Ferry truce holds");
        assertThat(codes(label(olive, RawPage.Format.HTML, null))).doesNotContain("LIVE_BLOG");
        String walled = HTML.replace("<h2>What comes next</h2>", "<div>Subscribe to continue reading.</div>");
        assertThat(codes(label(walled, RawPage.Format.HTML, null))).contains("PAYWALLED");
        assertThat(codes(label(HTML, RawPage.Format.HTML, null))).doesNotContain("PAYWALLED", "TRUNCATED");
        String index = "<html><body><h1>World</h1>" + "<p><a href=/x>One more ferry sinks</a></p>".repeat(20);
        assertThat(codes(label(index, RawPage.Format.HTML, null))).contains("NOT_AN_ARTICLE");
    }

    @Test
    void aStatedDateThatNothingConfirmsYieldsToTheShownOne() throws PageFault {
        String html = HTML.replace(
                "<p class=\"byline\">By Mara Tolliver</p>",
                "<p class=\"byline\">By Mara Tolliver</p><p class=\"stamp\">Published 20 April 2021, 09:00</p>");
        assertThat(label(html, RawPage.Format.HTML, null).page().published().value())
                .isEqualTo("2021-04-20");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLine() {
        byte[] latin = "First line.\nBogot\u00e1 agreed.".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new Pages(Knowledge.shipped()).label(RawPage.of(latin, "latin.txt")))
                .isInstanceOf(PageFault.class)
                .hasMessageContaining("latin.txt: line 2 is not UTF-8 (byte 17)")
                .hasMessageContaining("save the text as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n"})
    void aCaptionBelowTheButtonsToShareByIsNoHeadline(String apart) throws PageFault {
        String between = "Share|Facebook|Twitter|Boats lie at the northern landing since Friday. Photo: Odd Nygaard";
        String dump = DUMP.replace("12 March 2021\n", "12 March 2021\n" + between.replace("|", apart) + "\n");
        Draft draft = label(dump, RawPage.Format.TEXT, null);
        assertThat(kindOf(draft, "Mediators return")).isEqualTo(PartKind.HEADLINE);
        assertThat(kindOf(draft, "Boats lie")).isEqualTo(PartKind.CAPTION);
        assertThat(draft.article().authors()).containsExactly("Mara Tolliver");
    }

    @Test
    void aLineAboveThePicturesCreditIsItsCaption() throws PageFault {
        String between =
                "Share\nFacebook\nTwitter\nEmail\nA boat that waits for its keeper at dawn\n[Odd Nygaard/Reuters]\n";
        Draft draft = label(DUMP.replace("12 March 2021\n", "12 March 2021\n" + between), RawPage.Format.TEXT, null);
        assertThat(kindOf(draft, "Mediators return")).isEqualTo(PartKind.HEADLINE);
        assertThat(kindOf(draft, "A boat that waits")).isEqualTo(PartKind.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Mara Tolliver\n\n12 March 2021",
                "By Mara Tolliver\n\nUpdated 14 March 2021\n\nPublished 12 March 2021",
                "By Mara Tolliver - 12 March 2021",
                "By Mara Tolliver, Friday 12 March 2021",
            })
    void aDumpIsOfTheDayBelowItsHeadlineNotOfItsMastheads(String credit) throws PageFault {
        String dump = DUMP.replace("Log in | Register", "Monday, 29 March 2021")
                .replace("By Mara Tolliver\n\n12 March 2021", credit);
        Draft draft = label(dump, RawPage.Format.TEXT, null);
        assertThat(draft.page().published().value()).isEqualTo("2021-03-12");
        assertThat(draft.article().authors()).containsExactly("Mara Tolliver");
    }

    @Test
    void aTimeOfDayWithAShortHeadingBehindItBeginsAnEntry() throws PageFault {
        String dump = """
                Live: Ferry truce holds on the lake

                12 March 2021

                18:05 – Boats cross again
                The first boats of the season crossed at dawn with rice and salt, the keepers said.
                17:30 – Guns are pulled back
                Both of the provinces have pulled back their guns from the shore, monitors said.
                16:10 – Envoys arrive
                The envoys of both provinces reached the hotel by the lake on Friday afternoon.
                """;
        assertThat(label(dump, RawPage.Format.TEXT, null).article().entries())
                .extracting(entry -> entry.published().value())
                .containsExactly("2021-03-12T18:05:00", "2021-03-12T17:30:00", "2021-03-12T16:10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "'Khartoum, Sudan – ', 'Khartoum, Sudan'",
        "'Juba, South Sudan — ', 'Juba, South Sudan'",
        "'Mara Tolliver, Reporter – ', ",
        "'Envoys, all in haste – ', "
    })
    void aTownAndItsStateBeforeADashAreTheDateline(String front, @Nullable String dateline) throws PageFault {
        Draft draft = label(DUMP.replace("ARUSHA — Envoys", front + "Envoys"), RawPage.Format.TEXT, null);
        assertThat(draft.article().dateline()).isEqualTo(dateline);
    }
}
