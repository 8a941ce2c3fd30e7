/**
 * English news text, made into sentences that can be asked about.
 *
 * <p>In: raw text and a span of it. Out: {@link dev.parley.language.Sentence}s, each with its tokens, part-of-speech
 * tags, lemmas, a Universal Dependencies tree and names; every token keeps its offsets into the text it came from. The
 * package knows no politics. Read on at {@link dev.parley.language.English}, the one door.
 */
@NullMarked
package dev.parley.language;

import org.jspecify.annotations.NullMarked;
