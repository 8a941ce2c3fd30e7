package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.reader.reading.Family;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What no correction may say, whatever its page tells: fewer than no people, a place outside of the globe, an event that is
 * one with itself. Only what is newly written is held against it; lines of the log stay as they are.
 */
final class Sense {
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]*:\\S+");
    private static final Set<String> AMOUNTS = Set.of("value", "low", "high");
    private static final double NORTH = 90;
    private static final double EAST = 180;

    private final Recoding recoding;

    Sense(Recoding recoding) {
        this.recoding = recoding;
    }

    /** @throws CorrectionFault where it makes none */
    void check(Correction line) throws CorrectionFault {
        RecordKey key = line.key();
        switch (line.kind()) {
            case NOTE -> {
                if (line.note() == null || line.note().isBlank()) {
                    throw new CorrectionFault("the note is empty; write what there is to remark");
                }
            }
            case MERGE, SPLIT -> events(line);
            case CHANGE -> {
                if (key != null && key.family() != null) {
                    field(key.family(), key.field(), line.value());
                }
            }
            case ADD -> {
                if (key != null && key.family() != null) {
                    added(key.family(), key.type(), line.value());
                }
            }
            default -> {}
        }
    }

    private static void events(Correction link) throws CorrectionFault {
        RecordKey one = link.key();
        RecordKey other = Lines.other(link);
        if (one == null || other == null || one.family() != Family.EVENTS || other.family() != Family.EVENTS) {
            throw new CorrectionFault(
                    "only two events can be merged or split; give the ids of two, as in page.html#e3");
        }
        if (one.equals(other)) {
            throw new CorrectionFault(
                    "an event can't be merged with itself or split from itself; give the id of another one");
        }
    }

    private void added(Family family, String type, JsonNode fields) throws CorrectionFault {
        if ((family == Family.ACTORS || family == Family.PLACES)
                && !ID.matcher(type).matches()) {
            throw new CorrectionFault(type + " is no id; write a kind and a name, as in person:ana-moro or place:lome");
        }
        if (family == Family.COMMITMENTS) {
            act(type);
        }
        for (var field : fields.properties()) {
            field(family, field.getKey(), field.getValue());
        }
    }

    private void field(Family family, @Nullable String field, JsonNode value) throws CorrectionFault {
        if (field == null || value.isNull()) {
            return;
        }
        if (family == Family.COUNTS && AMOUNTS.contains(field)) {
            within(field, value, 0, Double.MAX_VALUE, "0 or more");
        } else if (family == Family.PLACES && field.equals("lat")) {
            within(field, value, -NORTH, NORTH, "from -90 to 90");
        } else if (family == Family.PLACES && field.equals("lon")) {
            within(field, value, -EAST, EAST, "from -180 to 180");
        } else if (family == Family.EVENTS && field.equals("cameo") && !recoding.isCode(value.asText())) {
            throw new CorrectionFault("CAMEO has no code " + value.asText() + "; knowledge/codes/cameo.tsv lists them");
        } else if (family == Family.COMMITMENTS && field.equals("act")) {
            act(value.asText());
        }
    }

    private void act(String act) throws CorrectionFault {
        if (!recoding.isAct(act)) {
            throw new CorrectionFault("there is no act " + act + "; take one of knowledge/acts.tsv");
        }
    }

    private static void within(String field, JsonNode value, double least, double most, String range)
            throws CorrectionFault {
        double number = value.asDouble();
        if (value.isNumber() && !(number >= least && number <= most)) {
            throw new CorrectionFault(field + " can't be " + value.asText() + "; it must be " + range);
        }
    }
}
