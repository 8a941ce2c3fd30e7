package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.CorrectionRow;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley undo}: a correction counts no more. */
@Command(
        name = "undo",
        sortOptions = false,
        description = "Let a correction count no more. It stays in the log, and an undone undo lets it count again.",
        footerHeading = "%nExamples:%n",
        footer = "  @|bold parley undo --ledger sudan c12|@",
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:it counts no more",
            "1:there is no such correction, or it is undone already; there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Author author;

    @Parameters(paramLabel = "ID", description = "The correction, as parley corrections lists it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    UndoCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException, CorrectionFault {
        try (Ledger ledger = option.existing(terminal)) {
            ledger.undo(author.who(), id);
            List<CorrectionRow> rows = ledger.corrections().stream()
                    .filter(row -> row.id().equals(id))
                    .toList();
            CorrectionsCommand.print(rows, terminal, top);
        }
        return ExitCode.OK;
    }
}
