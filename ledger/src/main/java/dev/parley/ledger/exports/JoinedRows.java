package dev.parley.ledger.exports;

import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.Named;
import dev.parley.ledger.asking.Telling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are made of joined events. */
enum JoinedRows {
    /** One for each event, with the words of that telling which says most. */
    EVENTS,
    /** One for each telling: what else it tells of the event stands in the table of the pages' own events. */
    TELLINGS;

    private static final String TEXT = "VARCHAR";
    private static final String TEXTS = "VARCHAR[]";
    private static final String FLAG = "BOOLEAN";
    private static final String NUMBER = "INTEGER";
    private static final String DAY = "DATE";
    private static final String COUNTS = "STRUCT(what VARCHAR, low DOUBLE, best DOUBLE, high DOUBLE)[]";
    private static final String HISTORY = "STRUCT(stage VARCHAR, negated BOOLEAN, \"day\" DATE)[]";

    /**
     * A column.
     *
     * @param type as DuckDB calls it
     * @param value text, numbers and lists of them, or of values by name
     */
    record Column(String name, String type, Function<Told, @Nullable Object> value) {}

    /** An event by one of its tellings. */
    record Told(JoinedEvent event, Telling telling) {}

    /** What the rows of an event are of. */
    List<Told> told(JoinedEvent event) {
        Stream<Telling> tellings = this == EVENTS ? Stream.of(event.best()) : event.tellings().stream();
        return tellings.map(telling -> new Told(event, telling)).toList();
    }

    /** @param isFlat whether lists hold texts alone */
    List<Column> columns(boolean isFlat) {
        List<Column> columns = new ArrayList<>();
        if (this == EVENTS) {
            event(columns, isFlat);
        } else {
            telling(columns);
        }
        evidence(columns);
        return columns;
    }

    private static void event(List<Column> to, boolean isFlat) {
        to.add(ofEvent("id", TEXT, JoinedEvent::id));
        to.add(ofEvent("act", TEXT, JoinedEvent::act));
        to.add(ofEvent("stage", TEXT, JoinedEvent::stage));
        to.add(ofEvent("negated", FLAG, JoinedEvent::negated));
        to.add(ofEvent("scope", TEXT, JoinedEvent::scope));
        to.add(ofEvent("happened", TEXT, JoinedEvent::happened));
        to.add(ofEvent("day", DAY, event -> text(event.first())));
        to.add(ofEvent("last_day", DAY, event -> text(event.last())));
        role(to, "agent", JoinedEvent::agent);
        role(to, "target", JoinedEvent::target);
        role(to, "about", JoinedEvent::about);
        role(to, "place", JoinedEvent::place);
        to.add(ofEvent(
                "counts",
                isFlat ? TEXTS : COUNTS,
                event -> event.counts().stream()
                        .map(isFlat ? JoinedRows::text : JoinedRows::parts)
                        .toList()));
        to.add(ofEvent(
                "history",
                isFlat ? TEXTS : HISTORY,
                event -> event.history().stream()
                        .map(isFlat ? JoinedRows::text : JoinedRows::parts)
                        .toList()));
        to.add(ofEvent("pages", NUMBER, JoinedEvent::pages));
        to.add(ofEvent("families", NUMBER, JoinedEvent::families));
        to.add(ofEvent("contradicting", NUMBER, JoinedRows::contradicting));
        to.add(ofEvent(
                "tellings",
                TEXTS,
                event -> event.tellings().stream()
                        .map(telling -> JoinedEvent.idOf(telling.event()))
                        .toList()));
    }

