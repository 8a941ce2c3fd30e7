/**
 * Makes every model that the language core ships, from treebanks given on the command line, and measures them.
 *
 * <p>In: CoNLL-U and BIO files. Out: model files. The same files give the same bytes. Start reading at
 * {@link dev.parley.language.training.Train}; {@link dev.parley.language.training.Evaluate} prints the figures.
 */
@NullMarked
package dev.parley.language.training;

import org.jspecify.annotations.NullMarked;
