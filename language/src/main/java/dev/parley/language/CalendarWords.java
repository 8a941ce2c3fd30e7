package dev.parley.language;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Weekdays and months, which are written as names are and name nobody. */
public final class CalendarWords {
    private static final String MAY = "May";

    private static final Set<String> NAMES = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            MAY,
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Set<String> UNMISTAKABLE = NAMES.stream()
            .filter(name -> !name.equals(MAY))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private CalendarWords() {}

    /** Whether the word, written as in running text, is that of a day or month. */
    public static boolean isOne(String word) {
        return NAMES.contains(word);
    }

    /** Whether the word is one however it is written. "May" is left out: it is a surname and a verb as well. */
    public static boolean isUnmistakable(String word) {
        return UNMISTAKABLE.contains(word.toLowerCase(Locale.ROOT));
    }
}
