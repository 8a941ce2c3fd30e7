package dev.parley.app.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.Precedent;
import dev.parley.ledger.corrections.RecordKey;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Reading;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting right what was read wrong, and letting it be as it was. */
final class CorrectionRoutes {
    private static final int LONGEST_NOTE = 5000;
    private static final int LONGEST_NAME = 100;

    private final Ledger ledger;
    private final Reader reader;
    private final Runnable changed;

    /**
     * What is to be set right.
     *
     * @param who the person, as they call themselves
     * @param kind {@code reject change add status relink merge split note}
     * @param page the page's id
     * @param record the record's id on the page; of what is added, null
     * @param field which field, for a change; which role, for a relink
     * @param value its new value; for a relink who is meant, or {@code {"from", "to"}} of a role; for what is added its fields
     * @param other the other event, where two are merged or split
     * @param words the words on which a record is added
     * @param always whether a line of knowledge is kept too, by which the same words are read so on all pages
     */
    record Wish(
            @Nullable String who,
            @Nullable String kind,
            @Nullable String page,
            @Nullable String record,
            @Nullable String field,
            @Nullable JsonNode value,
            @Nullable String note,
            @Nullable Other other,
            @Nullable Place words,
            @Nullable Boolean always) {}

    /** A record of a page. */
    record Other(@Nullable String page, @Nullable String record) {}

    /**
     * Where a record is added.
     *
     * @param family which kind of record it is
     * @param type what of that kind: an act, the kind of a quote
     * @param start offset of its words in the page's text
     * @param end offset after them
     */
    record Place(@Nullable Family family, @Nullable String type, int start, int end) {}

    /**
     * A line of knowledge, and what it would change.
     *
     * @param file the file of knowledge
     * @param pages the pages of the ledger on which something changes
     */
    record Precedence(String file, String line, List<Effect> pages) {}

    /**
     * What changes on a page.
     *
     * @param gone what is told no more, a line each
     * @param fresh what is told instead
     */
    record Effect(String page, String source, List<String> gone, List<String> fresh) {}

    /** Who undoes a correction. */
    record Undo(@Nullable String who) {}

    /** A line of the log that was written. */
    record Written(String id) {}

    /**
     * The routes.
     *
     * @param changed is told when the ledger has changed
     */
    CorrectionRoutes(Ledger ledger, Reader reader, Runnable changed) {
        this.ledger = ledger;
        this.reader = reader;
        this.changed = changed;
    }

    List<Route> routes() {
        return List.of(
                Route.asked("/api/corrections", this::list),
                Route.done(HandlerType.POST, "/api/corrections", this::correct),
                Route.done(HandlerType.POST, "/api/corrections/trial", this::tryOut),
                Route.done(HandlerType.POST, "/api/corrections/{correction}/undo", this::undo));
    }

    /** The latest first; of one page where one is named. */
    private void list(Context context) throws IOException {
        String page = new Parameters(context, "page").text("page");
        List<CorrectionRow> rows = new ArrayList<>();
        for (CorrectionRow row : ledger.corrections()) {
            RecordKey key = row.key();
            if (page == null || (key != null && page.equals(key.page()))) {
                rows.add(row);
            }
        }
        Collections.reverse(rows);
        Json.answer(context, new AnswerRoutes.Rows((long) rows.size(), false, rows));
    }

    private void correct(Context context) throws IOException {
        Wish wish = Json.body(context, Wish.class);
        try {
            Correction correction = correction(wish);
            Precedent precedent = Boolean.TRUE.equals(wish.always()) ? Precedent.of(correction) : null;
            Correction made = ledger.correct(correction);
            if (precedent != null) {
                reader.learn(ledger.keep(precedent));
            }
            write(context, made);
        } catch (CorrectionFault e) {
            throw refused(e);
        }
    }

    private static Problem refused(CorrectionFault fault) {
        return new Problem(422, "That can't be set right so", String.valueOf(fault.getMessage()));
    }

