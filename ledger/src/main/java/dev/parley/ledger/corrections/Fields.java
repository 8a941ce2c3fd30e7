package dev.parley.ledger.corrections;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ledger.store.Days;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Family;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that can be corrected, by family: what they are called, where they lie in a record, and what they hold. */
final class Fields {
    /** What a field holds. */
    enum Holds {
        TEXT,
        NUMBER,
        TRUTH,
        /** The id of an actor or a place. */
        ID,
        /** A list of ids. */
        IDS,
        /** The id of any record of the page, such as an event. */
        RECORD,
        /** A list of ids of actors, places, or any records of the page. */
        RECORDS,
        /** A time in EDTF. */
        TIME
    }

    /**
     * A field.
     *
     * @param path where it lies in the record, its steps apart by dots
     */
    record Field(String path, Holds holds) {}

    private static final Field HOLDER = new Field("assertion.holder", Holds.ID);
    private static final Field STANCE = new Field("assertion.stance", Holds.TEXT);
    private static final Map<Family, Map<String, Field>> ALL = Map.of(
            Family.EVENTS,
            Map.ofEntries(
                    entry("act", text("act")),
                    entry("stage", text("stage")),
                    entry("negated", truth("negated")),
                    entry("scope", text("scope")),
                    entry("holder", HOLDER),
                    entry("stance", STANCE),
                    entry("private", truth("assertion.private")),
                    entry("anonymous", truth("assertion.anonymous")),
                    entry("agent", ids("roles.agent")),
                    entry("target", ids("roles.target")),
                    entry("about", records("roles.about")),
                    entry("place", ids("roles.place")),
                    entry("count", records("roles.count")),
                    entry("when", time("when")),
                    entry("cameo", text("codes.cameo"))),
            Family.QUOTES,
            Map.of("kind", text("kind"), "speaker", id("speaker"), "addressee", id("addressee")),
            Family.COUNTS,
            Map.of(
                    "value",
                    number("value"),
                    "low",
                    number("low"),
                    "high",
                    number("high"),
                    "approximate",
                    truth("approximate"),
                    "unit",
                    text("unit"),
                    "what",
                    text("what"),
                    "event",
                    record("event")),
            Family.AGREEMENTS,
            Map.of(
                    "kind",
                    text("kind"),
                    "name",
                    text("name"),
                    "parties",
                    ids("parties"),
                    "mediators",
                    ids("mediators"),
                    "guarantors",
                    ids("guarantors"),
                    "status",
                    text("status"),
                    "signed",
                    time("signed")),
            Family.COMMITMENTS,
            Map.of(
                    "by",
                    ids("by"),
                    "to",
                    ids("to"),
                    "act",
                    text("act"),
                    "about",
                    records("about"),
                    "status",
                    text("status"),
                    "condition",
                    text("condition"),
                    "due",
                    time("due")),
            Family.RELATIONS,
            Map.of(
                    "from",
                    id("from"),
                    "kind",
                    text("kind"),
                    "to",
                    id("to"),
                    "since",
                    time("since"),
                    "until",
                    time("until"),
                    "trend",
                    text("trend"),
                    "holder",
                    HOLDER,
                    "stance",
                    STANCE),
            Family.MENTIONS,
            Map.of("target", record("target")),
            Family.ACTORS,
            Map.of("kind", text("kind"), "name", text("name"), "partOf", text("partOf")),
            Family.PLACES,
            Map.of(
                    "kind",
                    text("kind"),
                    "name",
                    text("name"),
                    "country",
                    text("country"),
                    "within",
                    text("within"),
                    "lat",
                    number("lat"),
                    "lon",
                    number("lon"),
                    "disputed",
                    truth("disputed")));
    /** What a date's first letters tell of its precision: a day, a month, a part of a year (EDTF's months past 20), a year. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-[01]\\d.*");
    private static final Pattern PART_OF_YEAR = Pattern.compile("\\d{4}-[2-4]\\d.*");

    private Fields() {}

    private static Field text(String path) {
        return new Field(path, Holds.TEXT);
    }

    private static Field number(String path) {
        return new Field(path, Holds.NUMBER);
    }

    private static Field truth(String path) {
        return new Field(path, Holds.TRUTH);
    }

    private static Field id(String path) {
        return new Field(path, Holds.ID);
    }

    private static Field ids(String path) {
        return new Field(path, Holds.IDS);
    }

    private static Field record(String path) {
        return new Field(path, Holds.RECORD);
    }

    private static Field records(String path) {
        return new Field(path, Holds.RECORDS);
    }

    private static Field time(String path) {
        return new Field(path, Holds.TIME);
    }

    /**
     * A field of a family.
     *
     * @throws CorrectionFault where there is none of that name
     */
    static Field of(Family family, @Nullable String name) throws CorrectionFault {
        Map<String, Field> fields = ALL.getOrDefault(family, Map.of());
        Field field = name == null ? null : fields.get(name);
        if (field == null) {
            throw new CorrectionFault(
                    fields.isEmpty()
                            ? "records of " + family + " have no field that can be corrected; reject the record"
                            : "records of " + family + " have no field " + name + "; there are "
                                    + String.join(", ", new TreeSet<>(fields.keySet())));
        }
        return field;
    }

