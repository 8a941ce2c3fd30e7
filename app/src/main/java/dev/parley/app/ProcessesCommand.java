package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.processes.ProcessSummary;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley processes}: the peace processes that a ledger's pages are about. */
@Command(
        name = "processes",
        sortOptions = false,
        description =
                "List the peace processes that the pages of a ledger are about, that with the last change first: those"
                        + " that are known, and those that the pages suggest.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley processes --ledger africa|@",
            "  @|bold parley processes --ledger africa --as-of 2023-06 --json|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class ProcessesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StateOptions answer;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    ProcessesCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = option.existing(knowledge)) {
            List<ProcessSummary> rows = ledger.processes(answer.asOf());
            answer.print(rows, sheet -> sheet.processes(rows), terminal, top);
        }
        return ExitCode.OK;
    }
}
