/**
 * The arithmetic of small neural networks, without any library.
 *
 * <p>In: rows of numbers, one for each word of a sentence. Out: other rows of numbers. {@link
 * dev.parley.language.network.Layer} multiplies, {@link dev.parley.language.network.Context} lets each word know of its
 * neighbours, {@link dev.parley.language.network.Matrices} stores weights. What the numbers mean is told by who uses them:
 * read on in {@code words} and {@code trees}. How they are learned: {@code training.network}.
 */
@NullMarked
package dev.parley.language.network;

import org.jspecify.annotations.NullMarked;
