package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param value in EDTF (ISO 8601-2): {@code 2024-08-19}, {@code XXXX-06}, {@code 2025-06~}, {@code P1Y}; null where it
 *     can't be told
 * @param type what the words denote
 * @param precision {@code minute hour part-of-day day week month season quarter year decade century}; null without one
 * @param anchor what the value was worked out from: {@code publication}, the id of another time or event; null where the
 *     words say it all
 * @param basis how the value is known
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
        Basis basis)
        implements Finding {

    @Override
    public Family family() {
        return Family.TIMES;
    }
}
