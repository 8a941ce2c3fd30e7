/**
 * Which pages tell one story: plain functions of two readings, which know nothing of a ledger.
 *
 * <p>In: readings. Out: whether one is a copy, an excerpt or a rewrite of the other, and what changed between them.
 */
@NullMarked
package dev.parley.ledger.sources;

import org.jspecify.annotations.NullMarked;
