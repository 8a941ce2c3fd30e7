/**
 * A ledger for the tools of others.
 *
 * <p>In: a ledger's record and what of it is wanted. Out: files, in the form that a tool or a data set of the field has. {@link
 * dev.parley.ledger.exports.Exports} is where to begin; docs/exports.md tells every form and column.
 */
@NullMarked
package dev.parley.ledger.exports;

import org.jspecify.annotations.NullMarked;
