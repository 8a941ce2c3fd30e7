/** Where: place names resolved to the place that the context means, and names that stand for a government. */
@NullMarked
package dev.parley.reader.places;

import org.jspecify.annotations.NullMarked;
