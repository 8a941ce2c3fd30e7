package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Article.Entry;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Warning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of pages, each beside a page that is nearly in it. */
class StatesTest {
    private static final Pages PAGES = new Pages(Knowledge.shipped());
    private static final String PARAGRAPH =
            "<p>The guards of the upper ford laid down their lances at noon, and the regent of the lower ford thanked them for it.</p>";
    private static final String TITLE = "<h1>The fords come to terms after a long winter</h1>";
    private static final String ARTICLE = "<article>" + TITLE + PARAGRAPH.repeat(8) + "</article>";

    private static Draft html(String head, String body) throws PageFault {
        return html("<html><head>" + head + "</head><body>" + body + "</body></html>", null, RawPage.Format.HTML);
    }

    private static Draft html(String page, @Nullable String url, RawPage.Format format) throws PageFault {
        return PAGES.label(new RawPage(page.getBytes(StandardCharsets.UTF_8), "page", url, null, null, format));
    }

    private static Draft text(String... lines) throws PageFault {
        return html(String.join("\n", lines), null, RawPage.Format.TEXT);
    }

    private static List<String> codes(Draft draft) {
        return draft.warnings().stream().map(Warning::code).toList();
    }

    private static void noStates(Draft draft) {
        assertThat(codes(draft))
                .doesNotContain(
                        "PAYWALLED",
                        "TRUNCATED",
                        "LIVE_BLOG",
                        "NOT_AN_ARTICLE",
                        "COOKIE_WALL",
                        "INDEX_PAGE",
                        "SEVERAL_STORIES",
                        "GALLERY",
                        "AMP_PAGE",
                        "PRINT_VIEW",
                        "OTHER_LANGUAGE");
        assertThat(draft.article().entries()).isEmpty();
    }

    @Test
    void anArticleIsInNoState() throws Exception {
        noStates(html("<meta property=og:type content=article>", ARTICLE));
    }

    @Test
    void aCookieWallIsNoArticle() throws Exception {
        String wall =
                "<div><h2>We value your privacy</h2><p>We and our partners store information on a device and process"
                        + " personal data. You can withdraw your consent at any time, and change what you agreed to.</p>"
                        + "<p>We use cookies to measure who reads us, and our vendors may ask for your consent as well.</p>"
                        + "<button>Accept all cookies</button></div>";
        assertThat(codes(html("", wall))).contains("COOKIE_WALL", "NOT_AN_ARTICLE");
        String german =
                "<div><p>Wir verwenden Cookies. Mit Werbung weiterlesen oder ein Abo nehmen.</p><a href=/x>Alle Cookies"
                        + " akzeptieren</a></div>";
        assertThat(codes(html("", german))).contains("COOKIE_WALL");
    }

    @Test
    void aBannerAboveAnArticleIsNoWall() throws Exception {
        noStates(html("", "<div class=cookie-banner><p>We use cookies to measure who reads us.</p></div>" + ARTICLE));
    }

    @Test
    void anArticleAboutConsentIsNoWall() throws Exception {
        noStates(
                html(
                        "",
                        TITLE + PARAGRAPH.repeat(5)
                                + "<p>Banners that say \"we use cookies to improve your visit\" hang above the ford as well.</p>"));
    }

    private static String pointers(int number) {
        StringBuilder list = new StringBuilder("<main><h1>The fords</h1>");
        for (int i = 0; i < number; i++) {
            list.append("<div class=card><h3><a href=/story-").append(i).append(">Lancers leave the ford of village ");
            list.append(i).append("</a></h3></div>");
        }
        return list + "</main>";
    }

    @Test
    void aListOfStoriesIsAnIndexPage() throws Exception {
        assertThat(codes(html("", pointers(20)))).contains("INDEX_PAGE", "NOT_AN_ARTICLE");
        String json = "<script type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script>";
        assertThat(codes(html(json, pointers(12) + PARAGRAPH.repeat(3)))).contains("INDEX_PAGE");
        assertThat(codes(html("<html><body>" + pointers(12), "https://ford.example/tag/fords", RawPage.Format.HTML)))
                .contains("INDEX_PAGE");
    }

    @Test
    void anArticleAboveManyTeasersIsNoIndexPage() throws Exception {
        noStates(html("", ARTICLE + "<section><h2>Related</h2>" + pointers(20) + "</section>"));
    }

    @Test
    void aVideoWithAListBesideItIsNoIndexPage() throws Exception {
        assertThat(codes(html("<meta property=og:type content=video.other>", pointers(20))))
                .contains("NOT_AN_ARTICLE")
                .doesNotContain("INDEX_PAGE");
    }

