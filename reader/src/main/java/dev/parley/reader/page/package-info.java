/**
 * From bytes to a labelled page. In goes a {@link dev.parley.reader.page.RawPage}; out comes a {@link
 * dev.parley.reader.reading.Draft} with the visible text, every part of it under its kind, headline, body, authors and
 * date, and no sentences yet. Start at {@link dev.parley.reader.page.Pages#label}; docs/pages.md tells the way.
 */
@NullMarked
package dev.parley.reader.page;

import org.jspecify.annotations.NullMarked;
