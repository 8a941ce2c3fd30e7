package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * Words that somebody is reported to have said; the span leaves out the quotation marks.
 *
 * @param kind how they are reported
 * @param speaker an actor id, where the speaker is one
 * @param addressee the actor told
 * @param speakerText the words that name the speaker
 * @param cue the words that report: {@code said}, {@code according to}
 * @param continues the id of the quote that this one goes on from
 */
public record Quote(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        QuoteKind kind,
        @Nullable String speaker,
        @Nullable String addressee,
        @Nullable Words speakerText,
        @Nullable Words cue,
        @Nullable String continues)
        implements Finding {

    @Override
    public Family family() {
        return Family.QUOTES;
    }
}
