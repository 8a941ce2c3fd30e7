/**
 * Words: where they start and end in raw text, where sentences end, what a word looks like, its tags and its lemma.
 *
 * <p>In: text. Out: {@link dev.parley.language.words.TokenSpans}, then {@link dev.parley.language.words.Words} with the
 * numbers that stand for each word in the models, then tags and lemmas. Read on at
 * {@link dev.parley.language.words.Tokenizer} and {@link dev.parley.language.words.Tagger}.
 */
@NullMarked
package dev.parley.language.words;

import org.jspecify.annotations.NullMarked;
