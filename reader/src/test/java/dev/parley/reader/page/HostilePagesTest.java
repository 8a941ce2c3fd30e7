package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Warning;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages that were made, or have grown, to take a reader's stack, memory or hours. They are long enough that a step that
 * recurses over the page, or looks through it again for each of its parts, would not come to an end here.
 */
class HostilePagesTest {
    private static final Pages PAGES = new Pages(Knowledge.shipped());
    private static final String PARAGRAPH =
            "<p>The guards of the upper ford laid down their lances at noon, and the regent of the lower ford thanked them.</p>";
    private static final String ARTICLE = "<h1>The fords at peace</h1>" + PARAGRAPH.repeat(4);
    private static final int LENGTH = 400_000;

    private enum Page {
        DEEP("<div>".repeat(100_000) + ARTICLE),
        DEEP_AND_CLOSED("<div>".repeat(50_000) + ARTICLE + "</div>".repeat(50_000)),
        DEEP_INLINE("<span>".repeat(100_000) + ARTICLE),
        DEEP_PARAGRAPHS("<div>".repeat(600) + many(i -> "<p>" + words(i))),
        FONTS(many(i -> "<font size=" + i + ">ferry ")),
        FONTS_IN_TABLES(many(i -> "<table><font size=" + i + ">ferry")),
        FONTS_AROUND_PARAGRAPHS(many(i -> "<p><b id=" + i + "><i>ferry")),
        LINKS_IN_TABLES(many(i -> "<table><a href=" + i + ">ferry<tr><td>")),
        UNCLOSED_LINKS(many(i -> "<a href=/" + i + ">ferry ")),
        UNCLOSED_BOLD(many(i -> "<b>ferry ")),
        MISNESTED(many(i -> "<a><b><i><p></a></b></i>ferry")),
        TABLES(many(i -> "<table><tr><td>ferry")),
        LISTS(many(i -> "<ul><li>ferry")),
        TINY_LINKS(many(i -> "<a href=/" + i + ">x</a> ")),
        BREAKS("<p>" + "x<br>".repeat(200_000)),
        BREAKS_ALONE(ARTICLE + "<br>".repeat(1_000_000)),
        COMMENTS("<!--x-->".repeat(1_000_000) + ARTICLE),
        ENTITIES("<p>" + "&amp;&#x41;&nosuch;&notit".repeat(30_000)),
        ENTITY_WITHOUT_END("<p>&" + "a".repeat(LENGTH)),
        HALVES_OF_PAIRS("<p>" + "&#xD83D; &#xDE00; ".repeat(10_000) + "<script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"half \\ud83d of it\"}</script>"),
        ATTRIBUTES("<p " + many(i -> "a" + i + "=v ") + ">" + ARTICLE),
        HUGE_ATTRIBUTE("<div class='" + many(i -> "comment-" + i + " ") + "'>" + ARTICLE),
        HUGE_TAG_NAME("<" + "x".repeat(12 * LENGTH) + ">" + ARTICLE),
        TAG_NAMES(many(i -> "<x" + i + ">ferry")),
        SCRIPTS(many(i -> "<script>var a = '<p>no</p>';</script>") + ARTICLE),
        SCRIPT_SOUP(ARTICLE + many(i -> "<script><!-- <script> </scr x </script")),
        JSON_DEEP(script("{\"a\":[".repeat(50_000)) + ARTICLE),
        JSON_IN_CIRCLES(
                script("{\"@id\":\"a\",\"@type\":\"NewsArticle\",\"author\":[" + many(i -> "{\"@id\":\"a\"},") + "{}]}")
                        + ARTICLE),
        JSON_BLANKS(script("{\"@type\":\"NewsArticle\",\"author\":\"Mara" + " (".repeat(LENGTH) + "\"}") + ARTICLE),
        JSON_BODY(script("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + many(HostilePagesTest::words) + "\"}")
                + many(i -> "<p>" + words(i + 7))),
        JSON_HEADLINE(script("{\"@type\":\"NewsArticle\",\"headline\":\"" + many(HostilePagesTest::words) + "\"}")
                + many(i -> "<p>" + words(i + 7))),
        TITLE("<title>" + many(HostilePagesTest::words) + "</title>" + many(i -> "<p>" + words(i + 7))),
        ONE_LINE("<p>" + many(HostilePagesTest::words)),
        BLANKS(ARTICLE + "<p>a" + " ".repeat(LENGTH) + "b"),
        HIDDEN_TEXT(ARTICLE + many(i -> "<div style='display:none'>a word kept back</div>")),
        HIDDEN_IN_HIDDEN(many(i -> "<div style='display:none'><p>a<p>b<p>c")),
        AUTHORS(ARTICLE + "<div itemprop=author>".repeat(500) + many(i -> "<p>ferry" + i)),
        DATES(many(i -> "<div itemprop=datePublished><p>x")),
        HEADINGS(ARTICLE + "<div>" + many(i -> "<h3>Related</h3>")),
        SHORT_PARAGRAPHS(ARTICLE + "<div>" + many(i -> "<p>A short line of news.</p>")),
        EXPANDING_LETTERS("<p>" + "İ".repeat(LENGTH));

