/** How many: numbers with what they count. */
@NullMarked
package dev.parley.reader.counts;

import org.jspecify.annotations.NullMarked;
