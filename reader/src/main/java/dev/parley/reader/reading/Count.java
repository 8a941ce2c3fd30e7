package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * A number of somebody or something.
 *
 * @param value the best single value
 * @param low the lowest value that the words allow, where they say so
 * @param high the highest
 * @param approximate whether the words say that it is about so many
 * @param unit what is counted, as the page says it: {@code ethnic Armenians}
 * @param what {@code killed wounded displaced detained released missing troops persons things}
 * @param event the id of the event that it counts; null where none does
 */
public record Count(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        boolean approximate,
        @Nullable String unit,
        String what,
        @Nullable String event)
        implements Finding {

    @Override
    public Family family() {
        return Family.COUNTS;
    }
}
