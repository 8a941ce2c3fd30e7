package dev.parley.app.desk;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.PageQuestion;
import dev.parley.ledger.asking.Story;
import dev.parley.ledger.store.Window;
import dev.parley.reader.events.Explanation;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Pages and their readings. */
final class PageRoutes {
    private final Ledger ledger;
    private final Reader reader;
    /** Explaining takes a page as long as reading it, and whoever asks why once asks again. */
    private volatile @Nullable Explained last;

    private record Explained(Reading reading, List<Explanation> events) {}

    /** The explanation of an event. */
    record Why(Explanation explanation) {}

    PageRoutes(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    List<Route> routes() {
        return List.of(
                Route.asked("/api/pages", this::pages),
                Route.asked("/api/pages/{page}", this::page),
                Route.asked("/api/pages/{page}/story", this::story),
                Route.asked("/api/pages/{page}/events/{event}/why", this::why));
    }

    private void pages(Context context) throws IOException {
        Parameters parameters = new Parameters(context, "words", "addedAfter");
        Window window = parameters.window();
        PageQuestion.PageRows pages =
                ledger.pages(new PageQuestion(parameters.text("words"), parameters.number("addedAfter"), window));
        boolean more = pages.total() > window.offset() + pages.rows().size();
        Json.answer(context, new AnswerRoutes.Rows(pages.total(), more, pages.rows()));
    }

    private Reading reading(Context context) throws IOException {
        Reading reading = ledger.reading(context.pathParam("page"));
        if (reading == null) {
            throw Problem.missing("the ledger has no page with this id; it may have been read into another one");
        }
        return reading;
    }

    private void page(Context context) throws IOException {
        context.contentType(Json.TYPE).result(ReadingJson.write(reading(context)));
    }

    /** The other pages that tell the same story, and what they tell otherwise. */
    private void story(Context context) throws IOException {
        Story story = ledger.story(
                reading(context).page().id(),
                new Parameters(context).days("asOf").last());
        if (story == null) {
            throw Problem.missing("the ledger has no page with this id");
        }
        Json.answer(context, story);
    }

    private void why(Context context) throws IOException, ExecutionException, InterruptedException {
        Reading reading = reading(context);
        String id = context.pathParam("event");
        Event asked = reading.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.missing("the page has no event " + id));
        Explanation found = explained(reading).stream()
                .filter(explanation -> tellTheSame(explanation.event(), asked))
                .findFirst()
                .orElseThrow(() -> Problem.missing(
                        "the page was read with other knowledge, with which this event is another; read it again"));
        Json.answer(context, new Why(found));
    }

    private List<Explanation> explained(Reading reading) throws ExecutionException, InterruptedException {
        Explained kept = last;
        if (kept == null || !kept.reading().equals(reading)) {
            kept = new Explained(reading, reader.parley().explain(reading));
            last = kept;
        }
        return kept.events();
    }

    /** Ids may have moved where the page was read with other knowledge. */
    private static boolean tellTheSame(Event one, Event other) {
        return one.start().equals(other.start())
                && one.end().equals(other.end())
                && one.act().equals(other.act());
    }
}
