package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.processes.Change;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley diff}: what changed in peace processes since a day. */
@Command(
        name = "diff",
        sortOptions = false,
        description =
                "List what pages of a ledger tell anew since a day: phases, events, stages, agreements, commitments and"
                        + " those who take part, each with its sentence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley diff --ledger africa --since 2025-07-01|@",
            "  @|bold parley diff --ledger africa --since 2025-07-01 --process eastern-congo --json|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood, or there is no such process",
        })
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DATE",
            description = "What was known on this day is old, what pages tell after it is new.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String since;

    @Option(names = "--process", paramLabel = "ID", description = "Only of this process.")
    private @Nullable String process;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StateOptions answer;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    DiffCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate from = Objects.requireNonNull(answer.firstDay("--since", since));
        try (Ledger ledger = option.existing(knowledge)) {
            if (process != null && ledger.process(process, answer.asOf()) == null) {
                throw answer.wrong("there is no process " + process + "; parley processes lists them");
            }
            List<Change> rows = ledger.changes(from, answer.asOf(), process);
            answer.print(rows, sheet -> sheet.changes(rows), terminal, top);
        }
        return ExitCode.OK;
    }
}