    /** What would change if a correction held always. Whoever asks next waits: pages are read twice for it. */
    private synchronized void tryOut(Context context) throws IOException {
        Wish wish = Json.body(context, Wish.class);
        try {
            Precedent precedent = Precedent.of(correction(wish));
            List<Effect> effects = ledger.trial(precedent, reader.knowledge()).stream()
                    .map(change -> new Effect(change.page(), change.source(), change.gone(), change.fresh()))
                    .toList();
            Json.answer(context, new Precedence(precedent.file(), precedent.line(), effects));
        } catch (CorrectionFault e) {
            throw refused(e);
        }
    }

    private Correction correction(Wish wish) throws IOException, CorrectionFault {
        String who = who(wish.who());
        String page = given("page", wish.page());
        String kind = given("kind", wish.kind());
        RecordKey key =
                kind.equals("add") ? added(page, wish.words()) : ledger.key(page, given("record", wish.record()));
        JsonNode value = wish.value() == null ? NullNode.getInstance() : wish.value();
        String note = wish.note() == null || wish.note().isBlank()
                ? null
                : wish.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.wrong("a note may have " + LONGEST_NOTE + " characters");
        }
        return switch (kind) {
            case "add" -> Correction.add(who, key, value, note);
            case "merge" -> Correction.merge(who, key, other(wish.other()), note);
            case "split" -> Correction.split(who, key, other(wish.other()), note);
            case "reject" -> Correction.reject(who, key, note);
            case "change" -> Correction.change(who, key, given("field", wish.field()), value, note);
            case "status" -> Correction.status(who, key, value.asText(), note);
            case "relink" ->
                wish.field() == null
                        ? Correction.relink(who, key, value, note)
                        : Correction.relink(
                                who, key, wish.field(), value.path("from").asText(), value.path("to"), note);
            case "note" -> Correction.note(who, key, given("note", note));
            default -> throw Problem.wrong("kind must be reject, change, add, status, relink, merge, split or note");
        };
    }

    private RecordKey other(@Nullable Other other) throws IOException, CorrectionFault {
        if (other == null) {
            throw Problem.wrong("other must name the other event");
        }
        return ledger.key(given("other.page", other.page()), given("other.record", other.record()));
    }

    /** The key of a record that is not there yet. */
    private RecordKey added(String page, @Nullable Place place) throws IOException {
        Family family = place == null ? null : place.family();
        if (place == null || family == null) {
            throw Problem.wrong("words must tell the family, the type, and where the words stand");
        }
        Reading reading = ledger.reading(page);
        if (reading == null) {
            throw Problem.missing("the ledger has no page with this id");
        }
        String text = reading.page().text();
        if (place.start() < 0 || place.end() <= place.start() || place.end() > text.length()) {
            throw Problem.wrong("the words must lie within the page's text");
        }
        String words = text.substring(place.start(), place.end());
        return new RecordKey(
                page, family, given("words.type", place.type()), place.start(), place.end(), words, null, null);
    }

    private void undo(Context context) throws IOException {
        String who = who(Json.body(context, Undo.class).who());
        String id = context.pathParam("correction");
        try {
            write(context, ledger.undo(who, id));
        } catch (CorrectionFault e) {
            boolean isThere =
                    ledger.corrections().stream().anyMatch(row -> row.id().equals(id));
            throw isThere ? refused(e) : Problem.missing(String.valueOf(e.getMessage()));
        }
    }

    private void write(Context context, Correction line) throws IOException {
        ledger.finish();
        changed.run();
        context.status(201);
        Json.answer(context, new Written(String.valueOf(line.id())));
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.wrong(name + " must be given");
        }
        return value;
    }

    private static String who(@Nullable String who) {
        String name = given("who", who).strip();
        if (name.length() > LONGEST_NAME) {
            throw Problem.wrong("who may have " + LONGEST_NAME + " characters");
        }
        return name;
    }
}
