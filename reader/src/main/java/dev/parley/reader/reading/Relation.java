package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * What ties two actors, or an actor and a place.
 *
 * @param from an id
 * @param kind what the tie is
 * @param to an id
 * @param since from when it holds
 * @param until up to when it held
 * @param trend where it is heading
 * @param assertion on whose word
 */
public record Relation(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        String from,
        RelationKind kind,
        String to,
        Event.@Nullable When since,
        Event.@Nullable When until,
        @Nullable Trend trend,
        Assertion assertion)
        implements Finding {

    @Override
    public Family family() {
        return Family.RELATIONS;
    }
}
