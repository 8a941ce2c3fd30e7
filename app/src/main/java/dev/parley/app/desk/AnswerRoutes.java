package dev.parley.app.desk;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.EventCounts;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.NameQuestion;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.search.QueryFault;
import dev.parley.ledger.store.Window;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to the ledger: events, quotes, commitments, words. */
final class AnswerRoutes {
    private static final int SUGGESTED = 12;

    private final Ledger ledger;
    private final JoinedLists lists;

    /**
     * A part of an answer.
     *
     * @param total how many rows there are in all; null where nobody counts them
     * @param more whether there are rows after these
     */
    record Rows(@Nullable Long total, boolean more, List<?> rows) {}

    AnswerRoutes(Ledger ledger) {
        this.ledger = ledger;
        lists = new JoinedLists(ledger);
    }

    List<Route> routes() {
        return List.of(
                Route.asked("/api/events", this::events),
                Route.asked("/api/events/counts", this::counts),
                Route.asked("/api/joined-events", this::joinedEvents),
                Route.asked("/api/joined-events/{event}", this::joinedEvent),
                Route.asked("/api/quotes", this::quotes),
                Route.asked("/api/commitments", this::commitments),
                Route.asked("/api/search", this::search),
                Route.asked("/api/names", this::names));
    }

    static EventQuestion eventQuestion(Parameters parameters, Window window) {
        return new EventQuestion(
                parameters.text("who"),
                parameters.words("act"),
                parameters.words("stage"),
                parameters.text("place"),
                window);
    }

    private void events(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "who", "act", "stage", "place");
        Window window = parameters.window();
        rows(context, window, wider -> ledger.events(eventQuestion(parameters, wider)));
    }

    private void joinedEvents(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "who", "act", "stage", "place");
        Json.answer(context, lists.part(eventQuestion(parameters, parameters.window())));
    }

    private void joinedEvent(Context context) throws IOException {
        JoinedEvent event = ledger.joinedEvent(
                context.pathParam("event"), new Parameters(context).days("asOf").last());
        if (event == null) {
            throw Problem.missing("the ledger has no event with this id");
        }
        Json.answer(context, event);
    }

    private void counts(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "who", "act", "stage", "place");
        EventCounts counts = ledger.count(eventQuestion(parameters, parameters.window()));
        Json.answer(context, counts);
    }

    private void quotes(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "who");
        rows(context, parameters.window(), wider -> ledger.quotes(new QuoteQuestion(parameters.text("who"), wider)));
    }

    private void commitments(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "who", "act", "status", "due", "dueUntil");
        rows(
                context,
                parameters.window(),
                wider -> ledger.commitments(new CommitmentQuestion(
                        parameters.text("who"),
                        parameters.words("act"),
                        parameters.words("status"),
                        parameters.is("due"),
                        parameters.days("dueUntil").last(),
                        wider)));
    }

    private void search(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "words");
        String words = parameters.text("words");
        if (words == null) {
            throw Problem.wrong("words must be given");
        }
        Window window = parameters.window();
        try {
            Hits hits = ledger.search(words, window);
            boolean more = hits.total() > window.offset() + hits.hits().size();
            Json.answer(context, new Rows(hits.total(), more, hits.hits()));
        } catch (QueryFault e) {
            throw Problem.wrong(String.valueOf(e.getMessage()));
        }
    }

    private void names(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "begin");
        String begin = parameters.text("begin");
        List<NameQuestion.NameRow> rows = begin == null ? List.of() : ledger.names(new NameQuestion(begin, SUGGESTED));
        Json.answer(context, new Rows(null, false, rows));
    }

    interface Asker {
        List<? extends Record> ask(Window window) throws IOException;
    }

    /** The rows, by asking for one more than is wanted, which tells whether there are more. */
    static void rows(Context context, Window window, Asker asker) throws IOException {
        Window wider = new Window(window.since(), window.until(), window.asOf(), window.limit() + 1, window.offset());
        List<? extends Record> rows = asker.ask(wider);
        boolean more = rows.size() > window.limit();
        Json.answer(context, new Rows(null, more, more ? rows.subList(0, window.limit()) : rows));
    }
}
