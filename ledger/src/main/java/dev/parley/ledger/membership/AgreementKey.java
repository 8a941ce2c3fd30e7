package dev.parley.ledger.membership;

import dev.parley.reader.reading.Agreement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which an agreement is the same on several pages. */
public final class AgreementKey {
    /** Words that tell agreements apart in nothing, and are left out. */
    private static final Set<String> EMPTY =
            Set.of("the", "a", "an", "of", "on", "for", "and", "in", "new", "landmark", "peace", "historic");

    /** Words of which no name is made that tells one agreement from others. */
    private static final Set<String> COMMON = Set.of(
            "agreement",
            "agreements",
            "accord",
            "accords",
            "deal",
            "deals",
            "pact",
            "truce",
            "ceasefire",
            "cease-fire",
            "cease",
            "fire",
            "treaty",
            "armistice",
            "declaration",
            "memorandum",
            "understanding",
            "framework",
            "roadmap",
            "road",
            "map",
            "protocol",
            "plan",
            "proposal",
            "permanent",
            "comprehensive",
            "final",
            "initial",
            "lasting",
            "interim",
            "preliminary",
            "draft",
            "bilateral",
            "formal",
            "fragile",
            "first",
            "second",
            "humanitarian",
            "text",
            "document",
            "settlement",
            "exchange",
            "prisoner",
            "swap",
            "principles",
            "cessation",
            "hostilities",
            "signed",
            "proposed",
            "existing",
            "current",
            "previous",
            "earlier",
            "temporary",
            "short",
            "its",
            "their",
            "this",
            "that",
            "talks",
            "peace");

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> UNITS = List.of("hour", "day", "week", "month");

    private AgreementKey() {}

    /** @param common words that tell none of the process's agreements from another, as "Sudan" in "Sudan truce" */
    static String of(Agreement agreement, Set<String> common) {
        StringBuilder key = new StringBuilder();
        for (String word : NamesInText.words(agreement.name())) {
            if (!EMPTY.contains(word) && !common.contains(word)) {
                key.append(key.isEmpty() ? "" : " ").append(word);
            }
        }
        return key.toString();
    }

    /** Whether a word of a key is one of which no name is made that tells one agreement from others: "truce", "seven", "day". */
    public static boolean isCommon(String word) {
        return COMMON.contains(word) || number(word) != null || unit(word) != null;
    }

    /** How long an agreement is to hold by a key: "7 day" of "seven-day truce"; null where it doesn't say. */
    public static @Nullable String term(String key) {
        String number = null;
        for (String word : key.split(" ")) {
            String unit = unit(word);
            if (number != null && unit != null) {
                return number + " " + unit;
            }
            number = number(word);
        }
        return null;
    }

    /** A number of up to three digits: four make a year, by which agreements are called. */
    private static @Nullable String number(String word) {
        int place = NUMBERS.indexOf(word);
        return place >= 0 ? String.valueOf(place) : word.matches("\\d{1,3}") ? word : null;
    }

    private static @Nullable String unit(String word) {
        for (String unit : UNITS) {
            if (word.equals(unit) || word.equals(unit + "s")) {
                return unit;
            }
        }
        return null;
    }
}
