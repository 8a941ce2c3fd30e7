package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.asking.QuoteQuestion.QuoteRow;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley quotes}: who said what, from a ledger. */
@Command(
        name = "quotes",
        sortOptions = false,
        description = "List what is quoted in a ledger, the latest first, each with its sentence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley quotes --ledger sudan --who Burhan --since 2024|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class QuotesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(names = "--who", paramLabel = "NAME", description = "The speaker: a name or an id.")
    private @Nullable String who;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AnswerOptions answer;

    QuotesCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        QuoteQuestion question = new QuoteQuestion(who, answer.window());
        try (Ledger ledger = option.existing()) {
            List<QuoteRow> rows = ledger.quotes(question);
            answer.print(rows, sheet -> sheet.quotes(rows), terminal, top);
        }
        return ExitCode.OK;
    }
}
