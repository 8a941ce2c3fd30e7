package dev.parley.reader.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What times mean together: "early next week", "Monday, July 8", "9 a.m. on Friday". */
final class Phrases {

    private Phrases() {}

    /** The nth time inside a match, or null. */
    static @Nullable Value inner(Match match, int nth) {
        int left = nth;
        for (int i = match.first(); i < match.end(); i++) {
            Value value = match.tokens().times[i];
            if (value != null && left-- == 0) {
                return value;
            }
        }
        return null;
    }

    static @Nullable Value value(Match match) {
        Value first = inner(match, 0);
        Value second = inner(match, 1);
        if (first == null) {
            return null;
        }
        if (match.pattern().meaning() == Meaning.EDGE) {
            return match.modifies() && first.grain() == Grain.MONTH ? null : first;
        }
        if (match.pattern().meaning() == Meaning.WEEK_OF) {
            LocalDate day = first.first();
            return day == null ? Value.unknown(Grain.WEEK) : Value.holding(Grain.WEEK, day, first.anchor());
        }
        if (second == null) {
            return null;
        }
        return switch (match.pattern().meaning()) {
            case MOMENT -> moment(first, second);
            case TOGETHER -> together(first, second, match);
            case WITHIN -> within(first, second);
            default -> null;
        };
    }

    private static Value moment(Value first, Value second) {
        boolean leads = first.grain() == Grain.MINUTE || first.grain() == Grain.PART_OF_DAY;
        return leads ? Clocks.on(first, second) : Clocks.on(second, first);
    }

    /** A weekday and a date beside each other name one day; two weekdays or two dates don't. */
    private static @Nullable Value together(Value first, Value second, Match match) {
        boolean firstIsName =
                Character.isLetter(match.tokens().text.charAt(match.startOffset())) && isBareDay(match, 0);
        boolean secondIsName = isBareDay(match, 1);
        if (firstIsName == secondIsName) {
            return null;
        }
        Value date = firstIsName ? second : first;
        Value name = firstIsName ? first : second;
        LocalDate day = date.first();
        LocalDate named = name.first();
        if (day == null || named == null) {
            return date;
        }
        DayOfWeek weekday = named.getDayOfWeek();
        return day.getDayOfWeek() == weekday ? date : null;
    }

    private static boolean isBareDay(Match match, int nth) {
        int left = nth;
        for (int i = match.first(); i < match.end(); i++) {
            if (match.tokens().times[i] != null && left-- == 0) {
                String text = match.tokens().form(i);
                return text.chars().allMatch(Character::isLetter);
            }
        }
        return false;
    }

    /** A month, season or quarter in the year of another time. */
    private static @Nullable Value within(Value first, Value second) {
        Value inner = first.grain() == Grain.YEAR ? second : first;
        Value outer = first.grain() == Grain.YEAR ? first : second;
        LocalDate start = inner.first();
        LocalDate year = outer.first();
        Grain grain = inner.grain();
        if (start == null || year == null || grain == null) {
            return null;
        }
        return Value.holding(grain, start.withYear(year.getYear()), outer.anchor());
    }
}
