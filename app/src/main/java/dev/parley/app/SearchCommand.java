package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.search.QueryFault;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley search}: sentences of a ledger by their words. */
@Command(
        name = "search",
        sortOptions = false,
        description = "Search the headlines and bodies of a ledger's pages; each hit is a sentence, the best first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley search --ledger sudan ceasefire Khartoum|@              all of these words",
            "  @|bold parley search --ledger sudan '\"prisoner exchange\" -swap'|@   a phrase, and not a word",
            "  @|bold parley search --ledger sudan 'truce part:headline act:sign'|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "WORDS",
            description = "Words, phrases in quotation marks, OR, NOT, cease*, and fields: text, part, publisher, site,"
                    + " published, act, stage, who.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String[] words;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AnswerOptions answer;

    SearchCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = option.existing()) {
            Hits hits = ledger.search(String.join(" ", words), answer.window());
            answer.print(hits.hits(), sheet -> sheet.hits(hits), terminal, top);
        } catch (QueryFault e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }
}
