package dev.parley.app;

import dev.parley.app.input.Inputs;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PageOptions pages;

    @Option(
            names = "--until",
            paramLabel = "STEP",
            description = "Stop after a step. page: label the parts of the page, and read no further.")
    private @Nullable String until;

    @Option(names = "--json", description = "Print each reading as JSON on a line of its own (docs/reading.md).")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file, replacing it, instead of printing.")
    private @Nullable Path file;

    ReadCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkUse();
        PageReader reader = reader();
        Sheet sheet = new Sheet(new Style(top.colours() && file == null), terminal.width());
        Inputs inputs = new Inputs(pages.places(), pages.wanted(), terminal.in(), pages.web());
        boolean bar = terminal.errIsScreen() && (file != null || !terminal.outIsScreen());
        long count = bar ? Inputs.count(pages.places(), pages.wanted()) : -1;
        try (Results results = Results.to(file, terminal);
                Report report = new Report(terminal.err(), count, bar)) {
            PageTasks<String> tasks = new PageTasks<>(inputs, page -> printed(reader.read(page), sheet));
            OrderedRun.run(tasks, pages.threads(), outcome -> {
                String printed = outcome.result();
                if (printed != null) {
                    results.write(printed);
                }
                report.take(outcome);
            });
            return report.end(inputs.skipped());
        }
    }

    /** What is done with a page. */
    private interface PageReader {
        Reading read(RawPage page) throws PageFault;
    }

    /** Labelling a page needs no models, so none are loaded for it. */
    private PageReader reader() throws IOException {
        Knowledge files = pages.knowledge();
        if (until == null) {
            return Parley.load(files)::read;
        }
        Pages labels = new Pages(files);
        String hash = files.hash();
        return page -> labels.label(page).finish(hash);
    }

    private void checkUse() throws IOException {
        pages.check();
        if (until != null && !until.equals("page")) {
            throw pages.wrong("--until knows one step, page; not " + until);
        }
        Path out = file;
        if (out != null && Files.exists(out)) {
            for (String place : pages.places()) {
                if (!place.contains("://") && Files.exists(Path.of(place)) && Files.isSameFile(Path.of(place), out)) {
                    throw pages.wrong("--out " + out + " is the page itself, and would be lost");
                }
            }
        }
    }

    private String printed(Reading reading, Sheet sheet) {
        if (json) {
            return ReadingJson.write(reading) + "\n";
        }
        return until != null ? sheet.parts(reading) : sheet.reading(reading);
    }
}
