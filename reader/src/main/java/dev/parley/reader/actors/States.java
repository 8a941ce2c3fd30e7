package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads states.tsv and the files of organisations, missions and armed groups into known actors and their names. */
final class States {
    static final String RECOGNISED = "state:";
    static final String LAND = "authority:";
    static final String BODY = "org:";
    private static final Pattern LIST = Pattern.compile("\\s*;\\s*");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?[-\\d]*\\.\\.(\\d{4})?[-\\d]*");

    private States() {}

    static List<String> list(String column) {
        if (column.isEmpty()) {
            return List.of();
        }
        if (column.indexOf(';') < 0) {
            return List.of(column);
        }
        List<String> items = new ArrayList<>();
        for (String item : LIST.split(column)) {
            if (!item.isEmpty() && !item.equals("-")) {
                items.add(item);
            }
        }
        return items;
    }

    /** The id that readings use for what a knowledge file writes. */
    static String id(String written, Map<String, KnownActor> known) {
        if (CODE.matcher(written).matches()) {
            return RECOGNISED + written;
        }
        return known.containsKey(LAND + written) ? LAND + written : BODY + written;
    }

    static void readStates(Knowledge knowledge, Map<String, KnownActor> known, NameBook names) {
        for (Fact fact : knowledge.facts("actors/states.tsv")) {
            String written = fact.column(0, "id");
            String name = fact.column(1, "name");
            boolean recognised = CODE.matcher(written).matches();
            String id = (recognised ? RECOGNISED : LAND) + written;
            int[] years = years(fact, 7);
            List<String> others = list(fact.optional(2));
            KnownActor actor = new KnownActor(
                    id,
                    recognised ? ActorKind.STATE : ActorKind.AUTHORITY,
                    name,
                    others,
                    null,
                    recognised ? cameo(written) : fact.optional(8),
                    years[0],
                    years[1]);
            if (known.put(id, actor) != null) {
                throw fact.fault("the state " + written + " stands twice", "keep one line");
            }
            names.add(name, NameBook.Sense.STATE, id);
            others.forEach(other -> names.add(other, NameBook.Sense.STATE, id));
            list(fact.optional(5)).forEach(capital -> names.add(capital, NameBook.Sense.CAPITAL, id));
            list(fact.optional(6)).forEach(seat -> names.add(seat, NameBook.Sense.SEAT, id));
            people(fact, id, names);
        }
    }

    private static void people(Fact fact, String id, NameBook names) {
        List<String> adjectives = list(fact.optional(3));
        adjectives.forEach(adjective -> names.add(adjective, NameBook.Sense.ADJECTIVE, id));
        List<String> people = list(fact.optional(4));
        people.forEach(person -> names.add(person, NameBook.Sense.PEOPLE, id));
        if (people.isEmpty()) {
            for (String adjective : adjectives) {
                names.add(adjective, NameBook.Sense.PEOPLE, id);
                if (!adjective.endsWith("sh") && !adjective.endsWith("ese") && !adjective.endsWith("s")) {
                    names.add(adjective + "s", NameBook.Sense.PEOPLE, id);
                }
            }
        }
    }

    /** CAMEO writes states as ISO 3166-1 does, but for these. */
    private static String cameo(String iso) {
        return switch (iso) {
            case "XKX" -> "KSV";
            case "ROU" -> "ROM";
            default -> iso;
        };
    }

    static void readBodies(
            Knowledge knowledge, String file, Map<String, KnownActor> known, NameBook names, CameoCodes codes) {
        for (Fact fact : knowledge.facts(file)) {
            String id = BODY + fact.column(0, "id");
            String name = fact.column(1, "name");
            int[] years = years(fact, 6);
            String partOf = fact.optional(4);
            List<String> others = list(fact.optional(2));
            KnownActor actor = new KnownActor(
                    id,
                    kind(fact),
                    name,
                    others,
                    partOf.isEmpty() ? null : id(partOf, known),
                    codes.of(fact, 5),
                    years[0],
                    years[1]);
            if (known.put(id, actor) != null) {
                throw fact.fault("the id " + id + " stands twice", "keep one line, or give one of them another id");
            }
            names.add(name, NameBook.Sense.ORGANISATION, id);
            others.forEach(other -> names.add(other, NameBook.Sense.ORGANISATION, id));
        }
    }

    private static ActorKind kind(Fact fact) {
        String written = fact.column(3, "kind");
        for (ActorKind kind : ActorKind.values()) {
            if (kind.toString().equals(written)) {
                return kind;
            }
        }
        throw fact.fault(
                "there is no kind of actor '" + written + "'", "write organisation, armed-force, authority or bloc");
    }

    private static int[] years(Fact fact, int column) {
        String written = fact.optional(column);
        if (written.isEmpty()) {
            return new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
        }
        Matcher matcher = YEARS.matcher(written);
        if (!matcher.matches()) {
            throw fact.fault(
                    "'" + written + "' tells no years", "write them as 1990..2005, with either side left open");
        }
        return new int[] {
            matcher.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(matcher.group(1)),
            matcher.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(2))
        };
    }
}