        private final String html;

        Page(String body) {
            html = "<html><body>" + body;
        }
    }

    private enum Dump {
        ONE_LINE(many(HostilePagesTest::words)),
        ONE_WORD("a".repeat(5_000_000)),
        BLANKS("a" + " \t".repeat(LENGTH) + "b"),
        SHORT_LINES("x\n".repeat(LENGTH)),
        BYLINES(many(i -> "By Mara Tolliver\n")),
        DATES(many(i -> "12 May 2024\n")),
        ITEMS(many(i -> "ferry | ford | ")),
        BRACKETS("By " + "(".repeat(LENGTH)),
        EXPANDING_LETTERS("İ".repeat(LENGTH)),
        WRAPPED(many(i -> "The guards of the upper ford laid down their lances at noon and\n"));

        private final String text;

        Dump(String text) {
            this.text = text;
        }
    }

    private static String many(IntFunction<String> piece) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < LENGTH; i++) {
            all.append(piece.apply(i));
        }
        return all.toString();
    }

    /** A sentence of nine words that no other number gives. */
    private static String words(int number) {
        StringBuilder sentence = new StringBuilder("W");
        for (int i = 0; i < 9; i++) {
            int scrambled = (number * 31 + i) * 0x9E3779B1;
            sentence.append(Integer.toUnsignedString(scrambled, 36)).append(' ');
        }
        return sentence.append("stands. ").toString();
    }

    private static String script(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static Draft label(String text, RawPage.Format format) throws PageFault {
        return label(text.getBytes(StandardCharsets.UTF_8), format);
    }

    private static Draft label(byte[] bytes, RawPage.Format format) throws PageFault {
        return PAGES.label(new RawPage(bytes, "hostile", null, null, null, format));
    }

    private static List<String> codes(Draft draft) {
        return draft.warnings().stream().map(Warning::code).toList();
    }

    /** Parts lie in order in the text and leave out nothing but white space; paragraphs are parts; the JSON can be read. */
    private static void checkForm(Draft draft) throws Exception {
        String text = draft.page().text();
        assertThat(text.length()).isLessThanOrEqualTo(VisibleText.LONGEST);
        assertThat(Shape.paired(text)).as("halves of surrogate pairs").isEqualTo(text);
        int last = 0;
        for (Part part : draft.parts()) {
            assertThat(part.start()).isGreaterThanOrEqualTo(last);
            assertThat(part.end()).isGreaterThan(part.start()).isLessThanOrEqualTo(text.length());
            assertThat(isBlank(text, last, part.start()))
                    .as("text between parts")
                    .isTrue();
            last = part.end();
        }
        assertThat(isBlank(text, last, text.length()))
                .as("text behind the parts")
                .isTrue();
        for (Span paragraph : draft.article().paragraphs()) {
            assertThat(paragraph.end()).isGreaterThan(paragraph.start()).isLessThanOrEqualTo(last);
        }
        String json = ReadingJson.write(draft.finish(""));
        assertThat(ReadingJson.read(json)).isEqualTo(draft.finish(""));
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Shape.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource
    void aHostilePageIsReadLikeAnyOther(Page page) throws Exception {
        Draft draft = label(page.html, RawPage.Format.HTML);
        assertThat(draft.parts()).isNotEmpty();
        checkForm(draft);
        if (page.html.contains(ARTICLE) && page != Page.HUGE_TAG_NAME) {
            assertThat(draft.page().text()).contains("The guards of the upper ford");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHostileDumpIsReadLikeAnyOther(Dump dump) throws Exception {
        Draft draft = label(dump.text, RawPage.Format.TEXT);
        assertThat(draft.parts()).isNotEmpty();
        checkForm(draft);
    }

    @Test
    void anOverlongPageIsCutAndSaysSo() throws Exception {
        for (RawPage.Format format : List.of(RawPage.Format.TEXT, RawPage.Format.HTML, RawPage.Format.BODY)) {
            Draft draft = label("The ferry left on time. ".repeat(200_000), format);
            assertThat(draft.page().text().length()).isBetween(VisibleText.LONGEST - 3, VisibleText.LONGEST);
            assertThat(codes(draft)).contains("CUT_SHORT");
        }
    }

    @Test
    void aPageOfFiftyMegabytesIsCutAndSaysSo() throws Exception {
        String script = "<script>var nothing = 'of any use to a reader of the page';</script>";
        Draft draft =
                label("<html><body>" + ARTICLE + script.repeat(50_000_000 / script.length()), RawPage.Format.HTML);
        assertThat(codes(draft)).contains("CUT_SHORT");
        assertThat(draft.article().headline()).isEqualTo("The fords at peace");
        checkForm(draft);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noCutPartsTheHalvesOfAPair(int before) throws Exception {
        String text = "a".repeat(before) + "😀".repeat(VisibleText.LONGEST / 2 + 2);
        for (RawPage.Format format : List.of(RawPage.Format.TEXT, RawPage.Format.HTML)) {
            checkForm(label(text, format));
        }
    }

    @Test
    void metadataBeyondTheLimitsAreToldOf() throws Exception {
        assertThat(codes(label(Page.JSON_DEEP.html, RawPage.Format.HTML))).contains("METADATA_CUT_SHORT");
        String body = "word ".repeat(500_000);
        String json = "{\"@type\":\"NewsArticle\",\"headline\":\"Fords at rest\",\"articleBody\":\"" + body + "\"}";
        Draft draft = label("<html><body>" + script(json) + PARAGRAPH.repeat(4), RawPage.Format.HTML);
        assertThat(codes(draft)).contains("METADATA_CUT_SHORT");
        assertThat(draft.article().headline()).isEqualTo("Fords at rest");
    }

    @Test
    void brokenJsonGivesWhatStandsBeforeTheBreak() throws Exception {
        for (String broken : List.of(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Fords at rest\",\"author\":{\"name\":\"Mara Tolliver\"",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Fords at rest\",\"author\":[\"Mara Tolliver\",,],,}",
                "// by hand\n{'@type':'NewsArticle','headline':'Fords\n at rest','author':['Mara Tolliver'",
                "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Fords at rest\",\"author\":\"Mara Tolliver\"} -->")) {
            Draft draft = label("<html><body>" + script(broken) + PARAGRAPH.repeat(4), RawPage.Format.HTML);
            assertThat(draft.article().headline()).as(broken).matches("Fords\\s+at rest");
            assertThat(draft.article().authors()).as(broken).contains("Mara Tolliver");
        }
    }

    @Test
    void authorsThatReferToEachOtherAreNamedOnce() throws Exception {
        String json =
                "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Fords at rest\",\"author\":{\"@id\":\"#t\"}},"
                        + "{\"@id\":\"#t\",\"author\":[{\"@id\":\"#m\"},{\"@id\":\"#t\"}]},"
                        + "{\"@id\":\"#m\",\"name\":\"Mara Tolliver\"}]}";
        assertThat(label("<html><body>" + script(json) + ARTICLE, RawPage.Format.HTML)
                        .article()
                        .authors())
                .containsExactly("Mara Tolliver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithoutAMark(String charset) throws Exception {
        for (String words :
                List.of(PARAGRAPH.repeat(4), "<p>Стражи верхнего брода сложили копья в полдень.</p>".repeat(8))) {
            String html = "<!DOCTYPE html><html><body><h1>Fords</h1>" + words;
            Draft draft = label(html.getBytes(Charset.forName(charset)), RawPage.Format.ANY);
            assertThat(draft.page().text()).startsWith("Fords\n").doesNotContain("\0", "\uFFFD");
            assertThat(codes(draft)).doesNotContain("INVALID_CHARS");
        }
    }

    @Test
    void aWrongDeclarationIsNotBelieved() throws Exception {
        String words = "<p>Les gardes du gué d’amont ont déposé leurs lances à midi, et le régent les a remerciés.</p>"
                .repeat(4);
        String html = "<html><head><meta charset=iso-8859-1></head><body>" + words;
        assertThat(label(html, RawPage.Format.HTML).page().text()).contains("déposé", "d’amont");
    }

    @Test
    void mixedBytesAreToldOf() throws Exception {
        byte[] bytes = ("<html><head><meta charset=utf-8></head><body>"
                        + "<p>Le régent a remercié les gardés.</p>".repeat(9) + "?")
                .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        Draft draft = label(bytes, RawPage.Format.HTML);
        assertThat(draft.page().text()).contains("régent").endsWith("\uFFFD");
        assertThat(codes(draft)).contains("INVALID_CHARS");
    }

    @Test
    void zerosInAPageAreNoText() throws Exception {
        Draft draft = label("<html><body>" + ARTICLE + "<p>A stray \0 in a long page.", RawPage.Format.HTML);
        assertThat(draft.page().text()).doesNotContain("\0");
        assertThatThrownBy(() -> label("\0\1\2".repeat(100), RawPage.Format.ANY))
                .isInstanceOf(PageFault.class)
                .hasMessageContaining("binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\t ", "\u00A0 ", "<html><body> <br> </body></html>", "<html><script>var a;</script>"})
    void aPageWithoutTextIsAFaultThatHelps(String page) {
        assertThatThrownBy(() -> label(page, RawPage.Format.ANY))
                .isInstanceOf(PageFault.class)
                .hasMessageContaining("hostile");
    }

    @Property(tries = 150)
    void partsCoverTheTextInOrder(@ForAll @StringLength(min = 1, max = 400) String text) throws Exception {
        Draft draft;
        try {
            draft = label("Ferry\n" + text, RawPage.Format.TEXT);
        } catch (PageFault e) {
            return; // control chars make binary data of it
        }
        checkForm(draft);
    }

    @Property(tries = 150)
    void anyMarkUpIsReadTheSameTwice(@ForAll @StringLength(max = 300) String inside) throws Exception {
        String html = "<html><body><h1>Fords</h1>" + PARAGRAPH + "<div class='x " + inside + "'>" + inside + "</div>";
        Draft draft = label(html, RawPage.Format.HTML);
        checkForm(draft);
        assertThat(draft.finish("")).isEqualTo(label(html, RawPage.Format.HTML).finish(""));
    }

    /** Openings, closings and words in any order, each of them once or very often. */
    @Provide
    Arbitrary<List<String>> soup() {
        return Arbitraries.of(
                        "<div>",
                        "</div>",
                        "<p>",
                        "</p>",
                        "<a href=/x>",
                        "</a>",
                        "<b>",
                        "</b>",
                        "<table>",
                        "</table>",
                        "<tr>",
                        "<td>",
                        "<ul>",
                        "<li>",
                        "<select>",
                        "<option>",
                        "<h2>",
                        "</h2>",
                        "<form>",
                        "<button>",
                        "<script>",
                        "</script>",
                        "<!--",
                        "-->",
                        "<svg>",
                        "</svg>",
                        "<template>",
                        "<title>",
                        "</title>",
                        "<div hidden>",
                        "<div class=related>",
                        "<span itemprop=author>",
                        "<time datetime=2024-05-01>",
                        "<br>",
                        "<hr>",
                        "&amp;",
                        "&#xD800;",
                        " ",
                        "ferry",
                        "By Mara Tolliver",
                        "Related",
                        "The guards of the upper ford laid down their lances at noon. ",
                        "12 May 2024",
                        "<![CDATA[",
                        "]]>",
                        "<textarea>",
                        "<noscript>",
                        "<frameset>",
                        "<plaintext>",
                        "<figure>",
                        "<img>",
                        "</body>",
                        "</html>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Test
    void templatesBeyondTheDeepestElementAreRead() throws Exception {
        Draft draft = label(
                "<html><body>" + ARTICLE + "<div>".repeat(255) + "<noscript>" + "</div>".repeat(250) + "<div>".repeat(6)
                        + "<template>".repeat(250),
                RawPage.Format.HTML);
        checkForm(draft);
        assertThat(draft.article().headline()).isNotNull();
    }

    @Property(tries = 200)
    void anySoupOfTagsHasOrderlyParts(
            @ForAll("soup") List<String> soup, @ForAll @IntRange(min = 1, max = 300) int times) throws Exception {
        StringBuilder html = new StringBuilder("<html><body>" + ARTICLE);
        for (int i = 0; i < soup.size(); i++) {
            html.append(soup.get(i).repeat(i % 7 == 0 ? times : 1));
        }
        checkForm(label(html.toString(), RawPage.Format.HTML));
    }
}
