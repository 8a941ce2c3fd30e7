package dev.parley.reader.agreements;

import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.Trend;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From when and until when something holds, as times and adjectives tell it. */
final class Spans {
    /** Words before a noun that say that what it names is over: "a former ally", "the then president". */
    private static final Set<String> OVER = Set.of(
            "former",
            "ex",
            "ex-",
            "once",
            "then",
            "onetime",
            "one-time",
            "erstwhile",
            "sometime",
            "past",
            "previous",
            "late",
            "deposed",
            "ousted",
            "outgoing");

    private static final Set<String> YOUNG = Set.of("new", "newfound", "budding");

    private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\b");
    private static final Pattern UNTIL = Pattern.compile("(?i)\\b(until|till|up to)\\b");

    /** Chars of "since early" and the like before a time, at most. */
    private static final int LONGEST = 12;

    private Spans() {}

    /** The trend that a word before a noun gives what the noun names, or null. */
    static @Nullable Trend trend(String modifier) {
        String word = modifier.toLowerCase(Locale.ROOT);
        if (OVER.contains(word)) {
            return Trend.ENDED;
        }
        return YOUNG.contains(word) ? Trend.NEW : null;
    }

    /** The beginning that a time behind "since" tells, or null where it tells none. */
    static Event.@Nullable When since(Draft draft, Time time) {
        String value = time.value();
        if (value == null || !(value.endsWith("/..") || isBehind(draft, time, SINCE))) {
            return null;
        }
        return when(time, value.replace("/..", ""));
    }

    /** The end that a time behind "until" tells, or null where it tells none. */
    static Event.@Nullable When until(Draft draft, Time time) {
        String value = time.value();
        if (value == null || !(value.startsWith("../") || isBehind(draft, time, UNTIL))) {
            return null;
        }
        return when(time, value.replace("../", ""));
    }

    private static Event.When when(Time time, String value) {
        return new Event.When(value, time.precision(), time.basis());
    }

    private static boolean isBehind(Draft draft, Time time, Pattern words) {
        return words.matcher(draft.words(Math.max(0, time.start() - LONGEST), time.end()))
                .find();
    }
}
