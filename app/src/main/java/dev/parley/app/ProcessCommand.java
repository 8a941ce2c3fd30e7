package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.processes.ProcessState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley process}: the state of one peace process. */
@Command(
        name = "process",
        sortOptions = false,
        description =
                "Show how a peace process stands: who takes part, its phase, what is agreed and promised, and what"
                        + " happened last, each with its sentence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley process --ledger africa eastern-congo|@",
            "  @|bold parley process --ledger africa eastern-congo --as-of 2025-07-31 --json|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class ProcessCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The process's id, as parley processes prints it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StateOptions answer;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    ProcessCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = option.existing(knowledge)) {
            ProcessState state = ledger.process(id, answer.asOf());
            if (state == null) {
                throw new ParameterException(
                        spec.commandLine(), "there is no process " + id + "; parley processes lists them");
            }
            answer.print(List.of(state), sheet -> sheet.process(state), terminal, top);
        }
        return ExitCode.OK;
    }
}
