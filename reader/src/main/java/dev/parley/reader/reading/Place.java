package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * A place on the earth.
 *
 * @param id {@code place:587084} by its GeoNames id, or a readable name: {@code place:nagorno-karabakh}
 * @param kind {@code city capital region country sea river strait crossing camp building} and the like
 * @param name the canonical name
 * @param country ISO 3166-1 alpha-3 code; null where the world disputes it or the place spans several
 * @param within the id or name of the larger place around it
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param disputed whether states dispute whose it is
 * @param precision how precisely the coordinates stand for the words: {@code point city region country}
 * @param geonamesId the GeoNames id
 */
public record Place(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        String kind,
        String name,
        @Nullable String country,
        @Nullable String within,
        @Nullable Double lat,
        @Nullable Double lon,
        boolean disputed,
        @Nullable String precision,
        @Nullable Long geonamesId)
        implements Finding {

    @Override
    public Family family() {
        return Family.PLACES;
    }
}
