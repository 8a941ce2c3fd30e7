/**
 * From the bytes of one page to its {@link dev.parley.reader.reading.Reading}.
 *
 * <p>Start at {@link dev.parley.reader.Parley#read}, and follow one call per step: page, sentences, times, places,
 * actors, counts, agreements, speech, events, commitments, relations, warnings. Each step is a {@link
 * dev.parley.reader.reading.Step}: it adds records to a {@link dev.parley.reader.reading.Draft} and changes nothing
 * before it.
 */
@NullMarked
package dev.parley.reader;

import org.jspecify.annotations.NullMarked;
