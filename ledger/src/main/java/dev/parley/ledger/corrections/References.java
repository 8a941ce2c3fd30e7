package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.reader.reading.Actor;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What leads from one record of a reading to another, so that none leads to a record that was taken out. */
final class References {
    private static final List<String> ROLES = List.of("agent", "target", "about", "place", "count");
    private static final List<String> LISTS = List.of("parties", "mediators", "guarantors", "by", "to", "about");
    private static final List<String> MAY_BE_NULL = List.of("speaker", "addressee", "continues", "event");
    private static final List<String> MUST_BE = List.of("target", "from", "to");

    private References() {}

    /**
     * Takes out of a record what leads to records that are gone: words stand on the outlet's own word where their holder
     * is gone.
     *
     * @return whether the record can stay: a mention of what is gone, and a tie to it, can't
     */
    static boolean clean(ObjectNode record, Set<String> gone) {
        for (String field : MUST_BE) {
            if (isGone(record.path(field), gone)) {
                return false;
            }
        }
        for (String field : MAY_BE_NULL) {
            if (isGone(record.path(field), gone)) {
                record.putNull(field);
            }
        }
        if (record.get("assertion") instanceof ObjectNode assertion && isGone(assertion.path("holder"), gone)) {
            assertion.put("holder", Actor.OUTLET);
        }
        LISTS.forEach(field -> clean(record.path(field), gone));
        ROLES.forEach(role -> clean(record.path("roles").path(role), gone));
        clean(record.path("because"), gone);
        record.path("provisions").forEach(provision -> clean(provision.path("by"), gone));
        return true;
    }

    private static void clean(JsonNode list, Set<String> gone) {
        if (list instanceof ArrayNode) {
            for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
                JsonNode one = each.next();
                if (isGone(one, gone) || isGone(one.path("event"), gone)) {
                    each.remove();
                }
            }
        }
    }

    private static boolean isGone(JsonNode id, Set<String> gone) {
        return id.isTextual() && gone.contains(id.asText());
    }

    /** Lets whatever in a record leads to one id lead to another. */
    static void redirect(ObjectNode record, String from, String to) {
        for (String field : List.of("speaker", "addressee")) {
            if (record.path(field).asText().equals(from)) {
                record.put(field, to);
            }
        }
        if (record.get("assertion") instanceof ObjectNode assertion
                && assertion.path("holder").asText().equals(from)) {
            assertion.put("holder", to);
        }
        LISTS.forEach(field -> redirect(record.path(field), from, to));
        ROLES.forEach(role -> redirect(record.path("roles").path(role), from, to));
    }

    private static void redirect(JsonNode list, String from, String to) {
        if (list instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).asText().equals(from)) {
                    array.set(i, to);
                }
            }
        }
    }
}
