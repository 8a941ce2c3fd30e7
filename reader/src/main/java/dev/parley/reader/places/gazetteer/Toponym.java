package dev.parley.reader.places.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param row its row in the gazetteer, the same for as long as the resource isn't compiled anew
 * @param name its name as GeoNames spells it
 * @param feature what it is
 * @param country ISO 3166-1 alpha-3 code; {@code XKX} for Kosovo
 * @param province the name of the first-order area around it
 * @param county the name of the second-order area around it
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param population people living there, 0 where GeoNames doesn't tell; for an area those of its towns
 * @param geonamesId its GeoNames id, or 0 for an area, whose id the source leaves out
 */
public record Toponym(
        int row,
        String name,
        Feature feature,
        String country,
        @Nullable String province,
        @Nullable String county,
        double lat,
        double lon,
        int population,
        long geonamesId) {}
