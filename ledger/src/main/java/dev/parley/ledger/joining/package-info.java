/**
 * Which events of different pages are one: plain functions of what the pages tell, which know nothing of a ledger.
 *
 * <p>In: tellings (events of readings). Out: reasons to join two of them, and the events that come of it.
 */
@NullMarked
package dev.parley.ledger.joining;

import org.jspecify.annotations.NullMarked;
