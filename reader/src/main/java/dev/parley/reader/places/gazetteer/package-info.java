/**
 * The gazetteer: towns, cities and their provinces all over the world, by name.
 *
 * <p>In: the tables of GeoNames as two npm packages ship them. Out: one compact resource, made by
 * {@link dev.parley.reader.places.gazetteer.GazetteerCompiler} and committed, that
 * {@link dev.parley.reader.places.gazetteer.Gazetteer} opens and looks names up in. How the bytes lie is told in
 * docs/places.md.
 */
@NullMarked
package dev.parley.reader.places.gazetteer;

import org.jspecify.annotations.NullMarked;
