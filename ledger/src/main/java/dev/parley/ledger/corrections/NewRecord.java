package dev.parley.ledger.corrections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.Warning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that say as little as a record of their family can: what people add is put into them. */
final class NewRecord {
    /** The families of findings. */
    static final List<Family> FAMILIES = List.of(
            Family.ACTORS,
            Family.PLACES,
            Family.MENTIONS,
            Family.TIMES,
            Family.EVENTS,
            Family.QUOTES,
            Family.COUNTS,
            Family.AGREEMENTS,
            Family.COMMITMENTS,
            Family.RELATIONS,
            Family.WARNINGS);

    private static final String UNKNOWN = "{'value': null, 'precision': null, 'basis': 'absent'}";
    private static final String OUTLET =
            "{'holder': 'source:outlet', 'stance': 'stated', 'private': false, 'anonymous': false}";
    /** For each family that records can be added to, the record, and the field that says of which type it is. */
    private static final Map<Family, List<String>> LEAST = Map.of(
            Family.EVENTS,
            List.of(
                    "act",
                    "{'stage': 'done', 'negated': false, 'scope': null, 'assertion': " + OUTLET
                            + ", 'roles': {'agent': [],"
                            + " 'target': [], 'about': [], 'place': [], 'count': []}, 'when': " + UNKNOWN + ","
                            + " 'because': [], 'codes': {'cameo': null, 'plover': null, 'source': null, 'target': null}}"),
            Family.QUOTES,
            List.of(
                    "kind",
                    "{'speaker': null, 'addressee': null, 'speakerText': null, 'cue': null, 'continues': null}"),
            Family.COUNTS,
            List.of(
                    "what",
                    "{'value': null, 'low': null, 'high': null, 'approximate': false, 'unit': null, 'event': null}"),
            Family.MENTIONS,
            List.of("target", "{'how': 'noun', 'link': 'a correction'}"),
            Family.AGREEMENTS,
            List.of(
                    "kind",
                    "{'names': [], 'parties': [], 'mediators': [], 'guarantors': [], 'status': 'unknown', 'signed': "
                            + UNKNOWN + ", 'provisions': []}"),
            Family.COMMITMENTS,
            List.of(
                    "act",
                    "{'by': [], 'to': [], 'about': [], 'status': 'open', 'condition': null, 'due': " + UNKNOWN + "}"),
            Family.RELATIONS,
            List.of("kind", "{'since': null, 'until': null, 'trend': null, 'assertion': " + OUTLET + "}"),
            Family.ACTORS,
            List.of("id", "{'names': [], 'roles': [], 'partOf': null, 'anonymous': false, 'basis': 'given'}"),
            Family.PLACES,
            List.of(
                    "id",
                    "{'kind': 'place', 'country': null, 'within': null, 'lat': null, 'lon': null, 'disputed': false,"
                            + " 'precision': null, 'geonamesId': null}"));

    private NewRecord() {}

    /** The class of a family's records. */
    static Class<? extends Finding> type(Family family) {
        return switch (family) {
            case ACTORS -> Actor.class;
            case PLACES -> Place.class;
            case MENTIONS -> Mention.class;
            case TIMES -> Time.class;
            case EVENTS -> Event.class;
            case QUOTES -> Quote.class;
            case COUNTS -> Count.class;
            case AGREEMENTS -> Agreement.class;
            case COMMITMENTS -> Commitment.class;
            case RELATIONS -> Relation.class;
            case WARNINGS -> Warning.class;
            case PARTS, SENTENCES -> throw new IllegalArgumentException(family + " are no findings");
        };
    }

    /**
     * A record of a family and a type that a line of the log adds, on the words of its page.
     *
     * @param start offset of the words
     * @param end offset after them
     * @throws CorrectionFault where nobody can add such a record
     */
    static ObjectNode of(Family family, String type, String line, Reading reading, int start, int end)
            throws CorrectionFault {
        ObjectNode record = least(family);
        String words = reading.page().text().substring(start, end);
        record.put("id", line).put("start", start).put("end", end).put("text", words);
        record.put("sentence", sentence(reading, start, end));
        record.put(LEAST.getOrDefault(family, List.of("")).get(0), type);
        switch (family) {
            case EVENTS -> record.put("rule", CorrectionLog.FILE + ":" + line.substring(1));
            case ACTORS -> {
                record.put("name", words).put("kind", Party.kind(type).toString());
                record.withArray("names").add(words);
            }
            case AGREEMENTS -> {
                record.put("name", words);
                record.withArray("names").add(words);
            }
            case PLACES -> record.put("name", words);
            default -> {}
        }
        return record;
    }

    /** The record of an actor, or of a place on some words, that a correction names. */
    static ObjectNode of(JsonNode party, ObjectNode on) {
        try {
            String id = party.path("id").asText();
            return Party.isPlace(id)
                    ? Party.place(party, on, least(Family.PLACES))
                    : Party.actor(party, least(Family.ACTORS));
        } catch (CorrectionFault e) {
            throw new IllegalStateException("actors and places can be added", e);
        }
    }

    private static ObjectNode least(Family family) throws CorrectionFault {
        List<String> least = LEAST.get(family);
        if (least == null) {
            throw new CorrectionFault("no record can be added to " + family);
        }
        try {
            return (ObjectNode) ReadingJson.tree(least.get(1).replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String sentence(Reading reading, int start, int end) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.start() <= start && end <= sentence.end())
                .map(SentenceSpan::id)
                .findFirst()
                .orElse(null);
    }
}