    private static void telling(List<Column> to) {
        to.add(ofEvent("joined", TEXT, JoinedEvent::id));
        to.add(ofTelling("telling", TEXT, telling -> JoinedEvent.idOf(telling.event())));
        to.add(ofTelling("id", TEXT, telling -> telling.event().id()));
        to.add(ofTelling("position", TEXT, Telling::position));
        to.add(ofTelling("reason", TEXT, Telling::reason));
        to.add(ofTelling("family", TEXT, Telling::family));
        to.add(ofTelling("act", TEXT, telling -> telling.event().act()));
        to.add(ofTelling("stage", TEXT, telling -> telling.event().stage()));
        to.add(ofTelling("negated", FLAG, telling -> telling.event().negated()));
        to.add(ofTelling("holder", TEXT, telling -> telling.event().holder().id()));
        to.add(ofTelling(
                "holder_name", TEXT, telling -> telling.event().holder().name()));
        to.add(ofTelling("stance", TEXT, telling -> telling.event().stance()));
        to.add(ofTelling("anonymous", FLAG, telling -> telling.event().anonymous()));
        to.add(ofTelling("happened", TEXT, telling -> telling.event().happened()));
    }

    private static void evidence(List<Column> to) {
        to.add(ofTelling("page", TEXT, telling -> telling.event().citation().page()));
        to.add(ofTelling("start", NUMBER, telling -> telling.event().start()));
        to.add(ofTelling("end", NUMBER, telling -> telling.event().end()));
        to.add(ofTelling("text", TEXT, telling -> telling.event().text()));
        to.add(ofTelling("sentence", TEXT, telling -> telling.event().citation().sentence()));
        to.add(ofTelling(
                "sentence_start", NUMBER, telling -> telling.event().citation().start()));
        to.add(ofTelling(
                "sentence_end", NUMBER, telling -> telling.event().citation().end()));
        to.add(ofTelling("part", TEXT, telling -> telling.event().citation().part()));
        to.add(ofTelling("source", TEXT, telling -> telling.event().citation().source()));
        to.add(ofTelling("url", TEXT, telling -> telling.event().citation().url()));
        to.add(ofTelling(
                "publisher", TEXT, telling -> telling.event().citation().publisher()));
        to.add(ofTelling("headline", TEXT, telling -> telling.event().citation().headline()));
        to.add(ofTelling(
                "published", TEXT, telling -> telling.event().citation().published()));
        to.add(ofTelling("known", DAY, telling -> text(telling.known())));
    }

    private static Column ofEvent(String name, String type, Function<JoinedEvent, @Nullable Object> value) {
        return new Column(name, type, told -> value.apply(told.event()));
    }

    private static Column ofTelling(String name, String type, Function<Telling, @Nullable Object> value) {
        return new Column(name, type, told -> value.apply(told.telling()));
    }

    private static void role(List<Column> to, String role, Function<JoinedEvent, List<Named>> who) {
        to.add(ofEvent(
                role, TEXTS, event -> who.apply(event).stream().map(Named::id).toList()));
        to.add(ofEvent(
                role + "_names",
                TEXTS,
                event -> who.apply(event).stream().map(Named::name).toList()));
    }

    /** How many families deny what most tell. */
    private static long contradicting(JoinedEvent event) {
        return event.tellings().stream()
                .filter(telling -> telling.position().equals("contradicts"))
                .map(Telling::family)
                .distinct()
                .count();
    }

    private static Object parts(JoinedEvent.Tally tally) {
        return Map.of("what", tally.what(), "low", tally.low(), "best", tally.best(), "high", tally.high());
    }

    private static Object text(JoinedEvent.Tally tally) {
        String best = tally.what() + " " + number(tally.best());
        return tally.low() == tally.high()
                ? best
                : best + " (" + number(tally.low()) + " to " + number(tally.high()) + ")";
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Object parts(JoinedEvent.Step step) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("stage", step.stage());
        parts.put("negated", step.negated());
        parts.put("day", text(step.day()));
        return parts;
    }

    private static Object text(JoinedEvent.Step step) {
        return Stream.of(
                        step.negated() ? "not" : "",
                        step.stage(),
                        step.day() == null ? "" : step.day().toString())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Object text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
