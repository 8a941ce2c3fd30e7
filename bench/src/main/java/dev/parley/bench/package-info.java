/**
 * Comparisons with other systems, run by hand and never shipped.
 *
 * <p>Out: a table of how fast each is on the same text, in one run. Start at {@link
 * dev.parley.bench.LanguageComparison}; docs/benchmarks.md tells the command.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
