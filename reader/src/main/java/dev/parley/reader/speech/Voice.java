package dev.parley.reader.speech;

import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Words;
import org.jspecify.annotations.Nullable;

/**
 * One of those on whose word something stands.
 *
 * @param speaker the actor's id; null where the page names nobody that is an actor
 * @param speakerText the words that name the speaker; null for "allegedly" and the like
 * @param stance in what way the speaker gives the word
 * @param kind the kind of quotation that the words stand in; null where they are none, as after "accuse"
 * @param cueSentence the position of the sentence with the words that report, or -1 where there are none
 * @param cueToken the position in that sentence of the verb, noun or preposition that reports, or -1
 * @param isPrivate whether it was not said in public
 * @param anonymous whether the page keeps the speaker's name from us
 */
public record Voice(
        @Nullable String speaker,
        @Nullable Words speakerText,
        Stance stance,
        @Nullable QuoteKind kind,
        int cueSentence,
        int cueToken,
        boolean isPrivate,
        boolean anonymous) {}
