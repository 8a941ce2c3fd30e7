package dev.parley.app;

import dev.parley.app.sheet.CorrectionSheet;
import dev.parley.app.sheet.Style;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.CorrectionRow.State;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley corrections}: what was set right in a ledger, and what became of it. */
@Command(
        name = "corrections",
        sortOptions = false,
        description = "List what was set right in a ledger, in order, and what became of it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley corrections --ledger sudan|@",
            "  @|bold parley corrections --ledger sudan --orphaned|@      those whose record isn't there now",
            "  @|bold parley corrections --ledger sudan --conflicting|@   those that say different things of the same",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the corrections were listed, even where there are none",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class CorrectionsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(names = "--orphaned", description = "Only those whose record isn't there now; they wait for it.")
    private boolean orphaned;

    @Option(
            names = "--conflicting",
            description = "Only those that say different things of the same; the latest counts.")
    private boolean conflicting;

    @Option(names = "--json", description = "Print each as JSON on a line of its own.")
    private boolean json;

    CorrectionsCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = option.existing(terminal)) {
            List<CorrectionRow> rows = ledger.corrections().stream()
                    .filter(row -> !orphaned || row.state() == State.ORPHANED)
                    .filter(row -> !conflicting || !row.against().isEmpty())
                    .toList();
            if (!json) {
                print(rows, terminal, top);
                return ExitCode.OK;
            }
            try (Results results = Results.to(null, terminal)) {
                for (CorrectionRow row : rows) {
                    results.write(ReadingJson.write(row) + "\n");
                }
            }
        }
        return ExitCode.OK;
    }

    /** Prints corrections as they are laid out for people. */
    static void print(List<CorrectionRow> rows, Terminal terminal, ParleyCommand top) throws IOException {
        try (Results results = Results.to(null, terminal)) {
            results.write(new CorrectionSheet(new Style(top.colours()), terminal.width()).corrections(rows));
        }
    }
}
