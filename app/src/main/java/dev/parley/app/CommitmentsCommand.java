package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.reader.reading.CommitmentStatus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley commitments}: what was promised, from a ledger. */
@Command(
        name = "commitments",
        sortOptions = false,
        description = "List what was agreed, promised or offered in a ledger; what is due first comes first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley commitments --ledger sudan --due|@             what has a day by which it is due",
            "  @|bold parley commitments --ledger sudan --due=2024-09|@     what is due by then",
            "  @|bold parley commitments --ledger sudan --who RSF --status open|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class CommitmentsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(names = "--who", paramLabel = "NAME", description = "Who is to do it, or to whom it was promised.")
    private @Nullable String who;

    @Option(names = "--act", split = ",", paramLabel = "ACT", description = "One of these acts, such as withdraw.")
    private List<String> acts = List.of();

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "What became of it: ${COMPLETION-CANDIDATES}.")
    private List<CommitmentStatus> statuses = List.of();

    @Option(
            names = "--due",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "DATE",
            description = "Only what has a day by which it is due; with a date, what is due by then.")
    private @Nullable String due;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AnswerOptions answer;

    CommitmentsCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        CommitmentQuestion question = new CommitmentQuestion(
                who,
                acts,
                statuses.stream().map(CommitmentStatus::toString).toList(),
                due != null,
                due == null || due.isEmpty() ? null : answer.lastDay("--due", due),
                answer.window());
        try (Ledger ledger = option.existing()) {
            List<CommitmentRow> rows = ledger.commitments(question);
            answer.print(rows, sheet -> sheet.commitments(rows), terminal, top);
        }
        return ExitCode.OK;
    }
}
