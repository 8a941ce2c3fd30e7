package dev.parley.app.desk;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.PlaceQuestion;
import dev.parley.ledger.processes.Change;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessSummary;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Peace processes: how they stand, how they stood, and what has changed. */
final class ProcessRoutes {
    private static final int PLACES = 300;

    private final Ledger ledger;

    ProcessRoutes(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(
                Route.asked("/api/processes", this::processes),
                Route.asked("/api/processes/{process}", this::process),
                Route.asked("/api/processes/{process}/events", this::events),
                Route.asked("/api/processes/{process}/places", this::places),
                Route.asked("/api/processes/{process}/brief", this::brief),
                Route.asked("/api/changes", this::changes));
    }

    private static @Nullable LocalDate asOf(Context context) {
        return new Parameters(context).days("asOf").last();
    }

    private void processes(Context context) throws IOException {
        List<ProcessSummary> processes = ledger.processes(asOf(context));
        Json.answer(context, new AnswerRoutes.Rows((long) processes.size(), false, processes));
    }

    private void process(Context context) throws IOException {
        ProcessState state = ledger.process(context.pathParam("process"), asOf(context));
        if (state == null) {
            throw unknown();
        }
        Json.answer(context, state);
    }

    private static Problem unknown() {
        return Problem.missing("no process has this id; the list of processes has those that there are");
    }

    private void brief(Context context) throws IOException {
        String process = context.pathParam("process");
        LocalDate day = asOf(context);
        String brief = ledger.brief(process, day);
        if (brief == null) {
            throw unknown();
        }
        String name = process.replaceAll("[^\\w-]", "-") + (day == null ? "" : "-" + day) + ".html";
        context.contentType("text/html; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(brief);
    }

    private void events(Context context) throws IOException {
        AnswerRoutes.rows(
                context,
                new Parameters(context).window(),
                wider -> ledger.timeline(context.pathParam("process"), wider.asOf(), wider.limit(), wider.offset()));
    }

    private void places(Context context) throws IOException {
        List<PlaceQuestion.PlaceRow> places =
                ledger.places(new PlaceQuestion(context.pathParam("process"), asOf(context), PLACES));
        Json.answer(context, new AnswerRoutes.Rows((long) places.size(), false, places));
    }

    private void changes(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "process");
        LocalDate since = parameters.days("since").last();
        if (since == null) {
            throw Problem.wrong("since must be given: what was known on that day is old");
        }
        List<Change> changes = ledger.changes(since, parameters.days("until").last(), parameters.text("process"));
        Json.answer(context, new AnswerRoutes.Rows((long) changes.size(), false, changes));
    }
}
