package dev.parley.reader.speech;

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
 */
record Speaker(Words words, @Nullable String actor, boolean anonymous, boolean firstPerson, boolean document) {}
