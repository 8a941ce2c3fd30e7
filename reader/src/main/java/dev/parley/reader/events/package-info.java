/** Who did what to whom, at which stage, on whose word. */
@NullMarked
package dev.parley.reader.events;

import org.jspecify.annotations.NullMarked;
