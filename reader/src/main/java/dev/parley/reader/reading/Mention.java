package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * Words that refer to an actor, a place, an event, an agreement or a quote.
 *
 * @param target the id of what is meant
 * @param how how the words refer to it
 * @param link how the link was made, for people: {@code surname}, {@code head of state at the page's date}
 */
public record Mention(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        String target,
        MentionKind how,
        @Nullable String link)
        implements Finding {

    @Override
    public Family family() {
        return Family.MENTIONS;
    }
}
