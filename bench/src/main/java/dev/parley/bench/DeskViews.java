package dev.parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The views of a desk in Chromium: the largest contentful paint of each load as the browser tells it, and of each key and click the time from
 * when it came until the frame that follows it is drawn. Chromium's own event timing is of no use here: without a screen it tells of
 * some keys only when a later click shows something.
 */
final class DeskViews implements AutoCloseable {
    private static final int WARM = 2;
    private static final int LOADS = 12;
    private static final int ROUNDS = 3;
    /** So many of the things that a person does are told one by one. */
    private static final int SLOWEST = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OBSERVE = """
            window.paints = [];
            window.delays = [];
            new PerformanceObserver(list => list.getEntries().forEach(one => paints.push(one.startTime)))
              .observe({type: 'largest-contentful-paint', buffered: true});
            const after = event => requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - event.timeStamp)));
            ['keydown', 'click'].forEach(kind => addEventListener(kind, after, true));
            """;
    private static final String FRAMES = "const done = arguments[arguments.length - 1];"
            + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100)));";

    private final ChromeDriver driver;

    private DeskViews() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                "--no-first-run");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of(first("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver"))
                                .toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", OBSERVE));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1280, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    private static String first(String... paths) {
        for (String path : paths) {
            if (Files.isExecutable(Path.of(path))) {
                return path;
            }
        }
        throw new IllegalStateException("there is none of " + String.join(", ", paths));
    }

    /** Prints the figures of each view. */
    static void measure(String address, String process) {
        try (DeskViews views = new DeskViews()) {
            views.view("Today", address + "/", views::today);
            views.view("Ask", address + "/ask", views::ask);
            views.view("Process", address + "/processes/" + process, views::process);
        }
    }

    /** How long it took in milliseconds to answer something that a person did. */
    private record Delay(String doing, double time) {}

    /** What a person does in a view, one thing after another. */
    private interface Doing {
        void all(List<Delay> delays);
    }

    private void view(String name, String address, Doing doing) {
        double[] paints = new double[LOADS];
        for (int i = -WARM; i < LOADS; i++) {
            load(address);
            if (i >= 0) {
                paints[i] = number("return paints.at(-1)");
            }
        }
        List<Delay> delays = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            load(address);
            doing.all(delays);
        }
        double[] all = delays.stream().mapToDouble(Delay::time).toArray();
        System.out.printf(
                Locale.ROOT,
                "%-8s largest paint median %5.0f ms, p95 %5.0f ms; delay of %d keys and clicks median %4.0f ms, p95 %4.0f ms%n",
                name,
                LedgerBenchmark.at(paints, 50),
                LedgerBenchmark.at(paints, 95),
                all.length,
                LedgerBenchmark.at(all, 50),
                LedgerBenchmark.at(all, 95));
        delays.stream()
                .collect(Collectors.groupingBy(Delay::doing, Collectors.averagingDouble(Delay::time)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SLOWEST)
                .forEach(slow -> System.out.printf(Locale.ROOT, "  %-40s %5.0f ms%n", slow.getKey(), slow.getValue()));
    }

    private void load(String address) {
        driver.get("about:blank");
        driver.get(address);
        rest();
    }

    /** Waits until all that the view asks for is there and drawn. */
    private void rest() {
        new WebDriverWait(driver, PATIENCE)
                .until(any -> driver.findElements(By.cssSelector("h1")).size() == 1
                        && driver.findElements(By.cssSelector(".loading, .row-waiting"))
                                .isEmpty());
        driver.executeAsyncScript(FRAMES);
    }

    private void today(List<Delay> delays) {
        key(delays, "?");
        key(delays, Keys.ESCAPE);
        key(delays, "g");
        key(delays, "p");
        key(delays, "g");
        key(delays, "t");
    }

    private void ask(List<Delay> delays) {
        for (String key : List.of("j", "j", "j", "k", "j")) {
            key(delays, key);
        }
        click(delays, ".stages .chip:nth-child(1)");
        click(delays, ".stages .chip:nth-child(3)");
        click(delays, "[name=act]");
        for (String letter : "sign".split("")) {
            key(delays, letter);
        }
        key(delays, Keys.ENTER);
        click(delays, ".menu button");
        key(delays, Keys.ESCAPE);
        click(delays, ".kinds button:nth-child(2)");
    }

    private void process(List<Delay> delays) {
        click(delays, ".timeline-tools button:nth-child(1)");
        click(delays, ".timeline-tools button:nth-child(1)");
        click(delays, ".timeline-tools button:nth-child(3)");
        click(delays, ".timeline-tools button:nth-child(5)");
        click(delays, "#as-of");
        key(delays, Keys.ARROW_LEFT);
        key(delays, Keys.ARROW_LEFT);
        rest();
        click(delays, ".as-of button");
    }

    private void key(List<Delay> delays, CharSequence key) {
        done(delays, name(key), () -> new Actions(driver).sendKeys(key).perform());
    }

    private static String name(CharSequence key) {
        return key instanceof Keys known ? known.name() : "key " + key;
    }

    private void click(List<Delay> delays, String css) {
        driver.executeScript("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css);
        driver.executeAsyncScript(FRAMES);
        done(delays, css, () -> driver.findElement(By.cssSelector(css)).click());
    }

    /** Does it, and takes the longest delay of its events. */
    private void done(List<Delay> delays, String name, Runnable doing) {
        driver.executeScript("delays.length = 0");
        doing.run();
        driver.executeAsyncScript(FRAMES);
        delays.add(new Delay(name, number("return Math.max(...delays)")));
        rest();
    }

    private double number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeScript(script), script)).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
