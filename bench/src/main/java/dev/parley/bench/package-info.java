/**
 * Comparisons with other systems, run by hand and never shipped.
 *
 * <p>Out: a table of how fast each is on the same text, in one run. Start at {@link
 * dev.parley.bench.LanguageComparison} and {@link dev.parley.bench.PagesComparison}; docs/benchmarks.md tells the commands.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
