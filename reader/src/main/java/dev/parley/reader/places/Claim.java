package dev.parley.reader.places;

import org.jspecify.annotations.Nullable;

/**
 * Who claims or controls a place that the world disputes.
 *
 * @param place the place's id
 * @param control true for control, false for a claim
 * @param by a state's ISO 3166-1 alpha-3 code, or the name of another authority
 * @param since first day, month or year; null where it is not known
 * @param until last day, month or year; null where it lasts or is not known
 */
public record Claim(
        String place,
        boolean control,
        String by,
        @Nullable String since,
        @Nullable String until) {

    /** Whether it holds on a day; where only a month or a year is known, all of it counts. */
    public boolean holdsOn(String day) {
        boolean begun = since == null || since.compareTo(day) <= 0 || day.startsWith(since);
        boolean over = until != null && until.compareTo(day) < 0 && !day.startsWith(until);
        return begun && !over;
    }
}
