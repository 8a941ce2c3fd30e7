/**
 * A ledger: from many readings to what can be asked of them.
 *
 * <p>In: readings, packed, a batch at a time. Out: answers whose every row ends at its sentence. {@link
 * dev.parley.ledger.Ledger} is where to begin; the record lies in {@link dev.parley.ledger.store}, questions in {@link
 * dev.parley.ledger.asking}, full text in {@link dev.parley.ledger.search}. docs/ledger.md tells what is guaranteed.
 */
@NullMarked
package dev.parley.ledger;

import org.jspecify.annotations.NullMarked;
