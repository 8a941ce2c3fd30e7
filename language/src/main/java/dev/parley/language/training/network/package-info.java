/**
 * How networks learn.
 *
 * <p>A {@link dev.parley.language.training.network.Tape} computes as the packages that read text do, and writes down each
 * step; played backwards, it tells every {@link dev.parley.language.training.network.Parameter} in which direction its
 * numbers make the errors smaller. What is learned, and from what, stands one package up.
 */
@NullMarked
package dev.parley.language.training.network;

import org.jspecify.annotations.NullMarked;
