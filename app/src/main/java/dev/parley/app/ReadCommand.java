package dev.parley.app;

import dev.parley.app.input.InputFault;
import dev.parley.app.input.Inputs;
import dev.parley.app.input.PageCache;
import dev.parley.app.input.Pending;
import dev.parley.app.input.Wanted;
import dev.parley.app.input.WebPages;
import dev.parley.app.sheet.Sheet;
import dev.parley.app.sheet.Style;
import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.Pages;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley read}: pages in, readings out. */
@Command(
        name = "read",
        sortOptions = false,
        description = "Read pages, and print what they tell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley read page.html|@                          a page, for people",
            "  @|bold parley read --published 2024-08-20 page.txt|@    a page that doesn't tell its date",
            "  @|bold parley read --json --out all.jsonl archive/|@    a folder, for programs, one reading a line",
            "  @|bold zcat dump.jsonl.gz | parley read --as jsonl --json -|@",
            "  @|bold parley read --json --out all.jsonl crawl.warc.gz|@  every page of a web archive",
            "  @|bold parley read --cache pages/ https://example.org/feed.xml|@   what a feed links to",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:every page was read",
            "1:some page could not be read; the others were",
            "2:the command was not understood; nothing was read",
        })
final class ReadCommand implements Callable<Integer> {
    /** An hour: whoever waits longer between two pages of a site can run the command again. */
    private static final int LONGEST_DELAY_SECONDS = 3600;

    private final Terminal terminal;
    private final ParleyCommand top;

    @Spec
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

    @Option(
            names = "--until",
            paramLabel = "STEP",
            description = "Stop after a step. page: label the parts of the page, and read no further.")
    private @Nullable String until;

    @Option(names = "--json", description = "Print each reading as JSON on a line of its own (docs/reading.md).")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file, replacing it, instead of printing.")
    private @Nullable Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many pages are read at a time; the processors' number where not given."
                    + " The order of the output is that of the input all the same.")
    private @Nullable Integer threads;

    ReadCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkUse();
        PageReader reader = reader();
        Wanted wanted = new Wanted(as, published, url);
        WebPages web = new WebPages(manners());
        Inputs inputs = new Inputs(places, wanted, terminal.in(), web);
        int readers = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        boolean bar = terminal.errIsScreen() && (file != null || !terminal.outIsScreen());
        try (Results results = Results.to(file, terminal);
                Report report = new Report(terminal.err(), results, bar ? Inputs.count(places, wanted) : -1, bar)) {
            OrderedRun.run(tasks(inputs, reader), readers, report::take);
            return report.end(inputs.skipped());
        }
    }

    /** What is done with a page. */
    private interface PageReader {
        Reading read(RawPage page) throws PageFault;
    }

    /** Labelling a page needs no models, so none are loaded for it. */
    private PageReader reader() throws IOException {
        Knowledge files = knowledge.knowledge();
        if (until == null) {
            return Parley.load(files)::read;
        }
        Pages pages = new Pages(files);
        String hash = files.hash();
        return page -> pages.label(page).finish(hash);
    }

    private void checkUse() throws IOException {
        if (threads != null && threads < 1) {
            throw wrong("--threads must be 1 or more, not " + threads);
        }
        if (until != null && !until.equals("page")) {
            throw wrong("--until knows one step, page; not " + until);
        }
        if (published != null && !PublicationDates.isOne(published)) {
            throw wrong("--published must be a date such as 2024-08-20, 2024-08 or 2024, not " + published);
        }
        if (!(delay >= 0 && delay <= LONGEST_DELAY_SECONDS)) {
            throw wrong("--delay must be from 0 to " + LONGEST_DELAY_SECONDS + " seconds, not " + delay);
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
        Path out = file;
        if (out != null && Files.exists(out)) {
            for (String place : places) {
                if (!place.contains("://") && Files.exists(Path.of(place)) && Files.isSameFile(Path.of(place), out)) {
                    throw wrong("--out " + out + " is the page itself, and would be lost");
                }
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private WebPages.Manners manners() {
        try {
            Duration pause = Duration.ofMillis(Math.round(delay * 1000));
            return new WebPages.Manners(
                    WebPages.Manners.USUAL.patience(), pause, cache == null ? null : PageCache.in(cache), offline);
        } catch (IOException e) {
            throw wrong("--cache " + cache + " can't be made (" + e.getMessage() + ")");
        }
    }

    private Iterator<OrderedRun.Task> tasks(Inputs inputs, PageReader reader) {
        Sheet sheet = new Sheet(new Style(top.colours() && file == null), terminal.width());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inputs.hasNext();
            }

            @Override
            public OrderedRun.Task next() {
                Pending pending = inputs.next();
                return new OrderedRun.Task() {
                    @Override
                    public Outcome call() throws InterruptedException {
                        return read(pending, reader, sheet);
                    }

                    @Override
                    public long held() {
                        return pending.held();
                    }
                };
            }
        };
    }

    private Outcome read(Pending pending, PageReader reader, Sheet sheet) throws InterruptedException {
        try {
            RawPage page = pending.page();
            Reading reading = reader.read(page);
            if (json) {
                return Outcome.read(ReadingJson.write(reading) + "\n");
            }
            return Outcome.read(until != null ? sheet.parts(reading) : sheet.reading(reading));
        } catch (InputFault | PageFault e) {
            String message = String.valueOf(e.getMessage());
            boolean placed = message.startsWith(pending.source()); // a line of JSON has a name and a place
            return Outcome.failed(placed ? message : pending.source() + ": " + message);
        } catch (RuntimeException | StackOverflowError e) {
            return Outcome.failed(pending.source() + ": a fault of Parley itself, please report it: " + e + " at "
                    + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
    }
}
