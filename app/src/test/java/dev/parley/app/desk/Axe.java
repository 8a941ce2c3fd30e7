package dev.parley.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core, run in the page. It comes with the interface's own tools: {@code npm ci} in {@code app/src/ui}. */
final class Axe {
    private static final Path SCRIPT = Path.of("src/ui/node_modules/axe-core/axe.min.js");

    private Axe() {}

    /** What the page breaks of the rules for WCAG 2.2 A and AA and of good practice, each with the elements that do. */
    @SuppressWarnings("unchecked") // what the script returns
    static List<String> violations(Browser browser) {
        browser.run(script() + "; return null");
        Object found = browser.runAsync("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then("
                + "r => done(r.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes.map(n => n.html + ' ' + n.any.map(a => a.message)).join(' | '))),"
                + "e => done([String(e)]))");
        return (List<String>) Objects.requireNonNull(found);
    }

    /** Whether it is installed. */
    static boolean isHere() {
        return Files.exists(SCRIPT);
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
