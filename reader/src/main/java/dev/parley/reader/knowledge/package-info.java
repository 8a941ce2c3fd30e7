/**
 * The data files under {@code knowledge/}: what an analyst may want to change.
 *
 * <p>In: UTF-8 files with one fact a line. Out: {@link dev.parley.reader.knowledge.Fact}s that know their file and line,
 * so that every fault says where it is and what mends it. Read on at {@link dev.parley.reader.knowledge.Knowledge}; the
 * format is told in docs/knowledge.md.
 */
@NullMarked
package dev.parley.reader.knowledge;

import org.jspecify.annotations.NullMarked;
