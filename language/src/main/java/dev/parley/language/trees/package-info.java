/**
 * Trees: which word depends on which, and how (Universal Dependencies v2, basic).
 *
 * <p>In: {@link dev.parley.language.words.Words} and their tags. Out: a {@link dev.parley.language.trees.Tree}, always
 * with one root and no cycle. Read on at {@link dev.parley.language.trees.Parser}.
 */
@NullMarked
package dev.parley.language.trees;

import org.jspecify.annotations.NullMarked;
