package dev.parley.reader.places;

import dev.parley.reader.places.gazetteer.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A place that a name may mean.
 *
 * @param id the id that a reading gives it
 * @param kind {@code capital city town village quarter province county country region sea river crossing} and the like
 * @param name its canonical name
 * @param country ISO 3166-1 alpha-3 code; null where the world disputes it or it spans several
 * @param within the name of the larger place around it
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param population people living there, 0 where that is not told
 * @param geonamesId its GeoNames id, or 0
 * @param known whether the knowledge files name it, and not the gazetteer alone
 */
public record Candidate(
        String id,
        String kind,
        String name,
        @Nullable String country,
        @Nullable String within,
        double lat,
        double lon,
        int population,
        long geonamesId,
        boolean known) {
    private static final double EARTH_DIAMETER = 12_742;

    boolean isCountry() {
        return kind.equals("country");
    }

    boolean isArea() {
        return switch (kind) {
            case "province", "county", "region", "country", "continent", "historical-state" -> true;
            default -> false;
        };
    }

    boolean isTown() {
        return switch (kind) {
            case "capital", "city", "town", "village", "quarter" -> true;
            default -> false;
        };
    }

    /** Whether it lies in another place, as far as their records tell. */
    boolean liesIn(Candidate outer) {
        if (equals(outer) || !outer.isArea() && !outer.known()) {
            return false;
        }
        if (country == null || !country.equals(outer.country())) {
            return false;
        }
        if (outer.isCountry()) {
            return !isCountry();
        }
        return within != null
                && (within.equals(outer.name()) || Spelling.plain(within).equals(Spelling.plain(outer.name())));
    }

    /** Kilometres on the great circle to another place. */
    double kilometresTo(Candidate other) {
        double one = Math.toRadians(lat);
        double two = Math.toRadians(other.lat);
        double height = Math.sin((two - one) / 2);
        double width = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double part = height * height + Math.cos(one) * Math.cos(two) * width * width;
        return EARTH_DIAMETER * Math.asin(Math.min(1, Math.sqrt(part)));
    }

    /** How precisely the coordinates stand for a mention of the place. */
    String precision() {
        return switch (kind) {
            case "country", "continent", "historical-state", "ocean" -> "country";
            case "capital", "city", "town", "village", "quarter" -> "city";
            case "crossing",
                    "camp",
                    "building",
                    "site",
                    "base",
                    "prison",
                    "bridge",
                    "airport",
                    "hospital",
                    "square",
                    "plant",
                    "dam" -> "point";
            default -> "region";
        };
    }
}
