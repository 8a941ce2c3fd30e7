/**
 * Full text: every sentence of headline, subhead and body is a document of a Lucene index.
 *
 * <p>In: the rows of the record ({@link dev.parley.ledger.store.Store}). Out: {@link dev.parley.ledger.search.Hits}. The
 * index holds nothing that the record doesn't: it notes the last batch that is in it, catches up with the record from there,
 * and can be thrown away at any time.
 */
@NullMarked
package dev.parley.ledger.search;

import org.jspecify.annotations.NullMarked;
