package dev.parley.ledger.corrections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ledger.corrections.Entries.Entry;
import dev.parley.ledger.joining.Link;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reading with corrections laid over it, one after the other, and what became of each. */
final class CorrectedPage {
    private final Reading original;
    private final Recoding recoding;
    private final Entries entries;
    private final Map<String, String> orphans = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, JsonNode> parties = new LinkedHashMap<>();
    private boolean changed;

    CorrectedPage(Reading original, List<Correction> corrections, Recoding recoding) {
        this.original = original;
        this.recoding = recoding;
        entries = new Entries(original);
        for (Correction correction : corrections) {
            try {
                apply(correction);
            } catch (CorrectionFault e) {
                orphans.put(correction.number(), e.getMessage());
            }
        }
    }

    /** Why a correction is laid over nothing; null where it is laid over its record. */
    @Nullable String orphaned(Correction correction) {
        return orphans.get(correction.number());
    }

    /** The id on the page of the record that a correction is about; null where it is about none. */
    @Nullable String target(Correction correction) {
        return targets.get(correction.number());
    }

    /** The key of the record with an id; null where there is none. */
    @Nullable RecordKey key(String id) {
        return entries.key(original.page().id(), id);
    }

    /**
     * Whether it has a record of this id.
     *
     * @param anything whether any record counts, not only an actor or a place
     */
    boolean has(String id, boolean anything) {
        return entries.all().stream()
                .anyMatch(entry -> !entry.rejected
                        && entry.was.id().equals(id)
                        && (anything || entry.was instanceof Actor || entry.was instanceof Place));
    }

    /** The ids of the actors and places on it that are called so, in any case. */
    Set<String> called(String name) {
        Set<String> ids = new TreeSet<>();
        for (Entry entry : entries.all()) {
            boolean is = entry.was instanceof Actor actor
                    ? !actor.anonymous() && (actor.name().equalsIgnoreCase(name) || isAmong(actor.names(), name))
                    : entry.was instanceof Place place && place.name().equalsIgnoreCase(name);
            if (is && !entry.rejected) {
                ids.add(entry.was.id());
            }
        }
        return ids;
    }

