package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The choices that HTML pages ask for, each on a page that differs from the plain one in one thing. */
class HtmlPagesTest {
    private static final Pages PAGES = new Pages(Knowledge.shipped());

    private static final List<String> PROSE = List.of(
            "The truce on the ferry landings has held for a second week, monitors of the regional bloc said on Sunday.",
            "Both provinces have pulled back their guns from the shore, and the first boats crossed at dawn with rice and salt.",
            "A joint commission is to inspect the depots in April. Its chairman warned that one shot could undo the work.");

    /** A page with these metadata, what stands above the text, and what stands in it between its paragraphs. */
    private static Draft page(String head, String above, String within) throws PageFault {
        String html =
                "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>" + head + "</head><body><main>" + above
                        + "<div class='text'><p>" + PROSE.get(0) + "</p>" + within + "<p>" + PROSE.get(1) + "</p><p>"
                        + PROSE.get(2)
                        + "</p></div></main></body></html>";
        return label(html);
    }

    private static Draft label(String html) throws PageFault {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return PAGES.label(
                new RawPage(bytes, "page.html", "https://lakeside.example/n/1", null, null, RawPage.Format.HTML));
    }

    private static List<String> body(Draft draft) {
        return draft.article().paragraphs().stream()
                .map(span -> draft.words(span.start(), span.end()))
                .toList();
    }

    private static PartKind kindOf(Draft draft, String words) {
        int at = draft.page().text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return draft.parts().stream()
                .filter(part -> part.start() <= at && at < part.end())
                .map(Part::kind)
                .findFirst()
                .orElseThrow();
    }

