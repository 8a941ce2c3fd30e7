package dev.parley.app;

import dev.parley.app.input.Inputs;
import dev.parley.app.input.PageCache;
import dev.parley.app.input.PublicationDates;
import dev.parley.app.input.Wanted;
import dev.parley.app.input.WebPages;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which pages a command reads, and how: what all commands that take pages understand. */
final class PageOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** An hour: whoever waits longer between two pages of a site can run the command again. */
    private static final int LONGEST_DELAY_SECONDS = 3600;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL|-",
            description =
                    "Files and folders, gzipped or not: pages, web archives (.warc), saved pages and mails (.mhtml, .eml), feeds,"
                            + " OPML lists and sitemaps; addresses; - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> places;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the pages were published, such as 2024-08-20 or 2024-08; it outranks what a page says.")
    private @Nullable String published;

    @Option(names = "--url", paramLabel = "URL", description = "The address of the page, where it was saved from one.")
    private @Nullable String url;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = {
                "A page: html; text (its visible text, menus and all); body (nothing but an article's text).",
                "Several: jsonl (lines of {\"id\", \"text\", \"published\", \"url\", \"retrieved\"}); warc (a web archive); feed"
                        + " (RSS, Atom, an OPML list or a sitemap, whose links are read); mail (MHTML or .eml, the page in it).",
                "Told from name and content where not given."
            })
    private Wanted.As as = Wanted.As.ANY;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Keep fetched pages in a folder, and ask the next time only whether they have changed.")
    private @Nullable Path cache;

    @Option(
            names = "--offline",
            description = "Fetch nothing: pages come from the cache, or else from what a feed carries of them.")
    private boolean offline;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description =
                    "How long to leave a site alone after each request; 1 where not given. A robots.txt may ask for more.")
    private double delay = 1;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many pages are read at a time; the processors' number where not given."
                    + " The order of the output is that of the input all the same.")
    private @Nullable Integer threads;

    /** Refuses what can't be meant. */
    void check() {
        if (threads != null && threads < 1) {
            throw wrong("--threads must be 1 or more, not " + threads);
        }
        if (published != null && !PublicationDates.isOne(published)) {
            throw wrong("--published must be a date such as 2024-08-20, 2024-08 or 2024, not " + published);
        }
        if (!(delay >= 0 && delay <= LONGEST_DELAY_SECONDS)) {
            throw wrong("--delay must be from 0 to " + LONGEST_DELAY_SECONDS + " seconds, not " + delay);
        }
        if (places.stream().anyMatch(String::isBlank)) {
            throw wrong(
                    "a page without a name can't be read; name a file, a folder or an address, or . for this folder");
        }
        if (url != null
                && (as == Wanted.As.WARC
                        || as == Wanted.As.FEED
                        || places.size() > 1
                        || as == Wanted.As.JSONL
                        || Files.isDirectory(Path.of(places.get(0))))) {
            throw wrong("--url is the address of one page, and there are several");
        }
        if (places.stream().filter(Inputs.STANDARD_INPUT::equals).count() > 1) {
            throw wrong("standard input (-) can be read once");
        }
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    List<String> places() {
        return places;
    }

    /** Whether the caller says how to read the pages. */
    boolean saysHow() {
        return as != Wanted.As.ANY;
    }

    /** What the caller says about all pages. */
    Wanted wanted() {
        return new Wanted(as, published, url);
    }

    /** The web, as the caller wants it treated. */
    WebPages web() {
        try {
            Duration pause = Duration.ofMillis(Math.round(delay * 1000));
            return new WebPages(
                    new WebPages.Manners(PATIENCE, pause, cache == null ? null : PageCache.in(cache), offline));
        } catch (IOException e) {
            throw wrong("--cache " + cache + " can't be made (" + e.getMessage() + ")");
        }
    }

    Knowledge knowledge() throws IOException {
        return knowledge.knowledge();
    }

    int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }
}
