package dev.parley.reader.speech;

import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param words the words that name the speaker
 * @param actor the actor's id, where the words name one
 * @param anonymous whether the page keeps the name from us
 * @param firstPerson whether the words are {@code I} or {@code we}
 * @param document whether the words name something written that speaks
 * @param pronoun the relative pronoun that stands for the speaker as the subject of the reporting verb
 */
record Speaker(
        Words words,
        @Nullable String actor,
        boolean anonymous,
        boolean firstPerson,
        boolean document,
        @Nullable Words pronoun) {

    /** The same, as the subject of a relative clause: "the villagers, who fear that …". */
    Speaker through(@Nullable Words relative) {
        return new Speaker(words, actor, anonymous, firstPerson, document, relative);
    }

    /** The words that name the speaker, up to the relative pronoun that stands for them. */
    Words told(Draft draft) {
        return pronoun == null || pronoun.end() <= words.end()
                ? words
                : new Words(words.start(), pronoun.end(), draft.words(words.start(), pronoun.end()));
    }
}
