package dev.parley.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window, and what a person does with it. */
final class Browser implements AutoCloseable {
    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ends when all that the last change entails has been drawn: effects run after the frame that follows it. */
    private static final String SETTLED = "const done = arguments[arguments.length - 1];"
            + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true))));";
    /** Whether a press in the middle of an element would fall on it, and it stays where it is from one frame to the next. */
    private static final String AT_REST = """
            const [element, done] = arguments;
            element.scrollIntoView({block: 'center'});
            const place = () => element.getClientRects()[0];
            requestAnimationFrame(() => {
              const before = place();
              requestAnimationFrame(() => {
                const now = place();
                if (!before || !now || before.x !== now.x || before.y !== now.y) return done(false);
                const there = document.elementFromPoint(now.x + now.width / 2, now.y + now.height / 2);
                done(element.contains(there));
              });
            });
            """;

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** A browser; where it or axe-core lacks the test is passed over, unless the property {@code desk.browser} demands one. */
    static Browser at(OpenDesk desk, Path folder) {
        Path chromium = first(CHROMIUMS);
        Path chromedriver = first(DRIVERS);
        if (chromium == null || chromedriver == null || !Axe.isHere()) {
            String message =
                    "there is no Chromium with its driver (apt-get install chromium chromium-driver), or no axe-core"
                            + " (npm ci in app/src/ui)";
            if (Boolean.getBoolean("desk.browser")) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
            throw new IllegalStateException();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-renderer-backgrounding", // a window that nobody sees is one that is looked at here
                "--disable-backgrounding-occluded-windows",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + folder.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", folder.resolve("downloads").toString()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), desk.address(""));
        browser.window(1280, 900);
        return browser;
    }

    private static @Nullable Path first(List<Path> paths) {
        return paths.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    void window(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void theme(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    Browser open(String path) {
        driver.get(address + path);
        return this;
    }

    /** The element, once it is there and shown. */
    WebElement see(String css) {
        return await(
                "to see " + css,
                any -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** The element that holds a text, once it is there. */
    WebElement see(String css, String text) {
        return await(
                "to see " + css + " with " + text,
                any -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(element ->
                                element.isDisplayed() && element.getText().contains(text))
                        .findFirst()
                        .orElse(null));
    }

    void gone(String css) {
        await(
                "to see no " + css,
                any -> driver.findElements(By.cssSelector(css)).isEmpty());
    }

    /** Waits until it holds; what moves under the hand meanwhile is looked at again. */
    <T> T await(String what, ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage("waited in vain " + what + " at " + driver.getCurrentUrl())
                .until(condition);
    }

    void click(String css) {
        await("to click " + css, any -> click(see(css)));
    }

    void click(String css, String text) {
        await("to click " + css + " with " + text, any -> click(see(css, text)));
    }

    /** In the middle of the window, where no bar lies over it; not before it has come to rest, as in a list that grows above it. */
    private boolean click(WebElement element) {
        boolean atRest = Boolean.TRUE.equals(driver.executeAsyncScript(AT_REST, element));
        if (atRest) {
            element.click();
        }
        return atRest;
    }

    /** Waits until what was last done has had its effects: a view that has come knows its keys, a form has its fields. */
    private void settle() {
        driver.executeAsyncScript(SETTLED);
    }

    /** Types into a field, over what was there. */
    void write(String css, String text) {
        settle();
        WebElement field = see(css);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(text);
    }

    /** Presses keys where nobody is typing. */
    void keys(CharSequence... keys) {
        for (CharSequence key : keys) {
            settle();
            new Actions(driver).sendKeys(key).perform();
        }
    }

    void choose(String css, Path... files) {
        String all =
                Stream.of(files).map(file -> file.toAbsolutePath().toString()).collect(Collectors.joining("\n"));
        driver.findElement(By.cssSelector(css)).sendKeys(all);
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    void back() {
        driver.navigate().back();
    }

    @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Nullable Object runAsync(String script) {
        return driver.executeAsyncScript(script);
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the browser complained of since the last look, but for answers that a test has asked for. */
    List<String> complaints() {
        try (Stream<LogEntry> entries = driver.manage().logs().get(LogType.BROWSER).getAll().stream()) {
            return entries.filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                    .map(LogEntry::getMessage)
                    .toList();
        }
    }

    /** A file that was downloaded, once it is whole. */
    Path downloaded(Path folder, String ending) {
        return await("for a download " + ending, any -> {
            try (Stream<Path> files = Files.list(folder.resolve("downloads"))) {
                return files.filter(file -> file.toString().endsWith(ending))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                return null; // nothing has come yet
            }
        });
    }

    @Override
    public void close() {
        driver.quit();
    }
}