    /** Puts a value into a record. */
    static void put(ObjectNode record, Field field, JsonNode value) throws CorrectionFault {
        ObjectNode into = record;
        String[] steps = field.path().split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            into = into.get(steps[i]) instanceof ObjectNode inner ? inner : into.putObject(steps[i]);
        }
        into.set(steps[steps.length - 1], checked(field, value));
    }

    private static JsonNode checked(Field field, JsonNode value) throws CorrectionFault {
        if (field.holds() == Holds.TIME) {
            return time(field, value);
        }
        if (field.holds() == Holds.IDS || field.holds() == Holds.RECORDS) {
            var ids = JsonNodeFactory.instance.arrayNode();
            if (value.isArray()) {
                value.forEach(one -> ids.add(Party.id(one)));
            } else if (!value.isNull()) {
                ids.add(Party.id(value));
            }
            return ids;
        }
        JsonNode plain = field.holds() == Holds.ID || field.holds() == Holds.RECORD ? Party.id(value) : value;
        boolean fits = plain.isNull()
                || switch (field.holds()) {
                    case NUMBER -> plain.isNumber();
                    case TRUTH -> plain.isBoolean();
                    default -> plain.isTextual();
                };
        if (!fits) {
            throw new CorrectionFault(field.path() + " can't be " + value
                    + switch (field.holds()) {
                        case NUMBER -> "; give a number";
                        case TRUTH -> "; give true or false";
                        default -> "; give a text";
                    });
        }
        return plain;
    }

    /** A time as readings have it. */
    private static JsonNode time(Field field, JsonNode value) throws CorrectionFault {
        ObjectNode when = JsonNodeFactory.instance.objectNode();
        if (value.isNull()) {
            when.set("value", NullNode.getInstance());
            when.set("precision", NullNode.getInstance());
            return when.put("basis", Basis.ABSENT.toString());
        }
        String written = value.asText();
        if (!value.isTextual()
                || (Days.of(written).first() == null && Days.of(written).last() == null)) {
            throw new CorrectionFault(
                    field.path() + " must be a date such as 2024-08-20, 2024-08 or 2024-05/2024-06, not " + value);
        }
        return when.put("value", written).put("precision", precision(written)).put("basis", Basis.GIVEN.toString());
    }

    private static String precision(String edtf) {
        return DAY.matcher(edtf).matches()
                ? "day"
                : MONTH.matcher(edtf).matches()
                        ? "month"
                        : PART_OF_YEAR.matcher(edtf).matches() ? "season" : "year";
    }
}
