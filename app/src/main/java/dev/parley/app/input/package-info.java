/**
 * Where pages come from.
 *
 * <p>In: what the user named: files, folders, addresses, standard input; and what opens up there: JSON Lines, web archives,
 * feeds, OPML lists, sitemaps, messages. Out: one {@link
 * dev.parley.app.input.Pending} page after another, in a fixed order, whose bytes are read only when its turn has come.
 * Start at {@link dev.parley.app.input.Inputs}.
 */
@NullMarked
package dev.parley.app.input;

import org.jspecify.annotations.NullMarked;
