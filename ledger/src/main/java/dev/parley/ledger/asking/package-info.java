/**
 * Questions to a ledger and their answers.
 *
 * <p>In: a question ({@link dev.parley.ledger.asking.EventQuestion} and its like). Out: rows, each with the
 * {@link dev.parley.ledger.store.Citation} of the sentence that it stands on. Answers are plain SQL over the tables of the
 * record; their order depends on the content of the ledger alone.
 */
@NullMarked
package dev.parley.ledger.asking;

import org.jspecify.annotations.NullMarked;