    @Test
    void articlesSideBySideAreSeveralStories() throws Exception {
        String second = ARTICLE.replace("The fords come to terms", "Herders of the hills meet");
        Draft draft = html("", "<main>" + ARTICLE + second + "</main>");
        assertThat(codes(draft)).contains("SEVERAL_STORIES");
        assertThat(draft.warnings().stream()
                        .filter(warning -> warning.code().equals("SEVERAL_STORIES"))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .startsWith("Herders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<article class=comment>", "<article class=related-teaser>", "<article><h2>More</h2>"})
    void articlesThatAreNoStoriesDoNotCount(String opening) throws Exception {
        String more = opening.contains("More")
                ? opening + "<p>Read what the herders did.</p></article>"
                : opening + "<h2>The herders of the hills</h2>" + PARAGRAPH.repeat(8) + "</article>";
        String article = ARTICLE.replace("</article>", PARAGRAPH.repeat(16) + "</article>");
        assertThat(codes(html("", article + more))).doesNotContain("SEVERAL_STORIES");
    }

    @Test
    void picturesWithFewWordsAreAGallery() throws Exception {
        String figures =
                "<figure><img src=x><figcaption>A lancer of the ford rests his horse at the bank.</figcaption></figure>"
                        .repeat(9);
        assertThat(codes(html("", TITLE + "<p>The year of the fords, as our readers saw it.</p>" + figures)))
                .contains("GALLERY");
        assertThat(codes(html("", "<h1>In pictures: the year of the fords</h1>" + PARAGRAPH.repeat(2))))
                .contains("GALLERY");
        assertThat(codes(html("", ARTICLE.replace("</article>", figures + "</article>"))))
                .doesNotContain("GALLERY");
    }

    @Test
    void anAmpPageSaysSo() throws Exception {
        for (String attribute : List.of("amp", "⚡", "amp lang=en")) {
            assertThat(codes(html("<!doctype html><html " + attribute + "><body>" + ARTICLE, null, RawPage.Format.ANY)))
                    .contains("AMP_PAGE");
        }
        assertThat(codes(html("<html class=amp><body>" + ARTICLE, null, RawPage.Format.HTML)))
                .doesNotContain("AMP_PAGE");
    }

    @Test
    void aPrintVersionSaysSo() throws Exception {
        for (String url : List.of("https://ford.example/print/12", "https://ford.example/12?print=1")) {
            assertThat(codes(html("<html><body>" + ARTICLE, url, RawPage.Format.HTML)))
                    .contains("PRINT_VIEW");
        }
        assertThat(codes(html(
                        "",
                        ARTICLE.replace(
                                "<article>", "<article><p class=meta>Printed from https://ford.example/12</p>"))))
                .contains("PRINT_VIEW");
        for (String url : List.of("https://ford.example/blueprint/12", "https://ford.example/printing-presses")) {
            noStates(html("<html><body>" + ARTICLE + "<a href=/print>Print</a>", url, RawPage.Format.HTML));
        }
    }

    @Test
    void anotherLanguageIsToldWithItsCode() throws Exception {
        String german =
                "<p>Die Wächter der oberen Furt haben am Mittag ihre Lanzen niedergelegt, und der Regent der unteren Furt"
                        + " hat ihnen dafür gedankt, wie es der Brauch von ihm verlangt.</p>";
        Draft draft = html("", "<h1>Die Furten haben sich geeinigt</h1>" + german.repeat(4));
        Warning warning = draft.warnings().stream()
                .filter(one -> one.code().equals("OTHER_LANGUAGE"))
                .findFirst()
                .orElseThrow();
        assertThat(warning.message()).contains(" de.");
    }

    @Test
    void entriesOfALiveBlogStandApartByTheirElements() throws Exception {
        StringBuilder blog = new StringBuilder("<h1>Live: the fords talk</h1><div class=live-blog>");
        for (int i = 0; i < 6; i++) {
            blog.append("<div class=live-entry><time datetime=2024-05-01T1")
                    .append(5 - i)
                    .append(":30+03:00>1h</time>");
            blog.append("<h2>Entry of hour ")
                    .append(5 - i)
                    .append("</h2>")
                    .append(PARAGRAPH.repeat(2))
                    .append("</div>");
        }
        Draft draft = html("", blog + "</div>");
        assertThat(codes(draft)).contains("LIVE_BLOG");
        List<Entry> entries = draft.article().entries();
        assertThat(entries).hasSize(6);
        assertThat(entries.get(1).published().value()).isEqualTo("2024-05-01T14:30:00+03:00");
        assertThat(entries.get(1).published().precision()).isEqualTo("minute");
        assertThat(entries.get(1).published().basis()).isEqualTo(Basis.STATED);
        assertThat(entries.get(1).headline()).isEqualTo("Entry of hour 4");
        assertThat(entries.get(1).start()).isGreaterThanOrEqualTo(entries.get(0).end());
        assertThat(draft.words(entries.get(1).start(), entries.get(1).end()))
                .contains("Entry of hour 4", "laid down their lances")
                .doesNotContain("Entry of hour 3", "Entry of hour 5");
        assertThat(draft.article().paragraphs()).hasSize(12);
    }

    @Test
    void entriesOfALiveBlogStandApartByItsMetadata() throws Exception {
        StringBuilder json = new StringBuilder(
                "{\"@type\":\"LiveBlogPosting\",\"headline\":\"The fords talk\",\"liveBlogUpdate\":[");
        StringBuilder body = new StringBuilder("<h1>The fords talk</h1><div>");
        for (int i = 0; i < 4; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"@type\":\"BlogPosting\",\"headline\":\"Village ")
                    .append(i);
            json.append(" agrees to the terms\",\"datePublished\":\"2024-05-01T0")
                    .append(9 - i)
                    .append(":05:10Z\"}");
            body.append("<h3>Village ")
                    .append(i)
                    .append(" agrees to the terms</h3>")
                    .append(PARAGRAPH);
        }
        String script = "<script type='application/ld+json'>" + json + "]}</script>";
        Draft draft = html(script, body + "</div>");
        assertThat(codes(draft)).contains("LIVE_BLOG");
        assertThat(draft.article().entries())
                .extracting(entry -> entry.published().value())
                .containsExactly(
                        "2024-05-01T09:05:10Z", "2024-05-01T08:05:10Z", "2024-05-01T07:05:10Z", "2024-05-01T06:05:10Z");
        assertThat(draft.article().entries()).extracting(Entry::headline).contains("Village 2 agrees to the terms");
    }

