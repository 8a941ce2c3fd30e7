package dev.parley.app;

import dev.parley.app.input.InputFault;
import dev.parley.app.input.Inputs;
import dev.parley.app.input.Pending;
import dev.parley.app.input.PublicationDates;
import dev.parley.app.input.Wanted;
import dev.parley.app.input.WebPages;
import dev.parley.app.sheet.Sheet;
import dev.parley.app.sheet.Style;
import dev.parley.reader.Parley;
import dev.parley.reader.events.Explanation;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley explain}: what made an event of a page, and which lines of the knowledge to change. */
@Command(
        name = "explain",
        sortOptions = false,
        description = "Tell what made an event what it is: words, tree, and lines of the knowledge files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley explain page.html|@                        every event of a page",
            "  @|bold parley explain page.html e3|@                     the one that a reading calls e3",
            "  @|bold parley explain --near mediate page.html|@         those whose words hold \"mediate\"",
            "  @|bold parley explain --knowledge my-words/ page.html e3|@   with your own lines laid over",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:it was explained",
            "1:the page could not be read, or has no such event",
            "2:the command was not understood",
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "PATH|URL|-",
            description = "A page: a file, an address, - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String place;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "EVENT",
            description =
                    "The id of an event, as a reading of the page has it, such as e3; all events where not given.")
    private @Nullable String id;

    @Option(names = "--near", paramLabel = "WORDS", description = "Only events whose own words hold these.")
    private @Nullable String near;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the page was published, such as 2024-08-20; it outranks what the page says.")
    private @Nullable String published;

    @Option(names = "--as", paramLabel = "FORM", description = "What the page is: html, text or body, as for read.")
    private Wanted.As as = Wanted.As.ANY;

    @Option(names = "--json", description = "Print each explanation as JSON on a line of its own (docs/commands.md).")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    ExplainCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkUse();
        Parley.Explained explained;
        try {
            RawPage page = page();
            explained = Parley.load(knowledge.knowledge()).explain(page);
        } catch (InputFault | PageFault e) {
            spec.commandLine().getErr().println("parley: " + e.getMessage());
            return ExitCode.FAILED;
        }
        List<Explanation> asked =
                explained.events().stream().filter(this::isAskedFor).toList();
        if (asked.isEmpty()) {
            return none(explained.events());
        }
        try (Results results = Results.to(null, terminal)) {
            Sheet sheet = new Sheet(new Style(top.colours()), terminal.width());
            if (!json) {
                results.write(sheet.explanations(explained.reading(), asked, knowledge::place));
            } else {
                for (Explanation explanation : asked) {
                    results.write(ReadingJson.write(explanation) + "\n");
                }
            }
        }
        return ExitCode.OK;
    }

    private void checkUse() {
        if (place.isBlank()) {
            throw wrong("a page without a name can't be read; name a file or an address");
        }
        if (id != null && near != null) {
            throw wrong("an event is named by its id or by --near, not by both");
        }
        if (published != null && !PublicationDates.isOne(published)) {
            throw wrong("--published must be a date such as 2024-08-20, 2024-08 or 2024, not " + published);
        }
        switch (as) {
            case ANY, HTML, TEXT, BODY -> {}
            case JSONL, WARC, FEED, MAIL -> throw wrong("--as must be html, text or body, not " + as);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The one page that the place leads to. */
    private RawPage page() throws InputFault, InterruptedException {
        WebPages web = new WebPages(WebPages.Manners.USUAL);
        Inputs inputs = new Inputs(List.of(place), new Wanted(as, published, null), terminal.in(), web);
        if (!inputs.hasNext()) {
            throw new InputFault(place, "there is no page in it", "name one file");
        }
        Pending pending = inputs.next();
        RawPage page = pending.page();
        if (inputs.hasNext()) {
            throw wrong("explain takes one page, and there are several in " + place);
        }
        return page;
    }

    private boolean isAskedFor(Explanation explanation) {
        if (id != null) {
            return explanation.event().id().equals(id);
        }
        return near == null
                || explanation.event().text().toLowerCase(Locale.ROOT).contains(near.toLowerCase(Locale.ROOT));
    }

    /** Says that no event was meant, and which there are. */
    private int none(List<Explanation> all) {
        if (all.isEmpty()) {
            return failed("the page tells of no events");
        }
        int code = failed(id != null ? "there is no event " + id : "no event's words hold \"" + near + "\"");
        PrintWriter err = spec.commandLine().getErr();
        err.println("There are:");
        all.forEach(each ->
                err.printf("  %-4s %s%n", each.event().id(), each.event().text().replaceAll("\\s+", " ")));
        return code;
    }

    private int failed(String problem) {
        spec.commandLine().getErr().println("parley: " + place + ": " + problem);
        return ExitCode.FAILED;
    }
}