    private static String titles(String json, String card, String title) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + json + "\"}</script>"
                + "<meta property='og:title' content='" + card + "'><title>" + title + "</title>";
    }

    @Test
    void aKickerInAnElementOfItsOwnIsLeftOutWhereAnyOfTheMetadataLeaveItOut() throws PageFault {
        String head = titles("Lake talks: Ferry truce holds", "Ferry truce holds", "Lake talks: Ferry truce holds");
        Draft draft = page(head, "<h1><span>Lake talks</span> <span>Ferry truce holds</span></h1>", "");
        assertThat(draft.article().headline()).isEqualTo("Ferry truce holds");
    }

    @Test
    void aKickerOfOnePieceWithTheHeadlineStaysWhereMostKeepIt() throws PageFault {
        String head = titles("Lake talks: Ferry truce holds", "Ferry truce holds", "Lake talks: Ferry truce holds");
        assertThat(page(head, "<h1>Lake talks: Ferry truce holds</h1>", "")
                        .article()
                        .headline())
                .isEqualTo("Lake talks: Ferry truce holds");
    }

    @Test
    void aKickerThatMostOfTheMetadataWriteIsAdded() throws PageFault {
        String head = titles("Lake talks: Ferry truce holds", "Lake talks: Ferry truce holds", "Ferry - Observer");
        assertThat(page(head, "<p>Lake talks</p><h1>Ferry truce holds</h1>", "")
                        .article()
                        .headline())
                .isEqualTo("Lake talks: Ferry truce holds");
    }

    @Test
    void theNameOfTheSiteIsNoPartOfTheHeadline() throws PageFault {
        String head = "<meta property='og:site_name' content='Lakeside Observer'>"
                + "<title>Ferry truce holds at last | Lakeside Observer</title>";
        assertThat(page(head, "", "").article().headline()).isEqualTo("Ferry truce holds at last");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>12 March 2021 <span class='post-author'>By Mara Tolliver</span></p>",
                "<div><a href='/team/mara-tolliver'>Mara Tolliver</a></div>",
                "<div><a href='/user/77' rel='author'>Mara Tolliver</a></div>",
                "<p class='byline'>By Mara Tolliver</p>",
            })
    void anAuthorIsFoundByWhatMarksOne(String above) throws PageFault {
        assertThat(page("", "<h1>Ferry truce holds</h1>" + above, "").article().authors())
                .containsExactly("Mara Tolliver");
    }

    @Test
    void aCardsLabelSaysThatItsDataAreTheAuthor() throws PageFault {
        String card =
                "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Mara Tolliver'>";
        assertThat(page(card, "<h1>Ferry truce holds</h1>", "").article().authors())
                .containsExactly("Mara Tolliver");
        String minutes =
                "<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='Four Minutes'>";
        assertThat(page(minutes, "<h1>Ferry truce holds</h1>", "").article().authors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Observer Newsroom", "cms-admin", "Staff", "The Editorial Board", "desk@lakeside.example"})
    void aDeskIsNoAuthor(String desk) throws PageFault {
        String head = "<meta name='author' content='" + desk + "'>";
        Draft draft = page(head, "<h1>Ferry truce holds</h1>", "");
        assertThat(draft.article().authors()).isEmpty();
        assertThat(draft.warnings()).anyMatch(warning -> warning.code().equals("NO_AUTHOR_NAME"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Riverlight", "Lakeside Evening News", "lakeside.example"})
    void anOrganisationIsCreditedWhereNobodyElseIs(String organisation) throws PageFault {
        String head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":"
                + "{\"@type\":\"Organization\",\"name\":\"" + organisation + "\"}}</script>";
        Draft alone = page(head, "<h1>Ferry truce holds</h1>", "");
        assertThat(alone.article().authors()).containsExactly(organisation);
        assertThat(alone.warnings()).anyMatch(warning -> warning.code().equals("NO_AUTHOR_NAME"));
        Draft agency = page(head, "<h1>Ferry truce holds</h1><p>AFP, Bergen</p>", "");
        assertThat(agency.article().authors()).containsExactly("AFP");
        Draft person = page(head, "<h1>Ferry truce holds</h1><p class='byline'>By Mara Tolliver</p>", "");
        assertThat(person.article().authors()).containsExactly("Mara Tolliver");
        assertThat(person.warnings()).noneMatch(warning -> warning.code().equals("NO_AUTHOR_NAME"));
    }

    @Test
    void aPenNameIsAnAuthorWhereNoPersonIsNamedInFull() throws PageFault {
        String head = "<meta name='author' content='riverwatcher'>";
        assertThat(page(head, "<h1>Ferry truce holds</h1>", "").article().authors())
                .containsExactly("riverwatcher");
        assertThat(page(head, "<h1>Ferry truce holds</h1><p class='byline'>By Mara Tolliver</p>", "")
                        .article()
                        .authors())
                .containsExactly("Mara Tolliver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Edited by: <a href='/team/ilse-brandt'>Ilse Brandt</a></p>",
                "<div><span>Fact checked by</span> <div><a href='/team/ilse-brandt'>Ilse Brandt</a></div></div>",
                "<p class='byline'>Photos: Ilse Brandt</p>",
                "<p>Übersetzt von <span itemprop='author'>Ilse Brandt</span></p>",
            })
    void whoWorkedOnWhatOthersWroteIsNoAuthor(String credit) throws PageFault {
        String writer = "<p><a href='/team/mara-tolliver'>Mara Tolliver</a></p>";
        assertThat(page("", "<h1>Ferry truce holds</h1>" + writer + credit, "")
                        .article()
                        .authors())
                .containsExactly("Mara Tolliver");
        assertThat(page("", "<h1>Ferry truce holds</h1>" + credit, "").article().authors())
                .isEmpty();
    }

    @Test
    void aBylineMayHoldEachNameInAnElementOfItsOwn() throws PageFault {
        String byline = "<div class='byline'><b>Mara Tolliver</b> <b>Ilse Anna Brandt</b> <b>Jon Okello</b></div>";
        assertThat(page("", "<h1>Ferry truce holds</h1>" + byline, "").article().authors())
                .containsExactly("Mara Tolliver", "Ilse Anna Brandt", "Jon Okello");
    }

    @Test
    void whomTheMetadataForgetTheBylineAdds() throws PageFault {
        String head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":"
                + "[{\"@type\":\"Person\",\"name\":\"Mara Tolliver\"}]}</script>";
        String both = "<p><a rel='author' href='/1'>Jon Okello</a> <a rel='author' href='/2'>Mara Tolliver</a></p>";
        assertThat(page(head, "<h1>Ferry truce holds</h1>" + both, "").article().authors())
                .containsExactly("Jon Okello", "Mara Tolliver");
        String other = "<p><a rel='author' href='/1'>Jon Okello</a></p>";
        assertThat(page(head, "<h1>Ferry truce holds</h1>" + other, "")
                        .article()
                        .authors())
                .containsExactly("Mara Tolliver");
    }

    @Test
    void aSiteThatCreditsItselfGivesWayToWhomThePageShows() throws PageFault {
        String head = "<meta name='publisher' content='Blue Riverlight'><meta name='author' content='Blue Riverlight'>";
        String byline = "<ul><li><strong>Author</strong> Mara Tolliver</li></ul>";
        assertThat(page(head, "<h1>Ferry truce holds</h1>" + byline, "")
                        .article()
                        .authors())
                .containsExactly("Mara Tolliver");
        assertThat(page(head, "<h1>Ferry truce holds</h1>", "").article().authors())
                .containsExactly("Blue Riverlight");
    }

    @Test
    void aLineOfAListIsNoAuthor() throws PageFault {
        assertThat(page("", "<h1>Ferry truce holds</h1><ul><li>Final Thoughts</li><li>Lake Voices</li></ul>", "")
                        .article()
                        .authors())
                .isEmpty();
    }

    @Test
    void anAuthorsNameAloneIsNoBody() throws PageFault {
        String head = "<meta name='author' content='Mara Tolliver'>";
        Draft draft = page(head, "<h1>Ferry truce holds</h1>", "<p><b>Mara Tolliver</b></p>");
        assertThat(body(draft)).isEqualTo(PROSE);
        assertThat(kindOf(draft, "Mara Tolliver")).isEqualTo(PartKind.AUTHOR);
    }

    @Test
    void aListIsNoCaptionThoughAnImageStandsInTheText() throws PageFault {
        String list = "<p>They agreed on:</p><ul><li>joint patrols on the lake</li><li>a hotline of the two ports</li>"
                + "<li>free passage for grain</li></ul><p><img src='a.jpg' alt=''></p>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>", list);
        assertThat(kindOf(draft, "joint patrols")).isEqualTo(PartKind.BODY);
        assertThat(kindOf(draft, "a hotline")).isEqualTo(PartKind.BODY);
        Draft pictured = page(
                "", "<h1>Ferry truce holds</h1>", "<div><img src='a.jpg' alt=''><span>A ferry at dawn</span></div>");
        assertThat(kindOf(pictured, "A ferry at dawn")).isEqualTo(PartKind.CAPTION);
    }

    @Test
    void aParagraphThatIsShownTwiceCountsOnce() throws PageFault {
        Draft draft = page("", "<h1>Ferry truce holds</h1>", "<p>" + PROSE.get(0) + "</p>");
        assertThat(body(draft)).isEqualTo(PROSE);
    }

    @Test
    void aBoxUnderALinkedHeadingIsATeaserAndUnderOneOfItsOwnTheArticle() throws PageFault {
        String prose =
                "<p>Grain is let through first, then fish, then people with papers.</p><a href='/x'>The list of goods</a>";
        Draft linked = page(
                "",
                "<h1>Ferry truce holds</h1>",
                "<div><h3><a href='/n/2'>What may cross the lake</a></h3>" + prose + "</div>");
        assertThat(kindOf(linked, "Grain is let")).isEqualTo(PartKind.TEASER);
        Draft own = page("", "<h1>Ferry truce holds</h1>", "<div><h3>What may cross the lake</h3>" + prose + "</div>");
        assertThat(kindOf(own, "Grain is let")).isEqualTo(PartKind.BODY);
    }

    @Test
    void pointersUnderOneLabelVideosAndSignaturesOfPostsAreNoBody() throws PageFault {
        String within = "<p>OUR OTHER REPORTS | The rowing club wins its fourth regatta</p>"
                + "<p>OUR OTHER REPORTS | Fish is dear again in the southern port</p>"
                + "<p>2:34 Boats cross the lake for the first time</p>"
                + "<blockquote><p>We came for our children.</p>— Lake Bloc (@lakebloc) March 6, 2021</blockquote>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>", within);
        assertThat(kindOf(draft, "The rowing club")).isEqualTo(PartKind.RELATED);
        assertThat(kindOf(draft, "Fish is dear")).isEqualTo(PartKind.RELATED);
        assertThat(kindOf(draft, "2:34")).isEqualTo(PartKind.RELATED);
        assertThat(kindOf(draft, "— Lake Bloc")).isEqualTo(PartKind.OTHER);
        assertThat(kindOf(draft, "We came for")).isEqualTo(PartKind.BODY);
        Draft one = page(
                "", "<h1>Ferry truce holds</h1>", "<p>The two sides | each with five envoys | sat down at noon.</p>");
        assertThat(kindOf(one, "The two sides")).isEqualTo(PartKind.BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta name='article:published_time' content='Sat Mar 13 23:45:00 EST 2021'> | <p>Lakeside</p> | 2021-03-13",
                "<meta name='published' content='2021-03-13T10:00:00Z'> | <p>Lakeside</p> | 2021-03-13",
                " | <p><time data-published='2021-03-13 09:13'>an hour ago</time></p> | 2021-03-13",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-13\",\"dateModified\":\"2022-05-01\"}</script> | <p>1 May 2022</p> | 2021-03-13",
            })
    void theDayOfPublicationIsReadInManyShapes(String head, String above, String day) throws PageFault {
        Draft draft = page(head == null ? "" : head, "<h1>Ferry truce holds</h1>" + above, "");
        assertThat(draft.page().published().value()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='login-modal'><p>Your account is in use on another screen, so this one must wait.</p></div>",
                "<table class='cookielawinfo-table'><tr><td>Counts how many times a visitor came back.</td></tr></table>",
                "<div class='vjs-wrapper'><h2>How does a screening of ferries work?</h2></div>",
                "<p class='credit'>AFP, MALAKAL</p>",
                "<p>REUTERS</p>"
            })
    void whatIsPutIntoTheTextIsNoBody(String within) throws PageFault {
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", within))).isEqualTo(PROSE);
    }

    @Test
    void tablesAndQuotesInFiguresAreBodyAndTheirCaptionsAreNot() throws PageFault {
        String within = "<figure><blockquote><p>Nobody will open the sluices before the guns are gone.</p></blockquote>"
                + "<figcaption>A boatman at the northern landing</figcaption></figure>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>", within);
        assertThat(kindOf(draft, "Nobody will open")).isEqualTo(PartKind.BODY);
        assertThat(kindOf(draft, "A boatman")).isEqualTo(PartKind.CAPTION);
    }

    @Test
    void aListOfLabelledLinksPointsToOtherArticlesAndSoDoesItsHeading() throws PageFault {
        String within = "<h3>From the archive of our reporters</h3><ul>"
                + "<li><strong>On the shore:</strong> <a href='/n/2'>Who owns the landings of the lake</a></li>"
                + "<li><strong>In the hills:</strong> <a href='/n/3'>The herders who guard the pass</a></li></ul>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>", within);
        assertThat(body(draft)).isEqualTo(PROSE);
        assertThat(kindOf(draft, "From the archive")).isEqualTo(PartKind.RELATED);
    }

    @Test
    void aHeadingThatLinksToItsOwnPlaceIsNoTeaser() throws PageFault {
        String within = "<h2 id='depots'><a href='#depots'>What becomes of the depots</a></h2>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>", within);
        assertThat(kindOf(draft, "What becomes")).isEqualTo(PartKind.SUBHEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section class='testimonials'><p>I have never read a better account of life on the two shores.</p></section>",
                "<p>The information provided in this article is for readers in general. Whoever owns a boat, a net or a place"
                        + " at one of the landings should ask the harbour master before acting on any of it, because the"
                        + " rules of each landing differ, and neither this newspaper nor those who write for it can say"
                        + " whether what is told here holds for the landing that a reader has in mind, today or later."
                        + " It was checked with care, but the two sides change what they demand from week to week.</p>",
                "<p>Fill out the form to get a map of the lake.</p>",
                "<p>Get the latest news about the truce on your phone.</p>",
                "<p>If you enjoyed this article, pass it on to those at the other shore.</p>"
            })
    void whatASiteOffersOrWillNotAnswerForIsNoBody(String within) throws PageFault {
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", within))).isEqualTo(PROSE);
    }

    @Test
    void aPanelThatOpensBelowItsHeadingIsReadAndOneOfLinksIsNot() throws PageFault {
        String panel =
                "<div id='h'>The northern landing</div><div style='display:none' role='region' aria-labelledby='h'>"
                        + "<div><p>The northern landing has been shut since the floods of spring.</p></div>"
                        + "<div><p>Its keepers want guards of their own before the first boat crosses.</p></div></div>";
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", panel)))
                .contains("The northern landing has been shut since the floods of spring.");
        String links = "<div style='display:none' role='region' aria-labelledby='h'><a href='/a'>Every landing of the"
                + " lake, told from its keepers' own books.</a></div>";
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", links))).isEqualTo(PROSE);
    }

    @Test
    void theWordsOfATooltipDoNotStandInTheSentence() throws PageFault {
        String within =
                "<p>The keepers count every <dfn>dhow</dfn><span class='tooltip-text'>A boat with one sail</span>"
                        + " that leaves the landing.</p>";
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", within)))
                .contains("The keepers count every dhow that leaves the landing.");
    }

    @Test
    void marksWithoutWidthDoNotCutWords() throws PageFault {
        String within =
                "<p>The \uFEFFkeepers of both land\uFEFFings met at noon and a\u2060greed on a list of boats.</p>";
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", within)))
                .contains("The keepers of both landings met at noon and agreed on a list of boats.");
    }

    @Test
    void aStandfirstSaidTwiceIsReadOnce() throws PageFault {
        String lead =
                "<h2 class='standfirst'>Boats cross again after both sides gave up their posts at the landings</h2>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>" + lead + lead, "");
        assertThat(draft.parts().stream().filter(part -> part.kind() == PartKind.SUBHEAD))
                .hasSize(1);
    }

    @Test
    void aLineAboutTheWriterBelowTheBylineIsNoStandfirst() throws PageFault {
        String head = "<meta name='author' content='Mara Tolliver'>";
        String above = "<h1>Ferry truce holds</h1><p class='byline'>By Mara Tolliver</p>"
                + "<div class='excerpt'>Mara has covered the lake and its two shores since the first truce.</div>";
        assertThat(kindOf(page(head, above, ""), "Mara has covered")).isEqualTo(PartKind.BIO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>12 March 2021</p>",
                "<p>Published: 12 March 2021</p>",
                "<p>Updated March 14, 2021</p><p>Published March 12, 2021</p>",
                "<p>Last updated 14 March 2021</p><p>First published 12 March 2021</p>",
                "<p>Updated <time datetime='2021-03-14'>14 March 2021</time></p>"
                        + "<p>Published <time datetime='2021-03-12'>12 March 2021</time></p>",
                "<p><b>Updated</b> <time datetime='2021-03-14'>Sunday</time></p>"
                        + "<p><b>Published</b> <time datetime='2021-03-12'>Friday</time></p>",
            })
    void aPageIsOfTheDayBelowItsHeadlineOnWhichItWasPublished(String dated) throws PageFault {
        String above = "<header><p>Monday, 29 March 2021</p></header><h1>Ferry truce holds</h1>" + dated;
        assertThat(page("", above, "").page().published().value()).isEqualTo("2021-03-12");
    }

    @Test
    void aReadersWordsDoNotDateThePage() throws PageFault {
        String comments = "<div><h3>Comments</h3><p>Odd N.</p><p>29 March 2021</p><p>It will not last.</p></div>";
        Draft draft = page("", "<h1>Ferry truce holds</h1>", "");
        assertThat(draft.page().published().value()).isNull();
        draft = label(
                "<main><h1>Ferry truce holds</h1><p>" + String.join("</p><p>", PROSE) + "</p>" + comments + "</main>");
        assertThat(draft.page().published().value()).isNull();
    }

    @Test
    void aNameWithItsRoleBelowTheHeadlineIsAByline() throws PageFault {
        Draft draft = page("", "<h1>Ferry truce holds</h1><p>Mara Tolliver, Lake correspondent</p>", "");
        assertThat(draft.article().authors()).containsExactly("Mara Tolliver");
        assertThat(body(draft)).isEqualTo(PROSE);
    }

    private static Draft pageWithTail(String tail) throws PageFault {
        return label("<main><h1>Ferry truce holds</h1><p>" + String.join("</p><p>", PROSE) + "</p>" + tail + "</main>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments",
                "Comments (2)",
                "Join the conversation",
                "Readers’ comments",
                "Your say",
                "2 responses to “Ferry truce holds as both sides of the lake pull back their guns”",
            })
    void readersWordsBehindTheArticleAreComments(String heading) throws PageFault {
        Draft draft = pageWithTail("<h3>" + heading + "</h3><p>Odd N.</p>"
                + "<p>They shelled our landing again last night, and nobody wrote about it.</p>"
                + "<p>Both of the provinces have had their chance, and neither of them took it.</p>");
        assertThat(body(draft)).isEqualTo(PROSE);
        assertThat(kindOf(draft, "They shelled")).isEqualTo(PartKind.COMMENT);
    }

    @Test
    void thePaperGoesOnBelowItsDiscussion() throws PageFault {
        Draft draft =
                pageWithTail("<h3>Discussion</h3><p>What was counted at the landings agrees with older lists.</p>");
        assertThat(body(draft)).hasSize(4);
    }

    @Test
    void otherArticlesAreToldOfBelowTheirLinks() throws PageFault {
        Draft draft = pageWithTail(
                "<h3>In case you missed it</h3>"
                        + "<p><a href='/n/7'>Regatta ends in a storm</a></p><p>The umpire had left before the last boats came in.</p>"
                        + "<p><a href='/n/8'>Fishers count their losses</a></p><p>The nets of three villages were lost in March.</p>");
        assertThat(body(draft)).isEqualTo(PROSE);
        assertThat(kindOf(draft, "The umpire")).isEqualTo(PartKind.TEASER);
    }

    @Test
    void theArticleGoesOnBelowOneLink() throws PageFault {
        String link = "<h3>Related stories</h3><p><a href='/n/7'>Regatta ends in a storm</a></p>";
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", link))).isEqualTo(PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lakeside Observer | Ferry truce on the lake holds at last",
                "Lakeside Observer - Ferry truce on the lake holds at last",
                "Lakeside Observer",
                "Print | Ferry truce on the lake holds at last",
                "Lake - Lakeside Observer",
            })
    void theHeadingAboveTheBylineIsTheHeadlineWhateverTheTitle(String title) throws PageFault {
        String above = "<h2>Ferry truce on the lake holds at last</h2><p class='byline'>By Mara Tolliver</p>";
        assertThat(page("<title>" + title + "</title>", above, "").article().headline())
                .isEqualTo("Ferry truce on the lake holds at last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<em>Boats at the northern landing [Odd Nygaard/Reuters]</em>",
                "Boats lie at the northern landing on Friday. (AP Photo/Odd Nygaard)",
                "Boats lie at the northern landing on Friday. (AFP/Odd Nygaard)",
                "Boats at the northern landing / AFP",
            })
    void whatEndsInACreditBelowAPictureIsItsCaption(String words) throws PageFault {
        Draft draft = page("", "<h1>Ferry truce holds</h1>", "<p><img src='/boats.jpg'></p><p>" + words + "</p>");
        assertThat(kindOf(draft, "Boats")).isEqualTo(PartKind.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The boats lie idle, both of the landings have been shut, and no keeper was paid. (AFP/Reuters)",
                "A keeper may take the boat and/or the nets (of the owner and/or the crew)",
            })
    void whatEndsInACreditWithNoPictureAboveIsBody(String words) throws PageFault {
        Draft draft = page("", "<h1>Ferry truce holds</h1>", "<p>" + words + "</p>");
        assertThat(body(draft)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Mara Tolliver in Arusha; Writing by Odd Nygaard; Editing by Lena Sun)",
                "(Additional reporting by Odd Nygaard in Arusha)",
                "Edited by: Lena Sun",
                "mt/on (AFP, Reuters, dpa)",
                "— With assistance from Odd Nygaard and Lena Sun",
                "Follow Mara Tolliver on Twitter: @tolliver",
                "2 hours ago",
                "Published 2 hours ago",
                "1.2K views",
                "Font size: A A A",
                "0:00 / 3:45",
                "Enlarge this image",
                "Your browser does not support the audio element.",
                "Printed from: https://lakeside.example/n/1",
            })
    void whatIsSaidOfTheMakingAndTheReadingIsNoBody(String line) throws PageFault {
        assertThat(body(page("", "<h1>Ferry truce holds</h1>", "<p>" + line + "</p>")))
                .isEqualTo(PROSE);
    }

    @Test
    void marksOfDirectionAndJoinersDoNotBreakNamesAndQuotes() throws PageFault {
        String above = "<h1>Ferry truce holds</h1><p class='byline'>By Ma\u200Bra \u200ETolliver\u200F</p>";
        String within =
                "<p>\u2068“We will not wa\u200Dit any longer than the ra\u200Cins do,”\u2069 a keeper told us.</p>";
        Draft draft = page("", above, within);
        assertThat(draft.article().authors()).containsExactly("Mara Tolliver");
        assertThat(body(draft)).contains("“We will not wait any longer than the rains do,” a keeper told us.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200Cخواهم", "क्\u200Dष", "\uD83D\uDC69\u200D\uD83C\uDF3E"})
    void joinersStayWhereTheyShapeWhatTheyJoin(String word) throws PageFault {
        assertThat(page("", "<h1>Ferry truce holds</h1><p>" + word + "</p>", "")
                        .page()
                        .text())
                .contains(word);
    }

    @Test
    void aTimeElementStatesTheMomentOfItsEntry() throws PageFault {
        StringBuilder entries = new StringBuilder("<main><h1>Live: ferry truce holds</h1><p>12 March 2021</p>");
        for (int i = 0; i < PROSE.size(); i++) {
            String clock = (18 - i) + ":05";
            entries.append("<div class='update'><time datetime='2021-03-12T" + clock + ":00+02:00'>" + clock
                    + "</time><p>" + PROSE.get(i) + "</p></div>");
        }
        assertThat(label(entries + "</main>").article().entries())
                .extracting(entry -> entry.published().value())
                .containsExactly("2021-03-12T18:05:00+02:00", "2021-03-12T17:05:00+02:00", "2021-03-12T16:05:00+02:00");
    }
}