    private static final String LINE =
            "The guards of the upper ford laid down their lances, and the regent of the lower ford thanked them for it.";

    @Test
    void entriesOfALiveBlogInTextStandApartByTheirTimes() throws Exception {
        Draft draft = text(
                "The fords talk: as it happened",
                "1 May 2024",
                LINE,
                "17:40",
                LINE,
                LINE,
                "16:05",
                LINE,
                "15:50",
                LINE,
                "14:10",
                LINE,
                "9:30",
                LINE);
        assertThat(codes(draft)).contains("LIVE_BLOG");
        assertThat(draft.article().entries()).hasSize(5);
        assertThat(draft.article().entries())
                .extracting(entry -> entry.published().value())
                .startsWith("2024-05-01T17:40:00", "2024-05-01T16:05:00")
                .endsWith("2024-05-01T09:30:00");
        assertThat(draft.article().entries().get(0).published().basis()).isEqualTo(Basis.DERIVED);
    }

    @Test
    void timesThatRunPastMidnightAreNotPutOnADay() throws Exception {
        Draft draft = text(
                "Live: the fords talk", "1 May 2024", LINE, "01:40", LINE, "00:05", LINE, "23:50", LINE, "22:10", LINE);
        assertThat(draft.article().entries()).hasSize(4);
        assertThat(draft.article().entries())
                .allMatch(entry -> entry.published().value() == null);
    }

    @Test
    void aProgrammeIsNoLiveBlog() throws Exception {
        Draft draft = text(
                "The day of the fords",
                LINE,
                LINE,
                "10:00",
                "Opening words",
                "11:00",
                "Race of boats",
                "12:00",
                "Supper",
                "14:00",
                "Music",
                "15:00",
                "Farewell",
                LINE);
        assertThat(codes(draft)).doesNotContain("LIVE_BLOG");
        assertThat(draft.article().entries()).isEmpty();
    }

    @Test
    void figuresAreNoTimesOfDay() {
        assertThat(List.of("12", "7", "25:10", "10:75", "13:00 pm", "2024", "10.5 per cent", "3 am who"))
                .allMatch(line -> Moment.ofDay(line, true) < 0);
        assertThat(Moment.ofDay("9.05 Uhr", true)).isEqualTo(545);
        assertThat(Moment.ofDay("12:05 am", true)).isEqualTo(5);
        assertThat(Moment.ofDay("4pm GMT", true)).isEqualTo(960);
        assertThat(Moment.ofDay("18h30", true)).isEqualTo(1110);
        assertThat(Moment.stated("2024-02-30T10:00").value()).isNull();
        assertThat(Moment.stated("2024-02-03 10:00:07+0200").value()).isEqualTo("2024-02-03T10:00:07+02:00");
        assertThat(Moment.stated("2024-02-03").precision()).isEqualTo("day");
    }
}
