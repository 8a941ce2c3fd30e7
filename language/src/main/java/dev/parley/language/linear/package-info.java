/**
 * Linear models over hashed features: the one kind of model that every step of the language core uses.
 *
 * <p>In: numbers that stand for what is seen around a word. {@link dev.parley.language.linear.Templates} combines them
 * to features, each a 40-bit number; {@link dev.parley.language.linear.LinearModel} adds the weights of the features for
 * every outcome. Out: scores. No text is built and nothing is allocated while a model scores. How models are trained is
 * the matter of {@link dev.parley.language.training}.
 */
@NullMarked
package dev.parley.language.linear;

import org.jspecify.annotations.NullMarked;
