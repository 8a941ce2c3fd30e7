/**
 * The record of a ledger: readings kept whole in one DuckDB file, and tables derived from them for asking.
 *
 * <p>In: {@link dev.parley.ledger.store.PackedReading}s, a batch at a time; each batch is one transaction. Out: rows, to
 * whoever asks in SQL ({@link dev.parley.ledger.store.Store#ask}), and the whole content in an order of its own
 * ({@link dev.parley.ledger.store.Dump}). {@link dev.parley.ledger.store.Owner} keeps a second process out. The tables are
 * told in docs/ledger.md; {@link dev.parley.ledger.store.Schema} makes them and {@link dev.parley.ledger.store.Rows} fills
 * them.
 */
@NullMarked
package dev.parley.ledger.store;

import org.jspecify.annotations.NullMarked;
