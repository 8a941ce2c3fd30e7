package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley events}: who did what to whom, from a ledger. */
@Command(
        name = "events",
        sortOptions = false,
        description = "List the events in a ledger, the latest first, each with its sentence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley events --ledger sudan --act attack --since 2024-06|@",
            "  @|bold parley events --ledger sudan --who RSF --stage offered,agreed|@",
            "  @|bold parley events --ledger sudan --place SDN --as-of 2024-08-20 --json|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the question was answered, even where nothing was found",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class EventsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(names = "--who", paramLabel = "NAME", description = "Who does it, or to whom it is done: a name or an id.")
    private @Nullable String who;

    @Option(names = "--act", split = ",", paramLabel = "ACT", description = "One of these acts, such as attack,sign.")
    private List<String> acts = List.of();

    @Option(
            names = "--stage",
            split = ",",
            paramLabel = "STAGE",
            description = "One of these stages: ${COMPLETION-CANDIDATES}.")
    private List<Stage> stages = List.of();

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Where: a name, an id, or the three letters of a country.")
    private @Nullable String place;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AnswerOptions answer;

    EventsCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        EventQuestion question = new EventQuestion(
                who, acts, stages.stream().map(Stage::toString).toList(), place, answer.window());
        try (Ledger ledger = option.existing()) {
            List<EventRow> rows = ledger.events(question);
            answer.print(rows, sheet -> sheet.events(rows), terminal, top);
        }
        return ExitCode.OK;
    }
}
