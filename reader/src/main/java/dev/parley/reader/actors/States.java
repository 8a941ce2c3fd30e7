package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.List;
import java.util.Map;

/** Reads states.tsv and the files of organisations, missions and armed groups into known actors and their names. */
final class States {
    static final String RECOGNISED = "state:";
    static final String LAND = "authority:";
    static final String BODY = "org:";
    private static final int CODE = "GBR".length();
    private static final int YEAR = "2024".length();

    private States() {}

    private static boolean isCode(String written) {
        if (written.length() != CODE) {
            return false;
        }
        for (int i = 0; i < CODE; i++) {
            if (written.charAt(i) < 'A' || written.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** The id that readings use for what a knowledge file writes. */
    static String id(String written, Map<String, KnownActor> known) {
        if (isCode(written)) {
            return RECOGNISED + written;
        }
        return known.containsKey(LAND + written) ? LAND + written : BODY + written;
    }

    static void readStates(Knowledge knowledge, Map<String, KnownActor> known, NameBook names) {
        for (Fact fact : knowledge.facts("actors/states.tsv")) {
            String written = fact.column(0, "id");
            String name = fact.column(1, "name");
            boolean recognised = isCode(written);
            String id = (recognised ? RECOGNISED : LAND) + written;
            int[] years = years(fact, 7);
            List<String> others = fact.list(2);
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
            fact.list(5).forEach(capital -> names.add(capital, NameBook.Sense.CAPITAL, id));
            fact.list(6).forEach(seat -> names.add(seat, NameBook.Sense.SEAT, id));
            people(fact, id, names);
        }
    }

    private static void people(Fact fact, String id, NameBook names) {
        List<String> adjectives = fact.list(3);
        adjectives.forEach(adjective -> names.add(adjective, NameBook.Sense.ADJECTIVE, id));
        List<String> people = fact.list(4);
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
            List<String> others = fact.list(2);
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
        return switch (written) {
            case "organisation" -> ActorKind.ORGANISATION;
            case "armed-force" -> ActorKind.ARMED_FORCE;
            case "authority" -> ActorKind.AUTHORITY;
            case "bloc" -> ActorKind.BLOC;
            default ->
                throw fact.fault(
                        "there is no kind of actor '" + written + "'",
                        "write organisation, armed-force, authority or bloc");
        };
    }

    /** The first and the last year of the column at a position. */
    private static int[] years(Fact fact, int column) {
        String written = fact.optional(column);
        if (written.isEmpty()) {
            return new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
        }
        int to = written.indexOf("..");
        if (to < 0 || !isTime(written, 0, to) || !isTime(written, to + 2, written.length())) {
            throw fact.fault(
                    "'" + written + "' tells no years", "write them as 1990..2005, with either side left open");
        }
        return new int[] {
            to == 0 ? Integer.MIN_VALUE : Integer.parseInt(written, 0, YEAR, 10),
            to + 2 == written.length() ? Integer.MAX_VALUE : Integer.parseInt(written, to + 2, to + 2 + YEAR, 10)
        };
    }

    /** Whether a side is left open, or holds four digits for the year and perhaps digits and hyphens behind them. */
    private static boolean isTime(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c != '-' || i < start + YEAR)) {
                return false;
            }
        }
        return start == end || end - start >= YEAR;
    }
}
