/**
 * What a clause says: which act its words express, who stands where in it, and how far the act has got.
 *
 * <p>In: a sentence's tree and the mentions in it. Out: {@link dev.parley.reader.clauses.Expressions} find the act by the
 * files under {@code knowledge/}, {@link dev.parley.reader.clauses.Clause} gives the logical subject and object, {@link
 * dev.parley.reader.clauses.Participants} who they are, and {@link dev.parley.reader.clauses.StageReader} the stage. The
 * events and agreements rooms build on it.
 */
@NullMarked
package dev.parley.reader.clauses;

import org.jspecify.annotations.NullMarked;
