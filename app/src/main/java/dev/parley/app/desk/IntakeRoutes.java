package dev.parley.app.desk;

import dev.parley.app.input.Uploads;
import dev.parley.app.input.Wanted;
import dev.parley.app.input.WebPages;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages that are dropped, pasted or named by their address, and what becomes of them. */
final class IntakeRoutes {
    private static final int LONGEST_NAME = 300;
    private static final int TITLE = 60;

    private final Intake intake;
    private final Broadcast broadcast;
    private final @Nullable WebPages web;

    /**
     * A text that was pasted, or an address.
     *
     * @param text the text of a page
     * @param address of a page of the web; with a text, where that was copied from
     * @param published when, as a day, a month or a year
     */
    record Pasted(
            @Nullable String text,
            @Nullable String address,
            @Nullable String published) {}

    /** What has come in of late. */
    record Came(List<Incoming> rows) {}

    IntakeRoutes(Intake intake, Broadcast broadcast, @Nullable WebPages web) {
        this.intake = intake;
        this.broadcast = broadcast;
        this.web = web;
    }

    List<Route> routes() {
        return List.of(
                Route.now("/api/incoming", context -> Json.answer(context, new Came(intake.recent()))),
                Route.now(
                        "/api/progress",
                        new SseHandler(client -> broadcast.listen(client, "incoming", new Came(intake.recent())))),
                Route.done(HandlerType.POST, "/api/files", this::file),
                Route.done(HandlerType.POST, "/api/texts", this::pasted),
                Route.done(HandlerType.POST, "/api/examples", this::examples));
    }

    /** A file, whose bytes are the request's body. */
    private void file(Context context) {
        Parameters parameters = new Parameters(context, "name", "published");
        String name = parameters.text("name");
        if (name == null) {
            throw Problem.wrong("name must be the file's name");
        }
        String plain = name.replaceAll("[\\p{Cntrl}]", "").replaceFirst(".*[/\\\\]", "");
        byte[] bytes = Bodies.read(context);
        if (bytes.length == 0) {
            throw Problem.wrong(plain + " is empty");
        }
        Wanted wanted = new Wanted(Wanted.As.ANY, published(parameters), null);
        answer(context, intake.take(plain, bytes.length, () -> Uploads.page(bytes, plain, wanted)));
    }

    private static @Nullable String published(Parameters parameters) {
        parameters.days("published");
        return parameters.text("published");
    }

    private void pasted(Context context) {
        Pasted pasted = Json.body(context, Pasted.class);
        String published = blankAsNull(pasted.published());
        if (published != null && !Parameters.isDate(published)) {
            throw Problem.wrong("published must be a date such as 2024-08-20, 2024-08 or 2024");
        }
        String address = blankAsNull(pasted.address());
        if (address != null && (address.length() > LONGEST_NAME * 10 || !address.matches("(?i)https?://\\S+"))) {
            throw Problem.wrong("the address must begin with http:// or https://");
        }
        String text = blankAsNull(pasted.text());
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String name = address != null ? address : title(text);
            Wanted wanted = new Wanted(Wanted.As.ANY, published, address);
            answer(context, intake.take(name, bytes.length, () -> Uploads.page(bytes, name, wanted)));
        } else if (address != null) {
            WebPages pages = web;
            if (pages == null) {
                throw Problem.refused("this desk fetches nothing from the web; paste the text of the page");
            }
            Wanted wanted = new Wanted(Wanted.As.ANY, published, null);
            answer(context, intake.take(address, 0, () -> pages.page(address, wanted)));
        } else {
            throw Problem.wrong("give the text of a page, or its address");
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The first words of a text. */
    private static String title(String text) {
        String line = text.strip().lines().findFirst().orElse("").replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE).replaceFirst("\\s+\\S*$", "") + " …";
    }

    private void examples(Context context) {
        Examples.all().forEach(example -> intake.take(example.name(), example.bytes().length, example::page));
        context.status(202);
        Json.answer(context, new Came(intake.recent()));
    }

    private static void answer(Context context, Incoming incoming) {
        context.status(202);
        Json.answer(context, incoming);
    }
}
