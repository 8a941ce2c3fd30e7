package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.reader.reading.ReadingJson;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person sets right: a line of the log.
 *
 * @param id such as {@code c12}; null until it stands in the log
 * @param time when, in ISO 8601 and UTC; null until it stands in the log
 * @param who the person, as they call themselves
 * @param kind what it does
 * @param key what it is about; null for an undo
 * @param value what the kind asks for; JSON's null where it asks for nothing
 * @param note why, in the person's words
 */
public record Correction(
        @Nullable String id,
        @Nullable String time,
        String who,
        CorrectionKind kind,
        @Nullable RecordKey key,
        JsonNode value,
        @Nullable String note) {

    @SuppressWarnings("ConstantValue") // a line of the log may leave the value out
    public Correction {
        value = value == null ? NullNode.getInstance() : value;
    }

    /** The record is wrong. */
    public static Correction reject(String who, RecordKey key, @Nullable String note) {
        return of(who, CorrectionKind.REJECT, key, NullNode.getInstance(), note);
    }

    /**
     * A field of the record has another value.
     *
     * @param field as docs/corrections.md lists them: {@code stage}, {@code agent}, {@code when}
     * @param value a text, number or truth value, a list of ids, or null, as the field asks for
     */
    public static Correction change(String who, RecordKey key, String field, JsonNode value, @Nullable String note) {
        return of(who, CorrectionKind.CHANGE, key.field(field), value, note);
    }

    /**
     * A record is missing.
     *
     * @param key page, family, type and words of the record
     * @param fields its fields, as a change gives them; those left out have the value that says least
     */
    public static Correction add(String who, RecordKey key, JsonNode fields, @Nullable String note) {
        return of(who, CorrectionKind.ADD, key, fields, note);
    }

    /** A mention means another actor or place ({@code {"id", "name", "kind"}}, or the id alone). */
    public static Correction relink(String who, RecordKey mention, JsonNode target, @Nullable String note) {
        return of(who, CorrectionKind.RELINK, mention, target, note);
    }

    /** A role of an event is another actor's: the field is the role, {@code from} whoever is told to have it. */
    public static Correction relink(
            String who, RecordKey event, String role, String from, JsonNode to, @Nullable String note) {
        JsonNode value = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .set("to", to);
        return of(who, CorrectionKind.RELINK, event.field(role), value, note);
    }

    /** What became of a commitment or an agreement. */
    public static Correction status(String who, RecordKey key, String status, @Nullable String note) {
        return of(who, CorrectionKind.STATUS, key.field("status"), new TextNode(status), note);
    }

    /** Two events are one. */
    public static Correction merge(String who, RecordKey one, RecordKey other, @Nullable String note) {
        return of(who, CorrectionKind.MERGE, one, ReadingJson.tree(other), note);
    }

    /** Two events are not one. */
    public static Correction split(String who, RecordKey one, RecordKey other, @Nullable String note) {
        return of(who, CorrectionKind.SPLIT, one, ReadingJson.tree(other), note);
    }

    /** A remark on a record, a page or anything else. */
    public static Correction note(String who, RecordKey key, String note) {
        return of(who, CorrectionKind.NOTE, key, NullNode.getInstance(), note);
    }

    /** An earlier line doesn't count. */
    public static Correction undo(String who, String id, @Nullable String note) {
        return of(who, CorrectionKind.UNDO, null, new TextNode(id), note);
    }

    private static Correction of(
            String who, CorrectionKind kind, @Nullable RecordKey key, JsonNode value, @Nullable String note) {
        return new Correction(null, null, who, kind, key, value, note);
    }

    /** The same, as it stands in the log. */
    Correction logged(String number, String at) {
        return new Correction(number, time == null ? at : time, who, kind, key, value, note);
    }

    /** The same with another value. */
    Correction with(JsonNode other) {
        return new Correction(id, time, who, kind, key, other, note);
    }

    /** The id, which a line of the log has. */
    String number() {
        if (id == null) {
            throw new IllegalStateException("the correction stands in no log yet");
        }
        return id;
    }
}