    private static boolean isAmong(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Where the event stands that a key means; null where there is none. */
    Link.@Nullable At at(RecordKey key) {
        Entry entry = entries.find(key);
        return entry == null || !(entry.was instanceof Event event)
                ? null
                : new Link.At(original.page().id(), event.start(), event.end());
    }

    private void apply(Correction correction) throws CorrectionFault {
        RecordKey key = correction.key();
        if (key == null || key.family() == null) {
            return; // a note on the page
        }
        if (correction.kind() == CorrectionKind.ADD) {
            add(correction, key);
            changed = true;
            return;
        }
        Entry entry = entries.find(key);
        if (entry == null) {
            throw new CorrectionFault("the page has no such record now");
        }
        targets.put(correction.number(), entry.was.id());
        switch (correction.kind()) {
            case REJECT -> entry.rejected = true;
            case CHANGE, STATUS -> change(entry, key, correction.value());
            case RELINK -> relink(entry, key, correction.value());
            default -> {
                return;
            }
        }
        changed = true;
    }

    private void add(Correction correction, RecordKey key) throws CorrectionFault {
        Integer start = entries.place(key);
        Family family = key.family();
        if (family == null || start == null || key.start() == null || key.end() == null || key.text() == null) {
            throw new CorrectionFault("the page doesn’t have the words of the record now");
        }
        int end = start + key.end() - key.start();
        ObjectNode record = NewRecord.of(family, key.type(), correction.number(), original, start, end);
        if (record.path("id").asText().equals(correction.number())) {
            record.put("id", free(correction.number()));
        }
        for (var field : correction.value().properties()) {
            Fields.put(record, Fields.of(family, field.getKey()), field.getValue());
        }
        if (family == Family.EVENTS) {
            recode(record, correction.value()::has);
            Recoding.actors(record, original);
        }
        Finding added = finding(record, family);
        if (entries.has(added.id())) {
            throw new CorrectionFault("the page has " + added.id() + " already");
        }
        if (added instanceof Mention mention && !entries.has(mention.target())) {
            throw new CorrectionFault("the page has no " + mention.target() + "; add the actor or place first");
        }
        Entry entry = entries.add(added);
        targets.put(correction.number(), entry.was.id());
        correction.value().forEach(value -> remember(value, record));
    }

    /** The number of a line as the id of what it adds; a page's counts may be called so too. */
    private String free(String line) {
        String id = line;
        while (entries.has(id)) {
            id += "+";
        }
        return id;
    }

    private interface Given {
        boolean has(String field);
    }

    private void recode(ObjectNode event, Given given) throws CorrectionFault {
        if (!recoding.isAct(event.path("act").asText())) {
            throw new CorrectionFault(
                    "there is no act " + event.path("act").asText() + "; take one of knowledge/acts.tsv");
        }
        if (given.has("cameo")) {
            recoding.cameo(event, event.path("codes").path("cameo").textValue());
        } else {
            recoding.event(event);
        }
    }

    private void change(Entry entry, RecordKey key, JsonNode value) throws CorrectionFault {
        Family family = entry.was.family();
        String field = key.field();
        ObjectNode record = entry.now.deepCopy();
        Fields.put(record, Fields.of(family, field), value);
        if (family == Family.EVENTS && field != null) {
            if (Recoding.OF_EVENT.contains(field) || field.equals("cameo")) {
                recode(record, field::equals);
            } else if (field.equals("agent") || field.equals("target")) {
                Recoding.actors(record, original);
            }
        }
        finding(record, family);
        entry.now = record;
        entry.rejected = false; // whoever corrects a record after it was rejected wants it
        remember(value, record);
    }

    private void relink(Entry entry, RecordKey key, JsonNode value) throws CorrectionFault {
        if (key.field() == null) {
            if (entry.was.family() != Family.MENTIONS) {
                throw new CorrectionFault("only a mention, or a role of an event, can be linked to another actor");
            }
            remeant(entry, Party.id(value).asText());
            remember(value, entry.now);
            return;
        }
        JsonNode ids = entry.now.path("roles").path(key.field());
        String from = value.path("from").asText();
        ArrayNode now = JsonNodeFactory.instance.arrayNode();
        boolean there = false;
        for (JsonNode id : ids) {
            boolean is = id.asText().equals(from);
            there |= is;
            now.add(is ? Party.id(value.path("to")) : id);
        }
        if (!there) {
            throw new CorrectionFault(from + " is no " + key.field() + " of the event");
        }
        change(entry, key, now);
        remember(value, entry.now);
    }

    /**
     * Words mean another actor. What the sentence tells follows, where no other words of it mean the old one: a reading
     * doesn't say which words gave an event its agent.
     */
    private void remeant(Entry mention, String to) {
        String from = mention.now.path("target").asText();
        mention.now.put("target", to);
        mention.rejected = false;
        String sentence = mention.was.sentence();
        boolean others = entries.of(Family.MENTIONS).stream()
                .anyMatch(other -> other != mention
                        && !other.rejected
                        && isIn(other, sentence)
                        && other.now.path("target").asText().equals(from));
        boolean first = entries.of(Family.ACTORS).stream()
                .anyMatch(actor -> actor.was.id().equals(from)
                        && isIn(actor, sentence)
                        && !Objects.equals(actor.was.start(), mention.was.start()));
        if (sentence == null || others || first) {
            return;
        }
        for (Entry entry : entries.all()) {
            Family family = entry.was.family();
            if (isIn(entry, sentence)
                    && family != Family.MENTIONS
                    && family != Family.ACTORS
                    && family != Family.PLACES) {
                References.redirect(entry.now, from, to);
                if (family == Family.EVENTS) {
                    Recoding.actors(entry.now, original);
                }
            }
        }
    }

    private static boolean isIn(Entry entry, @Nullable String sentence) {
        return sentence != null && sentence.equals(entry.was.sentence());
    }

    /** Keeps who a value names, for where the page has no record of them. */
    private void remember(JsonNode value, ObjectNode on) {
        for (JsonNode party : Party.in(value)) {
            if (Party.isNamed(party)) {
                parties.putIfAbsent(party.path("id").asText(), NewRecord.of(party, on));
            }
        }
    }

    private static Finding finding(ObjectNode record, Family family) throws CorrectionFault {
        try {
            return ReadingJson.of(record, NewRecord.type(family));
        } catch (JsonProcessingException e) {
            throw new CorrectionFault(told(e));
        }
    }

    /** What is wrong with a record, by the field that can't be read; of words of which there are few, which there are. */
    private static String told(JsonProcessingException fault) {
        if (!(fault instanceof MismatchedInputException mismatch)
                || mismatch.getPath().isEmpty()) {
            return "the record can’t be so; parley events --json shows how the others are";
        }
        String field = mismatch.getPath().get(mismatch.getPath().size() - 1).getFieldName();
        String value = fault instanceof InvalidFormatException invalid ? " " + invalid.getValue() : " so";
        Class<?> type = mismatch.getTargetType();
        Object[] words = type == null ? null : type.getEnumConstants();
        return field + " can't be" + value
                + (words == null
                        ? ""
                        : "; there are "
                                + Stream.of(words).map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** The reading as it is corrected; the original one where nothing changes it. */
    Reading reading() {
        if (!changed) {
            return original;
        }
        Set<String> gone = new HashSet<>();
        Set<String> ids = new HashSet<>();
        entries.all().forEach(entry -> (entry.rejected ? gone : ids).add(entry.was.id()));
        ObjectNode reading = ReadingJson.tree(original);
        for (Family family : NewRecord.FAMILIES) {
            ArrayNode records = reading.putArray(family.toString());
            entries.of(family).stream()
                    .filter(entry -> !entry.rejected)
                    .map(entry -> entry.now.deepCopy())
                    .filter(record -> References.clean(record, gone))
                    .sorted(Comparator.comparingInt(
                            record -> record.path("start").asInt()))
                    .forEach(records::add);
        }
        parties.forEach((id, party) -> {
            if (!ids.contains(id)) {
                reading.withArray(Party.isPlace(id) ? "/places" : "/actors").add(party);
            }
        });
        try {
            return ReadingJson.of(reading, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a corrected reading is no reading", e);
        }
    }
}
