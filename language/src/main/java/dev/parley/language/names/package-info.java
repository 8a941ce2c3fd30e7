/**
 * Names: which words name a person, an organisation or a place, and the words for nationalities, offices and armed
 * groups.
 *
 * <p>In: {@link dev.parley.language.words.Words} with their tags. Out: spans of words with a kind and a confidence. Lists
 * of names ({@link dev.parley.language.words.Gazetteer}) are evidence, not verdicts: a trained model weighs them together
 * with what stands around the words. Read on at {@link dev.parley.language.names.NameRecogniser}.
 */
@NullMarked
package dev.parley.language.names;

import org.jspecify.annotations.NullMarked;
