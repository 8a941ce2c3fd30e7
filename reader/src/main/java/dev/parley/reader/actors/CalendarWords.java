package dev.parley.reader.actors;

import java.util.Locale;
import java.util.Set;

/** Weekdays and months, which are written as names are and name nobody. "May" is left out: it is a surname as well. */
final class CalendarWords {
    private static final Set<String> WORDS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private CalendarWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
