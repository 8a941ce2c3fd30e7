package dev.parley.reader.places;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.gazetteer.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the places need of states as actors: their names, adjectives, people, capitals and seats of government. */
final class States {
    private static final String FILE = "actors/states.tsv";

    private final Set<String> names = new HashSet<>();
    /** plain seat → the codes of the states that it may stand for */
    private final Map<String, Set<String>> seats = new HashMap<>();
    /** plain adjective or name of a people → the state's code */
    private final Map<String, String> peoples = new HashMap<>();

    private final Map<String, String> capitals = new HashMap<>();

    States(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            String code = fact.column(0, "id");
            names.add(Spelling.plain(fact.column(1, "name")));
            for (String name : fact.list(2)) {
                names.add(withoutArticle(Spelling.plain(name)));
            }
            for (int column = 3; column <= 4; column++) {
                for (String people : fact.list(column)) {
                    String plain = Spelling.plain(people);
                    peoples.putIfAbsent(plain, code);
                    peoples.putIfAbsent(plain + "s", code);
                }
            }
            List<String> cities = fact.list(5);
            if (!cities.isEmpty()) {
                capitals.putIfAbsent(code, cities.get(0));
            }
            for (int column = 5; column <= 6; column++) {
                for (String seat : fact.list(column)) {
                    seats.computeIfAbsent(withoutArticle(Spelling.plain(seat)), ignored -> new HashSet<>())
                            .add(code);
                }
            }
        }
        names.remove("");
        seats.remove("");
        peoples.remove("");
        peoples.remove("s");
    }

    private static String withoutArticle(String plain) {
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    boolean isState(String plain) {
        return names.contains(withoutArticle(plain));
    }

    /** Whether a name may stand for the government of a state, for a place in that state or in none. */
    boolean isSeat(String plain, @Nullable String country) {
        Set<String> codes = seats.get(withoutArticle(plain));
        return codes != null && (country == null || codes.contains(country) || hasOwnCode(codes));
    }

    /** Lands that govern themselves without a code of their own. */
    private static boolean hasOwnCode(Set<String> codes) {
        return codes.stream().anyMatch(code -> code.length() != 3);
    }

    /** Adjectives and names of peoples, in plain spelling. */
    Set<String> peoples() {
        return peoples.keySet();
    }

    /** The code of the state that an adjective or the name of a people belongs to, or null. */
    @Nullable String codeOfPeople(String plain) {
        return peoples.get(plain);
    }

    /** The name of a state's capital, or null. */
    @Nullable String capital(String code) {
        return capitals.get(code);
    }
}
