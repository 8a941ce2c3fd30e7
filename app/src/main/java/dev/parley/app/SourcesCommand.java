package dev.parley.app;

import dev.parley.app.sheet.JoinedSheet;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.Family;
import dev.parley.ledger.asking.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley sources}: which pages of a ledger tell one story, and what changed between them. */
@Command(
        name = "sources",
        sortOptions = false,
        description =
                "Show which pages of a ledger tell one story, as copies, excerpts or rewrites of each other, and for a page"
                        + " what changed between the renderings of its story: what is stronger, weaker, left out, added or counted otherwise.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley sources --ledger sudan|@                     all stories that several pages tell",
            "  @|bold parley sources --ledger sudan pages/truce.html|@    the story of a page, by its place,",
            "  @|bold parley sources --ledger sudan 4a87e8d27d655011|@    or by the beginning of its id",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class SourcesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Parameters(
            paramLabel = "PAGE",
            arity = "0..*",
            description =
                    "A page, by its place (file or address) as the ledger has it, or by its id or the beginning of it.")
    private List<String> pages = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AnswerOptions answer;

    SourcesCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = option.existing()) {
            if (pages.isEmpty()) {
                List<Family> families = ledger.families(answer.window());
                answer.print(families, sheet -> new JoinedSheet(sheet).families(families), terminal, top);
                return ExitCode.OK;
            }
            List<Story> stories = new ArrayList<>();
            for (String page : pages) {
                Story story = ledger.story(page, answer.window().asOf());
                if (story != null) {
                    stories.add(story);
                }
            }
            answer.print(stories, sheet -> new JoinedSheet(sheet).stories(stories), terminal, top);
        }
        return ExitCode.OK;
    }
}
