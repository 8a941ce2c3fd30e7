/**
 * What people set right in a ledger.
 *
 * <p>In: corrections, one at a time, each with the key of the record that it is about. Out: readings with them laid over
 * ({@link dev.parley.ledger.corrections.Corrections} is the store's overlay), and each correction with what became of it.
 * They stand in a log of lines that nothing is ever taken from ({@link dev.parley.ledger.corrections.CorrectionLog}); the
 * readings stay as they came. docs/corrections.md tells the whole.
 */
@NullMarked
package dev.parley.ledger.corrections;

import org.jspecify.annotations.NullMarked;
