package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param value in EDTF (ISO 8601-2): {@code 2024-08-19}, {@code XXXX-06}, {@code 2025-06~}, {@code P1Y}; null where it
 *     can't be told
 * @param type what the words denote
 * @param precision {@code minute hour part-of-day day weekend week month season quarter half year decade
 *     century}; null without one
 * @param anchor what the value was worked out from: {@code publication}, the id of another time or event; null where the
 *     words say it all
 * @param basis how the value is known
 * @param timex3 the value as TIMEX3 writes it, which also tells parts of days ({@code 2024-08-19TEV}), references to the
 *     present, past or future, and vague durations ({@code PXM}); null where there is none
 */
public record Time(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        @Nullable String value,
        TimeType type,
        @Nullable String precision,
        @Nullable String anchor,
        Basis basis,
        @Nullable String timex3)
        implements Finding {

    @Override
    public Family family() {
        return Family.TIMES;
    }
}
