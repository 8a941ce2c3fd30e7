/**
 * Treebank files: sentences in and out of CoNLL-U, the token-a-line BIO format, and a form that is pleasant to read.
 *
 * <p>In: files of treebanks or raw text. Out: {@link dev.parley.language.conllu.TreebankSentence}s with what their
 * annotators said, and lines that show what {@link dev.parley.language.English} says of the same words.
 */
@NullMarked
package dev.parley.language.conllu;

import org.jspecify.annotations.NullMarked;
