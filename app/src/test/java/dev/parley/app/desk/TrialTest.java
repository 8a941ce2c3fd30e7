package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The trial of docs/trial, step by step: whoever follows it sees what it says. */
class TrialTest {
    private static final Path TRIAL = Path.of("../docs/trial").toAbsolutePath().normalize();
    private static final Pattern STEP = Pattern.compile("(?m)^\\d\\. \\*\\*(.+?)\\.\\*\\*");

    @TempDir
    private Path folder;

    private final List<String> walked = new ArrayList<>();

    /** Something that a person does. */
    private interface Step {
        void walk(Browser browser) throws IOException;
    }

    @Test
    void everyStepDoesWhatItSays() throws IOException, InterruptedException {
        try (OpenDesk desk = new OpenDesk(folder.resolve("ledger"), Settings.local(0));
                Browser browser = Browser.at(desk, folder)) {
            long begun = System.nanoTime();
            step("Open a desk", browser, TrialTest::open);
            step("Have the pages read", browser, TrialTest::read);
            step("See what a headline overstates", browser, TrialTest::overstated);
            step("Find what was offered", browser, TrialTest::offered);
            step("Correct a stage", browser, TrialTest::correct);
            step("Join two events", browser, TrialTest::join);
            step("Hand on a brief", browser, this::brief);
            System.out.printf(Locale.ROOT, "the desk took %.1f s for the trial%n", (System.nanoTime() - begun) / 1e9);
            assertThat(browser.complaints()).isEmpty();
            assertThat(desk.faults).isEmpty();
        }
        assertThat(walked).isEqualTo(told());
    }

    private void step(String name, Browser browser, Step step) throws IOException {
        step.walk(browser);
        walked.add(name);
    }

    private static List<String> told() throws IOException {
        return STEP.matcher(Files.readString(TRIAL.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void open(Browser browser) {
        browser.open("/").see(".empty-title", "The ledger is empty");
    }

    private static void read(Browser browser) throws IOException {
        browser.see(".drop", "Drop pages here");
        for (String page :
                List.of("fjord-courier.html", "arauca-wire.txt", "llanos-radio.txt", "bogota-gazette.html")) {
            browser.choose("#files", TRIAL.resolve(page));
        }
        for (String headline : List.of("Norway mediates", "ELN frees", "Home after", "Colombia and ELN are")) {
            browser.see(".incoming-stored", headline);
        }
        browser.see(".incoming-stored", "read");
        browser.see(".process-line", "Colombia and the ELN");
    }

    private static void overstated(Browser browser) {
        browser.see(".block", "To beware of");
        browser.see(".warn-line", "The headline is stronger than the article");
        browser.click(".block[aria-labelledby=warnings-title] .page-line a", "Norway mediates");
        browser.see(".room-head h1", "Norway mediates between Colombia and ELN rebels");
        browser.see(".against", "The headline says mediate is done, the body offered");
        browser.see(".against dt", "The headline says");
        browser.see(".against dt", "The article says");
    }

    private static void offered(Browser browser) {
        browser.keys("g", "a");
        browser.see(".results h2");
        browser.click(".stages .chip", "offered");
        browser.await("for the address", any -> browser.path().equals("/ask?stage=offered"));
        browser.see(".plain-row", "Norway has offered to mediate");
    }

    /** Opens a page and what corrects its first event, whose act is this. */
    private static void openFirst(Browser browser, String headline, String act) {
        browser.keys("g", "r");
        browser.await("to be there", any -> browser.path().equals("/pages"));
        browser.click(".row a", headline);
        browser.see(".room-head h1", headline);
        browser.see(".card .stage");
        browser.keys("j");
        browser.see(".card.on", act);
        browser.keys("c");
    }

    private static void correct(Browser browser) {
        openFirst(browser, "Colombia and ELN are to meet again in Havana", "meet");
        browser.see("dialog h2", "Correct");
        browser.write("#correct-note", "both delegations confirmed it");
        browser.click("dialog .chip", "agreed");
        browser.gone("dialog");
        browser.see(".card.on .stage", "agreed");
        browser.see(".card.on", "corrected");
        browser.see(".card.on", "both delegations confirmed it");
    }

    private static void join(Browser browser) {
        openFirst(browser, "ELN frees four soldiers in Arauca", "release");
        browser.click("dialog .tellings summary", "The same event on other pages");
        browser.see("dialog .telling-list", "late on Monday");
        browser.click("dialog .telling-list button", "The same event");
        browser.gone("dialog");
        browser.see(".toast", "Corrected");
    }

    private void brief(Browser browser) throws IOException {
        browser.keys("g", "p");
        browser.click(".process-line a", "Colombia and the ELN");
        browser.see(".process-head h1", "Colombia and the ELN");
        browser.click(".timeline button", "Show all");
        browser.see(".timeline .tellings", "told by 2 pages");
        browser.click(".process-head a", "Brief (HTML)");
        String brief = Files.readString(browser.downloaded(folder, ".html"));
        assertThat(brief)
                .contains("<h1>Colombia and the ELN</h1>", "meet → National Liberation Army (agreed", "2 sources");
        Matcher norway = Pattern.compile("Norway: mediate.*\\(offered").matcher(brief);
        assertThat(norway.find()).as(brief).isTrue();
        browser.keys(Keys.ESCAPE);
    }
}
