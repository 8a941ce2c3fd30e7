/**
 * The records of a reading: what Parley found in one page, as a contract (docs/reading.md and docs/reading.schema.json).
 *
 * <p>In: records that the steps make. Out: an immutable {@link dev.parley.reader.reading.Reading}, and its JSON both ways
 * by {@link dev.parley.reader.reading.ReadingJson}. {@link dev.parley.reader.reading.Draft} is the reading while it
 * grows; it refuses a record whose words don't stand at its offsets.
 */
@NullMarked
package dev.parley.reader.reading;

import org.jspecify.annotations.NullMarked;
