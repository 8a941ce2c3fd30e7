package dev.parley.app;

import dev.parley.app.sheet.JoinedSheet;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.JoinedEvent;
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
        description =
                "List the events in a ledger, the latest first: each once, however many pages tell it, with the sentences that do.",
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EventOptions events;

    @Option(
            names = "--each-telling",
            description = "List an event once for each page that tells it, as that page tells it.")
    private boolean eachTelling;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AnswerOptions answer;

    EventsCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        EventQuestion question =
                new EventQuestion(who, events.acts(), events.stages(), events.place(), answer.window());
        try (Ledger ledger = option.existing()) {
            if (eachTelling) {
                List<EventRow> rows = ledger.events(question);
                answer.print(rows, sheet -> sheet.events(rows), terminal, top);
            } else {
                List<JoinedEvent> rows = ledger.joinedEvents(question);
                answer.print(rows, sheet -> new JoinedSheet(sheet).events(rows), terminal, top);
            }
        }
        return ExitCode.OK;
    }
}
