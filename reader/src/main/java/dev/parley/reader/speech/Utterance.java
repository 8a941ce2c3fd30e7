package dev.parley.reader.speech;

import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand on somebody's word, with what tells so.
 *
 * @param start offset of the first char of the words
 * @param end offset after the last
 * @param kind how they are reported; null where they stand on the speaker's word but are no quotation
 * @param speaker who speaks; null where the page does not tell
 * @param addressee who is told: an actor's id
 * @param cue the words that report; null where a quotation goes on without any
 * @param cueSentence the position of the sentence with the cue, or -1
 * @param cueToken the position of the cue's token in that sentence, or -1
 * @param stance in what way the speaker gives the word
 * @param isPrivate whether it was not said in public
 * @param continues the utterance that this one goes on from
 */
record Utterance(
        int start,
        int end,
        @Nullable QuoteKind kind,
        @Nullable Speaker speaker,
        @Nullable String addressee,
        @Nullable Words cue,
        int cueSentence,
        int cueToken,
        Stance stance,
        boolean isPrivate,
        @Nullable Utterance continues) {

    boolean contains(int from, int to) {
        return start <= from && to <= end;
    }

    /** The same with other words. */
    Utterance spanning(int newStart, int newEnd) {
        return new Utterance(
                newStart, newEnd, kind, speaker, addressee, cue, cueSentence, cueToken, stance, isPrivate, continues);
    }

    /** The same, told to an actor. */
    Utterance toldTo(@Nullable String newAddressee) {
        return new Utterance(
                start, end, kind, speaker, newAddressee, cue, cueSentence, cueToken, stance, isPrivate, continues);
    }

    /** The same, of another kind. */
    Utterance as(@Nullable QuoteKind newKind) {
        return new Utterance(
                start, end, newKind, speaker, addressee, cue, cueSentence, cueToken, stance, isPrivate, continues);
    }
}
