package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The desk as a person meets it, in a real browser: from an empty ledger to a corrected, exported brief of a process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {
    @TempDir
    private static Path folder;

    private static OpenDesk desk;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        desk = new OpenDesk(folder.resolve("ledger"), Settings.local(0));
        browser = Browser.at(desk, folder);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        if (browser != null) {
            browser.close();
        }
        desk.close();
        assertThat(desk.faults).isEmpty();
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void anEmptyLedgerSaysWhatToDo() {
        for (String path : List.of("/", "/ask", "/pages", "/processes", "/corrections", "/ask?kind=search")) {
            browser.open(path).see(".empty .empty-title");
            accessible(path + " (empty)");
        }
        browser.open("/nowhere-at-all").see(".empty", "There is nothing at this address");
        assertThat(browser.complaints()).hasSize(1); // the 404 that was asked for
    }

    @Test
    @Order(2)
    void theExamplesAreReadWhileOneWatches() {
        browser.open("/").click("#examples");
        browser.see(".incoming-stored", "Congo and M23 rebels");
        browser.see(".process-line", "Eastern Congo");
        browser.see(".page-line", "Leaders of Cyprus");
        accessible("/");
    }

    @Test
    @Order(3)
    void aTextIsPastedAndAFileChosen() throws IOException {
        browser.open("/")
                .write(
                        "#paste",
                        "Talks in Nairobi\n\nKenya hosted Chad and Niger on 3 March 2025. Chad offered to withdraw its troops.");
        browser.write("#published", "2025-03-04");
        browser.click(".give button[type=submit]");
        browser.see(".incoming-stored", "Talks in Nairobi");
        Path file = Files.writeString(
                folder.resolve("rain.html"),
                Pages.html("Rain delays the talks in Bamako", "Mali refused to sign the accord on Monday."));
        browser.choose("#files", file);
        browser.see(".process-line", "Eastern Congo");
        browser.click(".incoming-stored a", "Rain delays");
        browser.see(".room-head h1", "Rain delays");
    }

    @Test
    @Order(4)
    void whatIsNewCanBeMarkedAsSeen() {
        browser.open("/").see("#news-title", "11");
        browser.click("button", "Mark all as seen");
        browser.see(".today", "Nothing new since you last looked.");
        browser.open("/").see(".today", "Nothing new since you last looked.");
    }

    private static void openCongo() {
        browser.open("/pages").write("#search", "congo");
        browser.await("for the pages that have the word", any -> browser.count(".row") == 1);
        browser.click(".row a", "Congo and M23 rebels");
        browser.see(".room-head h1", "Congo and M23");
    }

    @Test
    @Order(5)
    void recordsLeadToTheirWordsAndWordsToTheirRecords() {
        openCongo();
        browser.keys("j", "j");
        browser.see(".card.on", "cease fire");
        browser.see(".segment.on", "end");
        assertThat(browser.path()).contains("?at=e2");
        browser.see(".segment[data-role=who]", "Democratic Republic of Congo");
        browser.click(".segment.has-times", "18 August");
        browser.see(".tabs [aria-selected=true]", "When");
        browser.see(".card.on", "18 August");
        browser.keys("f");
        browser.see(".tabs [aria-selected=true]", "Counts");
        browser.keys(Keys.ESCAPE);
        browser.gone(".segment.on");
        browser.keys("b");
        browser.see(".is-aside");
        accessible("reading room");
        browser.keys("b");
        browser.gone(".is-aside");
        browser.open("/pages").click("#search");
        browser.back();
        browser.see(".room-head h1", "Congo and M23");
    }

    @Test
    @Order(6)
    void itIsToldWhyAnEventIsReadSo() {
        openCongo();
        browser.keys("j", "w");
        browser.see("dialog .tree svg text", "declaration");
        browser.see("dialog .reasons .line", "knowledge/events/expressions/");
        accessible("why");
        browser.keys(Keys.ESCAPE);
        browser.gone("dialog");
    }

    @Test
    @Order(7)
    void twoKeysCorrectAndAnotherUndoes() {
        openCongo();
        browser.keys("j", "c");
        browser.see("dialog .quote-line", "signed a declaration");
        browser.write("#correct-who", "Ana");
        browser.click("dialog h2");
        accessible("correct");
        browser.keys("-");
        browser.see(".card .stage", "refused");
        browser.see(".card", "corrected");
        browser.keys("u");
        browser.see("[data-record=e1] .stage", "done");
        browser.open("/corrections").see(".plain-row", "Ana");
        browser.see(".correction-undone", "sign");
        accessible("/corrections");
        int lines = browser.count(".plain-row");
        browser.click("button", "Let it hold again");
        browser.await("for the line that says so", any -> browser.count(".plain-row") > lines);
        browser.open("/ask?act=sign&stage=refused").see(".plain-row", "signed a declaration");
    }

    @Test
    @Order(8)
    void aQuestionHasAnAddressAndAnswersWithSentences() {
        browser.open("/ask").see(".results h2", "tellings");
        browser.write("[name=who]", "Malaysia");
        browser.keys(Keys.ENTER);
        browser.see(".plain-row mark", "hosts");
        assertThat(browser.path()).isEqualTo("/ask?who=Malaysia");
        browser.click(".stages .chip", "ongoing");
        browser.await("for the address", any -> browser.path().equals("/ask?who=Malaysia&stage=ongoing"));
        browser.open("/ask?who=Malaysia&stage=ongoing").see(".plain-row", "Putrajaya");
        assertThat(browser.see(".chip[aria-pressed=true]").getText()).contains("ongoing");
        browser.click("button", "Save this search");
        browser.click(".saved summary");
        browser.see(".saved a", "Who Malaysia");
        accessible("/ask");
        browser.click("button", "Sentences");
        browser.write("[name=words]", "\"permanent ceasefire\"");
        browser.keys(Keys.ENTER);
        browser.see(".plain-row mark", "permanent");
        accessible("/ask?kind=search");
        browser.open("/ask?kind=tellings&who=Malaysia").see(".row mark", "hosts");
        browser.open("/ask?kind=quotes&who=Redwan+Hussien").see(".plain-row", "unrealistic demands");
        browser.open("/ask?kind=commitments").see(".plain-row .status");
        accessible("/ask?kind=commitments");
        browser.open("/ask?since=1066").see(".results h2");
        browser.open("/ask?since=soon").see(".trouble", "must be a date");
        assertThat(browser.complaints()).isNotEmpty(); // the 400 that was asked for
        browser.open("/ask?who=Nobody+At+All").see(".empty", "Nothing was found");
    }

    @Test
    @Order(9)
    void whatIsOnTheScreenIsExported() throws IOException {
        browser.open("/ask?act=sign").see(".plain-row");
        browser.click("button", "Export");
        accessible("export");
        browser.click(".menu-list a", "CSV");
        String table = Files.readString(browser.downloaded(folder, "joined-events.csv"));
        assertThat(table.lines().count()).isGreaterThan(3);
        assertThat(table).contains("signed a declaration").doesNotContain(",meet,done,");
        browser.click("button", "Export");
        browser.click(".menu-list ul:nth-of-type(2) a", "JSON Lines");
        assertThat(Files.readString(browser.downloaded(folder, "tellings.jsonl")))
                .contains("\"position\":\"supports\"");
    }

    @Test
    @Order(9)
    void whatIsMissingIsAddedOnItsWords() {
        openCongo();
        browser.see(".part-body p");
        browser.run("const p = document.querySelector('.part-body p'); const r = document.createRange();"
                + " r.selectNodeContents(p); getSelection().removeAllRanges(); getSelection().addRange(r);");
        browser.see(".toast", "Something is missing");
        browser.keys("a");
        browser.see("dialog .quote-line");
        browser.write("#add-act", "mediate");
        browser.click("dialog .chip", "offered");
        accessible("add");
        browser.click("dialog button", "Add it");
        browser.gone("dialog");
        browser.run("getSelection().removeAllRanges()");
        browser.see(".card", "mediate");
        browser.see(".toast", "Corrected");
        browser.keys("u");
        browser.await("for it to be gone", any -> browser.count(".toast") == 0);
    }

    @Test
    @Order(9)
    void whatHoldsAlwaysIsSeenBeforeItIsKept() {
        openCongo();
        browser.click("#tab-actors");
        browser.keys("j", "j", "c");
        browser.click("dialog .always-look");
        browser.see("dialog .always-shown", "actors/not-actors.tsv");
        browser.see("dialog .del-line");
        accessible("always");
        browser.keys(Keys.ESCAPE);
        browser.gone("dialog");
    }

    @Test
    @Order(9)
    void eventsOfTwoPagesAreJoinedAndParted() throws IOException, InterruptedException {
        desk.post(
                "/api/texts",
                "{\"text\": \"Ports and tariffs\\n\\nKenya and Somalia signed a trade pact in Nairobi on 20 July 2025.\","
                        + " \"published\": \"2025-07-21\"}");
        desk.awaitEvent(line -> line.contains("Ports and tariffs") && line.contains("\"state\":\"stored\""));
        openCongo();
        browser.keys("j", "c");
        browser.click("dialog .tellings summary");
        browser.see("dialog .telling-list", "Kenya and Somalia");
        browser.click("dialog .telling-list button", "The same event");
        browser.gone("dialog");
        browser.see(".toast", "Corrected");
        browser.open("/ask?act=sign").click(".tellings summary", "2 pages");
        browser.see(".telling-list li", "Kenya and Somalia");
        accessible("tellings");
        browser.click(".telling-list button", "Not the same event");
        browser.see(".telling-list [role=status]", "Parted");
    }

    @Test
    @Order(10)
    void aProcessIsSeenWholeAndAsOfADay() throws IOException {
        browser.open("/processes").click(".process-line a", "Eastern Congo");
        browser.see(".process-head h1", "Eastern Congo");
        browser.see(".ladder .stage");
        browser.see(".map-drawing .land");
        browser.see(".timeline-chart .dot");
        browser.see(".network .node");
        browser.see(".board h3", "Open");
        accessible("process");
        int all = browser.count(".timeline-chart .dot");
        browser.click(".timeline button[aria-label=Closer]");
        browser.await("for a closer look", any -> browser.count(".timeline-chart .dot") < all);
        browser.click(".process-head a", "Brief");
        String brief = Files.readString(browser.downloaded(folder, ".html"));
        assertThat(brief).contains("<h1>Eastern Congo</h1>", "id=\"note1\"", "Lakes Courier");
        browser.see("#as-of").sendKeys(Keys.HOME);
        browser.see(".process-phase", "0 pages");
        assertThat(browser.path()).contains("asOf=");
        browser.keys("n");
        browser.see(".process-phase", "1 page");
    }

    @Test
    @Order(11)
    void keysLeadEverywhere() {
        browser.open("/").see(".process-line");
        browser.keys("?");
        browser.see("dialog kbd", "g");
        accessible("keys");
        browser.keys(Keys.ESCAPE);
        for (Map.Entry<String, String> way : Map.of("p", "/processes", "r", "/pages", "a", "/ask", "c", "/corrections")
                .entrySet()) {
            browser.keys("g", way.getKey());
            browser.await("to be at " + way.getValue(), any -> browser.path().equals(way.getValue()));
        }
        browser.open("/").see(".process-line");
        browser.keys("/");
        browser.await("for the search", any -> browser.path().equals("/ask?kind=search"));
        browser.open("/ask?kind=events").see(".plain-row");
        browser.keys("j", "j", "k", Keys.ENTER);
        browser.see(".card.on");
        browser.keys("t");
        browser.see("html[data-theme=light]");
        browser.keys("t", "t");
        browser.gone("html[data-theme]");
    }

    @Test
    @Order(11)
    void keysLeaveLinksAndListsTheirs() {
        browser.open("/ask").see(".plain-row .cited a");
        browser.keys("j");
        browser.see(".plain-row.on");
        browser.run("document.querySelector('.top nav a[href=\"/processes\"]').focus()");
        browser.keys(Keys.ENTER);
        browser.await("for where the link leads", any -> browser.path().equals("/processes"));
        openCongo();
        browser.click("#tab-actors");
        browser.keys("j", "j", "c");
        browser.see("dialog .means select").sendKeys("x");
        browser.see("dialog .means");
        assertThat(browser.count(".trouble-line, .toast")).isZero();
        browser.keys(Keys.ESCAPE);
        browser.gone("dialog");
    }

    @Test
    @Order(11)
    void aSheetHasItsOwnKeys() {
        openCongo();
        browser.keys("j", "c");
        browser.see("dialog .one-key");
        browser.keys("?");
        browser.see("dialog .keys", "It did not happen");
        assertThat(browser.see("dialog .keys:last-of-type").getText()).doesNotContain("Next record");
        browser.keys("n");
        browser.see("dialog .keys");
        browser.keys(Keys.ESCAPE);
        browser.gone("dialog .keys");
        browser.see("dialog .one-key");
        browser.keys(Keys.ESCAPE);
        browser.gone("dialog");
        assertThat(browser.count(".toast")).isZero();
    }

    @Test
    @Order(11)
    void whatIsAskedTwiceIsDoneOnce() {
        openCongo();
        browser.keys("j", "c");
        browser.see("dialog .one-key");
        browser.run("const negate = document.querySelector('dialog .one-key button:last-child');"
                + " negate.click(); negate.click();");
        browser.see(".toast", "Corrected");
        browser.keys("u");
        browser.gone(".toast");
        browser.open("/corrections").see(".plain-row .line-top", "undone");
        assertThat(browser.see(".plain-row:nth-child(2) .line-top").getText()).contains("negated");
        assertThat(browser.see(".plain-row:nth-child(3) .line-top").getText()).doesNotContain("negated");
    }

    @Test
    @Order(11)
    void aMonthIsTakenToItsEnd() {
        browser.open("/processes/eastern-congo?asOf=2025-07").see(".as-of output", "31 Jul 2025");
        browser.open("/processes/eastern-congo?asOf=2024").see(".as-of output", "31 Dec 2024");
        browser.open("/processes/eastern-congo?since=2025-08-01&until=2025-07-01")
                .see("#changes .warn-line", "after the second");
    }

    @Test
    @Order(11)
    void severalFilesAreReadAtOnce() throws IOException {
        Path[] files = new Path[3];
        for (int i = 0; i < files.length; i++) {
            files[i] = Files.writeString(
                    folder.resolve("tea" + i + ".html"),
                    Pages.html("Tea of harvest " + i + " is praised", "Farmers praised the tea on Monday."));
        }
        browser.open("/").see(".give");
        browser.choose("#files", files);
        for (int i = 0; i < files.length; i++) {
            browser.see(".incoming-stored", "Tea of harvest " + i);
        }
    }

    @Test
    @Order(11)
    void theWayBackLeadsToWhereOneWas() {
        browser.open("/ask").see(".plain-row .cited a");
        browser.await("for more rows", any -> {
            browser.run("scrollTo(0, document.body.scrollHeight)");
            return browser.count(".plain-row") > 60;
        });
        browser.run("scrollTo(0, 3000)");
        browser.run("document.querySelector('.plain-row:nth-child(30) .cited a').click()");
        browser.see(".room-head h1");
        browser.back();
        browser.await("for the rows", any -> browser.count(".plain-row") > 60);
        browser.await("for the place", any -> Boolean.TRUE.equals(browser.run("return Math.abs(scrollY - 3000) < 10")));
    }

    @Test
    @Order(12)
    void everyViewHasRoomOnAPhone() {
        browser.window(390, 844);
        for (String path : List.of("/", "/ask", "/pages", "/processes", "/processes/eastern-congo", "/corrections")) {
            browser.open(path).see("h1");
            browser.await("for content", any -> browser.count(".loading") == 0);
            Object wide = browser.run("return document.documentElement.scrollWidth - innerWidth");
            assertThat((Long) wide).as(path).isLessThanOrEqualTo(0);
        }
        openCongo();
        assertThat((Long) browser.run("return document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        browser.window(1280, 900);
    }

    @Test
    @Order(13)
    void aPasswordOpensTheDesk() throws IOException, InterruptedException {
        try (OpenDesk guarded = new OpenDesk(
                        folder.resolve("guarded"), Settings.guarded("127.0.0.1", 0, Passwords.hash("long enough")));
                Browser other = Browser.at(guarded, folder.resolve("other"))) {
            other.open("/ask").see(".sign-in h1");
            other.complaints();
            other.write("#password", "wrong");
            other.click(".sign-in button");
            other.see(".trouble-line", "not the password");
            other.complaints(); // the 401s that were asked for
            other.write("#password", "long enough");
            other.click(".sign-in button");
            other.see(".ask h1");
            assertThat(other.complaints()).isEmpty();
        }
    }

    /** Holds what is on the screen to axe's rules, in both themes. */
    private static void accessible(String view) {
        for (String theme : List.of("light", "dark")) {
            browser.theme(theme);
            assertThat(Axe.violations(browser)).as(view + ", " + theme).isEmpty();
        }
        browser.theme("light");
    }
}
