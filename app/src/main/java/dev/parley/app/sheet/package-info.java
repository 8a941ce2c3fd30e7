/**
 * A reading as people like to read it.
 *
 * <p>In: a {@link dev.parley.reader.reading.Reading}, a width and whether to use colours. Out: text. Start at {@link
 * dev.parley.app.sheet.Sheet}, which asks one class for each section.
 */
@NullMarked
package dev.parley.app.sheet;

import org.jspecify.annotations.NullMarked;
