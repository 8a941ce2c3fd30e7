package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Makes the pictures of docs/screens, each view in light, dark and on a phone; docs/desk.md has the command. */
@EnabledIfSystemProperty(named = "desk.screens", matches = "true", disabledReason = "pictures are made when asked for")
class ScreensTest {
    private static final Path SCREENS = Path.of("../docs/screens");

    @TempDir
    private Path folder;

    @Test
    void picturesOfEveryView() throws IOException, InterruptedException {
        Files.createDirectories(SCREENS);
        try (OpenDesk desk = OpenDesk.withExamples(folder.resolve("ledger"));
                Browser browser = Browser.at(desk, folder)) {
            String pages = desk.get("/api/pages?words=congo").body();
            String page = pages.replaceFirst("(?s).*?\"page\":\"([0-9a-f]{64})\".*", "$1");
            Map<String, String> views = new LinkedHashMap<>();
            views.put("today", "/");
            views.put("process", "/processes/eastern-congo");
            views.put("page", "/pages/" + page + "?at=e2");
            views.put("ask", "/ask?act=sign,meet,withdraw,mediate");
            views.put("corrections", "/corrections");
            desk.post(
                    "/api/corrections",
                    "{\"who\": \"Ana\", \"kind\": \"change\", \"page\": \"" + page
                            + "\", \"record\": \"e2\", \"field\": \"stage\", \"value\": \"agreed\", \"note\": \"both signed it\"}");
            for (Map.Entry<String, String> view : views.entrySet()) {
                picture(browser, view, "light", 1280, 860);
                picture(browser, view, "dark", 1280, 860);
                picture(browser, view, "phone", 390, 780);
            }
            browser.theme("light");
            browser.window(1280, 860);
            browser.open(views.get("page")).see(".segment.on");
            browser.keys("w");
            browser.see("dialog .tree svg");
            write(browser, "why-light");
        }
    }

    private static void picture(Browser browser, Map.Entry<String, String> view, String kind, int width, int height)
            throws IOException {
        browser.theme(kind.equals("dark") ? "dark" : "light");
        browser.window(width, height);
        browser.open(view.getValue()).see("h1");
        browser.await("for content", any -> browser.count(".loading") == 0 && browser.count(".row-waiting") == 0);
        if (view.getKey().equals("process")) {
            browser.see(".map-drawing .land");
        }
        write(browser, view.getKey() + "-" + kind);
    }

    private static void write(Browser browser, String name) throws IOException {
        byte[] png = browser.screenshot();
        assertThat(png.length).as(name).isGreaterThan(10_000);
        Files.write(SCREENS.resolve(name + ".png"), png);
    }
}
