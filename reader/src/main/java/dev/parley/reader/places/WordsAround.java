package dev.parley.reader.places;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.gazetteer.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words around a capitalised name that tell whether it is a place. */
final class WordsAround {
    private static final String FILE = "places/words-around.tsv";

    private final Map<String, Double> inFront = new HashMap<>();
    private final Set<String> behind = new HashSet<>();
    private final Set<String> sorts = new HashSet<>();
    private final Set<String> partsInFront = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> sortsOf = new HashSet<>();

    WordsAround(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            String what = fact.column(0, "what");
            for (String word : fact.list(1, "words")) {
                enter(fact, what, word);
            }
        }
    }

    private void enter(Fact fact, String what, String word) {
        switch (what) {
            case "in-front" -> inFront.put(word, Double.valueOf(fact.column(2, "weight")));
            case "behind" -> behind.add(word);
            case "sort" -> sorts.add(word);
            case "part-in-front" -> partsInFront.add(word);
            case "person" -> persons.add(word);
            case "never" -> never.add(Spelling.plain(word));
            case "thing" -> things.add(word);
            case "sort-of" -> sortsOf.add(word);
            default ->
                throw fact.fault("'" + what + "' is none of the kinds of words", "take one that the file's head tells");
        }
    }

    double weightInFront(String preposition) {
        return inFront.getOrDefault(preposition.toLowerCase(Locale.ROOT), 0.0);
    }

    boolean leavesPlace(String wordBehind) {
        return behind.contains(wordBehind) || sorts.contains(wordBehind);
    }

    boolean isSort(String wordBehind) {
        return sorts.contains(wordBehind);
    }

    boolean leavesPlaceInFront(String wordInFront) {
        return partsInFront.contains(wordInFront);
    }

    boolean makesPerson(String wordInFront) {
        return persons.contains(wordInFront);
    }

    /** Whether a word behind a name makes it the name of a disease, a currency and the like. */
    boolean makesThing(String wordBehind) {
        return things.contains(wordBehind);
    }

    boolean isNever(String plain) {
        return never.contains(plain);
    }

    boolean isSortOf(String noun) {
        return sortsOf.contains(noun);
    }
}
